import type { Catalogue, RecordKind } from '../../model/catalogue.ts';
import type { Outcome, Verdict } from '../../model/outcome.ts';
import type { DataRecord } from '../../model/record.ts';
import { DEFAULT_READING, type RuleSet } from '../../model/rule-set.ts';
import type { Place } from '../../model/text.ts';
import { isError, type Loaded, loadedOf, type Problem } from '../../problems/index.ts';
import { readItem } from '../data/list.ts';
import { nameIndexes } from '../data/names.ts';
import type { RecordContext } from '../data/record.ts';
import { CASES_SCHEMA } from '../schema/cases.ts';
import { checkSchema } from '../schema/check-schema.ts';
import type { RawCases, RawState, RawTarget, RawThreshold, RawVerdict } from '../schema/raw.ts';
import { mapNode, setAt, withMerges } from '../source/edit-node.ts';
import { type Path, type ProblemList, problemsIn, withoutRepeats } from '../source/problem-list.ts';
import { nodeAt, type Source, type SourceNode, valueOf } from '../source/source.ts';
import { notAmong, suggest } from '../source/suggest.ts';
import { type Step, STEPS, stepFrom } from './case-steps.ts';

/** One record, and what a rule set must say of it. */
export interface Trial {
  readonly place: Place;
  readonly of: 'criterion' | 'level';
  readonly id: string;
  /** `default`, or the id of the reading. */
  readonly reading: string;
  /** Of a threshold: which figure is varied, where it stands, and its text. */
  readonly step?: { readonly figure: string; readonly at: Step; readonly text?: string };
  readonly record: DataRecord;
  readonly expect: Outcome | Verdict;
  /** The figures and lists that must be asked for. */
  readonly missing?: readonly string[];
}

interface CaseContext {
  readonly source: Source;
  readonly root: SourceNode;
  readonly problems: ProblemList;
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
  readonly read: (node: SourceNode, name: string, kind: RecordKind) => DataRecord;
}

/**
 * Reads the cases of a rule set into single trials; a threshold becomes one for each step that it has an outcome for.
 * Problems: structure, unknown criteria, readings, levels and ids, steps that no decimal holds, and whatever is wrong
 * with the figures.
 */
export function readCases(source: Source, ruleSet: RuleSet, catalogue: Catalogue): Loaded<readonly Trial[]> {
  const { value: raw, problems: structure } = checkSchema<RawCases>(CASES_SCHEMA, source);
  if (!raw || !source.root) return { problems: structure };
  const found: Problem[] = [];
  const problems = problemsIn(source);
  const read = recordReader(source, catalogue, found);
  const context: CaseContext = { source, root: source.root, problems, ruleSet, catalogue, read };
  if (raw.ruleset !== ruleSet.id) {
    problems.add(['ruleset'], 'not-one-of', { found: raw.ruleset, expected: ruleSet.id });
  }
  const trials = [
    ...(raw.cases ?? []).flatMap((each, index) => trialsOfCase(each, ['cases', index], context)),
    ...(raw.verdicts ?? []).flatMap((each, index) => trialOfVerdict(each, ['verdicts', index], context)),
  ];
  // The figures of a threshold are read once for each step; odd values are what cases are for.
  const errors = withoutRepeats(found.filter(isError));
  return loadedOf(trials, [...structure, ...problems.problems, ...errors]);
}

/** Reads records as items of a list are read: figures, lists, period and history side by side. */
function recordReader(source: Source, catalogue: Catalogue, problems: Problem[]): CaseContext['read'] {
  const names = nameIndexes(catalogue);
  const context: RecordContext = { pointer: source, catalogue, names, bare: new Map(), problems };
  return (node, name, kind) => readItem(node, name, kind, context);
}

function trialsOfCase(raw: RawThreshold | RawState, at: Path, context: CaseContext): Trial[] {
  const kind = kindOfCase(raw, at, context);
  if (!kind) return [];
  const { criterion: id, reading = DEFAULT_READING } = raw;
  const place = context.source.placeOf(nodeAt(context.root, at).span);
  const trial = { place, of: 'criterion', id, reading } as const;
  const data = dataAt(at, context);
  if ('expect' in raw) return [{ ...trial, record: context.read(data, id, kind), expect: raw.expect }];
  return STEPS.flatMap((step): Trial[] => {
    const expect = raw[step];
    if (!expect) return [];
    const figure = figureAt(raw, step, at, context);
    const changed = figure && setAt(data, raw.figure.split('/'), figure.node);
    if (figure && !changed)
      context.problems.add([...at, 'figure'], 'case-item-missing', { subject: raw.figure });
    if (!figure || !changed) return [];
    const varied = { figure: raw.figure, at: step, ...(figure.text !== undefined && { text: figure.text }) };
    return [{ ...trial, step: varied, record: context.read(changed, id, kind), expect }];
  });
}

/** The record that a criterion, or its reading, is held against; a problem where there is none of that name. */
function kindOfCase(raw: RawTarget, at: Path, { ruleSet, problems }: CaseContext): RecordKind | undefined {
  const criterion = ruleSet.criteria.find(({ id }) => id === raw.criterion);
  if (!criterion) {
    const ids = ruleSet.criteria.map(({ id }) => id);
    const data = { subject: raw.criterion, suggestions: suggest(raw.criterion, ids) };
    problems.add([...at, 'criterion'], 'unknown-criterion', data);
    return undefined;
  }
  const ids = criterion.readings.map(({ id }) => id);
  const reading = criterion.readings.find(({ id }) => id === raw.reading);
  if (raw.reading !== undefined && raw.reading !== DEFAULT_READING && !reading) {
    const data = { found: raw.reading, suggestions: suggest(raw.reading, ids), expected: ids.join(', ') };
    problems.add([...at, 'reading'], 'not-one-of', data);
    return undefined;
  }
  return raw.record ?? reading?.scope ?? criterion.scope;
}

function trialOfVerdict(
  { level: id, expect, record, missing }: RawVerdict,
  at: Path,
  context: CaseContext,
): Trial[] {
  const { ruleSet, catalogue, problems } = context;
  const level = ruleSet.levels.find((each) => each.id === id);
  if (!level) {
    const ids = ruleSet.levels.map((each) => each.id);
    problems.add([...at, 'level'], 'unknown-level', notAmong(id, ids));
    return [];
  }
  for (const [index, asked] of (missing ?? []).entries()) {
    if (catalogue.indicators.has(asked) || catalogue.lists.has(asked)) continue;
    const suggestions = suggest(asked, catalogue.indicators.keys());
    problems.add([...at, 'missing', index], 'unknown-indicator', { subject: asked, suggestions });
  }
  return [
    {
      place: context.source.placeOf(nodeAt(context.root, at).span),
      of: 'level',
      id,
      reading: DEFAULT_READING,
      record: context.read(dataAt(at, context), id, record ?? level.scope),
      expect,
      ...(missing && { missing }),
    },
  ];
}

/** The figures of a case: its `with`, blank when nothing is known. */
function dataAt(at: Path, { root }: CaseContext): SourceNode {
  const node = nodeAt(root, at);
  const data = valueOf(node, 'with');
  return data ? withMerges(data) : mapNode([], node.span);
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
