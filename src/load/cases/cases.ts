import type { Catalogue } from '../../model/catalogue.ts';
import type { Unshown } from '../../model/coverage.ts';
import { DEFAULT_READING, type RuleSet } from '../../model/rule-set.ts';
import { STEPS, type Step, type Trial } from '../../model/trial.ts';
import { isError, type Loaded, loadedOf, type Problem } from '../../problems/index.ts';
import { readItem } from '../data/list.ts';
import { nameIndexes } from '../data/names.ts';
import type { RecordContext } from '../data/record.ts';
import { checkSchema } from '../schema/check-schema.ts';
import type { RawCases, RawState, RawThreshold } from '../schema/raw.ts';
import { mapNode, setAt, withMerges } from '../source/edit-node.ts';
import { type Path, problemsIn, withoutRepeats } from '../source/problem-list.ts';
import { nodeAt, type Source, type SourceNode, valueOf } from '../source/source.ts';
import type { CaseContext } from './case-context.ts';
import { stepFrom } from './case-steps.ts';
import { expectationOf } from './expectation.ts';
import { bandTarget, criterionTarget, incentiveTarget, type Target, verdictTarget } from './target.ts';

/** What a file of cases holds. */
export interface Cases {
  readonly trials: readonly Trial[];
  /** What no case can show. */
  readonly unshown: readonly Unshown[];
}

/**
 * Reads the cases of a rule set into single trials; a threshold becomes one for each step that it has an outcome for.
 * Problems: structure, unknown criteria, readings, bands, classes, levels and ids, steps that no decimal holds, and whatever is wrong
 * with the figures.
 */
export function readCases(source: Source, ruleSet: RuleSet, catalogue: Catalogue): Loaded<Cases> {
  const { value: raw, problems: structure } = checkSchema<RawCases>('cases', source);
  if (!raw || !source.root) return { problems: structure };
  const found: Problem[] = [];
  const problems = problemsIn(source);
  const read = recordReader(source, catalogue, found);
  const context: CaseContext = { source, root: source.root, problems, ruleSet, catalogue, read };
  if (raw.ruleset !== ruleSet.id) {
    problems.add(['ruleset'], 'not-one-of', { found: raw.ruleset, expected: ruleSet.id });
  }
  const { cases = [], bands = [], incentives = [], verdicts = [], unshown = [] } = raw;
  const trials = [
    ...cases.flatMap((each, index) => trialsOf(each, ['cases', index], criterionTarget, context)),
    ...bands.flatMap((each, index) => trialsOf(each, ['bands', index], bandTarget, context)),
    ...incentives.flatMap((each, index) => trialsOf(each, ['incentives', index], incentiveTarget, context)),
    ...verdicts.flatMap((each, index) => trialsOf(each, ['verdicts', index], verdictTarget, context)),
  ];
  // The figures of a threshold are read once for each step; odd values are what cases are for.
  const errors = withoutRepeats(found.filter(isError));
  const excuses = unshown.flatMap((each, index) => unshownOf(each, ['unshown', index], context));
  return loadedOf({ trials, unshown: excuses }, [...structure, ...problems.problems, ...errors]);
}

/** Reads records as items of a list are read: figures, lists, period and history side by side. */
function recordReader(source: Source, catalogue: Catalogue, problems: Problem[]): CaseContext['read'] {
  const names = nameIndexes(catalogue);
  const context: RecordContext = { pointer: source, catalogue, names, bare: new Map(), problems };
  return (node, name, kind) => readItem(node, name, kind, context);
}

/** The trials of one entry: one of a state, one for each step of a threshold. */
function trialsOf<Raw extends RawThreshold | RawState>(
  raw: Raw,
  at: Path,
  targetOf: (raw: Raw, at: Path, context: CaseContext) => Target | undefined,
  context: CaseContext,
): Trial[] {
  const target = targetOf(raw, at, context);
  if (!target) return [];
  const { kind, id } = target;
  const place = context.source.placeOf(nodeAt(context.root, at).span);
  const trial = { place, of: target.of, id, reading: target.reading ?? DEFAULT_READING };
  const data = dataAt(at, context);
  if (!('figure' in raw)) {
    const expect = expectationOf(raw, at, target, context);
    return [{ ...trial, record: context.read(data, id, kind), expect }];
  }
  return STEPS.flatMap((step): Trial[] => {
    const stated = raw[step];
    if (stated === undefined) return [];
    const varied = vary(raw, step, data, at, context);
    if (!varied) return [];
    const expect = expectationOf(stated, [...at, step], target, context);
    return [{ ...trial, step: varied.step, record: context.read(varied.data, id, kind), expect }];
  });
}

function unshownOf(
  raw: NonNullable<RawCases['unshown']>[number],
  path: Path,
  context: CaseContext,
): Unshown[] {
  const target = excusedTarget(raw, path, context);
  if (!target || target.of === 'level') return [];
  const { of, id, reading } = target;
  const { at, aspects, why } = raw;
  const place = context.source.placeOf(nodeAt(context.root, path).span);
  return [{ place, of, id, ...(reading !== undefined && { reading }), at, aspects, why }];
}

function excusedTarget(
  raw: NonNullable<RawCases['unshown']>[number],
  path: Path,
  context: CaseContext,
): Target | undefined {
  if ('incentive' in raw) return incentiveTarget(raw, path, context);
  return 'band' in raw ? bandTarget(raw, path, context) : criterionTarget(raw, path, context);
}

/** The figures of a case: its `with`, blank when nothing is known. */
function dataAt(at: Path, { root }: CaseContext): SourceNode {
  const node = nodeAt(root, at);
  const data = valueOf(node, 'with');
  return data ? withMerges(data) : mapNode([], node.span);
}

/** The data with the figure at that step, and what is said of it; undefined after a problem. */
function vary(
  raw: RawThreshold,
  step: Step,
  data: SourceNode,
  at: Path,
  context: CaseContext,
): { readonly data: SourceNode; readonly step: NonNullable<Trial['step']> } | undefined {
  const figure = figureAt(raw, step, at, context);
  if (!figure) return undefined;
  const changed = setAt(data, raw.figure.split('/'), figure.node);
  if (!changed) {
    context.problems.add([...at, 'figure'], 'case-item-missing', { subject: raw.figure });
    return undefined;
  }
  const { text } = figure;
  return { data: changed, step: { figure: raw.figure, at: step, ...(text !== undefined && { text }) } };
}

/** The varied figure of a step: its text and node, none when it is to be missing; undefined after a problem. */
function figureAt(
  raw: RawThreshold,
  step: Step,
  at: Path,
  { root, catalogue, problems }: CaseContext,
): { readonly text?: string; readonly node?: SourceNode } | undefined {
  if (step === 'missing') return {};
  const { span } = nodeAt(root, [...at, 'at']);
  const limit = String(raw.at);
  const text = step === 'equal' ? limit : stepFrom(limit, String(raw.step ?? ''), step, catalogue.units);
  if (text !== undefined) return { text, node: { kind: 'scalar', span, text, quoted: false } };
  problems.add([...at, 'step'], 'case-step-not-exact', { found: String(raw.step ?? ''), subject: limit });
  return undefined;
}
