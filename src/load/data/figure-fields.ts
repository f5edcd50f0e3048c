import type { Figure, Period } from '../../model/record.ts';
import type { Problem, ProblemCode, ProblemData } from '../../problems/index.ts';
import { sameUnit, type Unit, type UnitTable } from '../../quantity/unit.ts';
import type { Pointer, SourceEntry, SourceNode } from '../source/source.ts';
import { notAmong, suggest } from '../source/suggest.ts';
import { readDate, readPeriod } from './period.ts';
import { isNothing, isUnknown } from './unknown.ts';

const FIGURE_KEYS = ['value', 'unit', 'source', 'as_of', 'evidence', 'basis', 'period', 'note'] as const;
/** Words for what a figure rests on, and whether it is only expected. */
export const BASES: ReadonlyMap<string, boolean> = new Map([
  ['actual', false],
  ['实际', false],
  ['expected', true],
  ['预计', true],
  ['预期', true],
  ['达产', true],
]);

/** The parts of a figure that is written as an object. */
export type Fields = Partial<Record<(typeof FIGURE_KEYS)[number], SourceNode>>;

/** Reports a problem with a piece of a figure. */
export type Complain = (
  node: SourceNode,
  code: ProblemCode,
  data: ProblemData,
  severity?: Problem['severity'],
) => void;

/** Everything about a figure but its value. */
export type Circumstances = Pick<Figure, 'expected' | 'source' | 'evidence' | 'period' | 'asOf'>;

/** The parts of a figure, by key; unknown keys are problems. */
export function readFields(entries: readonly SourceEntry[], pointer: Pointer, problems: Problem[]): Fields {
  const fields: Fields = {};
  for (const { key, keySpan, value } of entries) {
    const field = FIGURE_KEYS.find((each) => each === key);
    if (field) fields[field] = value;
    else {
      problems.push(pointer.problemAt(keySpan, 'unknown-key', notAmong(key, FIGURE_KEYS)));
    }
  }
  return fields;
}

/** The unit beside the value: of its own, or of the heading; they must not disagree. */
export function readUnit(
  node: SourceNode | undefined,
  { units, heading }: { readonly units: UnitTable; readonly heading?: Unit | undefined },
  complain: Complain,
): Unit | 'bad' | undefined {
  const text = readText(node, 'unit', complain);
  if (!node || text === undefined) return heading;
  const unit = units.find(text);
  if (unit && (!heading || sameUnit(heading, unit))) return unit;
  if (!unit) complain(node, 'bad-unit', { found: text });
  else complain(node, 'conflicting-unit', { found: text, expected: heading?.text ?? '' });
  return 'bad';
}

/** Reads when a figure holds, on what basis, and from where it comes. */
export function readCircumstances(
  fields: Fields,
  around: Period | undefined,
  complain: Complain,
): Circumstances {
  const source = readText(fields.source, 'source', complain);
  const evidence = readText(fields.evidence, 'evidence', complain);
  readText(fields.note, 'note', complain);
  const own = readOwnPeriod(fields.period, around, complain);
  const asOf = readAsOf(fields.as_of, own ?? around, complain);
  return {
    expected: readBasis(fields.basis, complain),
    ...(source !== undefined && !isNothing(source) && { source }),
    ...(evidence !== undefined && !isNothing(evidence) && { evidence }),
    ...(own && { period: own }),
    ...(asOf !== undefined && { asOf }),
  };
}

function readBasis(node: SourceNode | undefined, complain: Complain): boolean {
  const basis = readText(node, 'basis', complain);
  if (!node || basis === undefined) return false;
  const isExpected = BASES.get(basis);
  if (isExpected === undefined) {
    const known = [...BASES.keys()];
    const suggestions = suggest(basis, known);
    complain(node, 'not-one-of', { subject: 'basis', found: basis, expected: known.join(', '), suggestions });
  }
  return isExpected ?? false;
}

function readOwnPeriod(
  node: SourceNode | undefined,
  around: Period | undefined,
  complain: Complain,
): Period | undefined {
  const text = readText(node, 'period', complain);
  if (!node || text === undefined) return undefined;
  const period = readPeriod(text);
  if (!period) complain(node, 'bad-period', { found: text });
  else if (around && period.year !== around.year) {
    complain(node, 'outside-period', { found: text, expected: around.text }, 'warning');
  }
  return period;
}

function readAsOf(
  node: SourceNode | undefined,
  period: Period | undefined,
  complain: Complain,
): string | undefined {
  const text = readText(node, 'as_of', complain);
  if (!node || text === undefined) return undefined;
  const span = readDate(text);
  if (!span) {
    complain(node, 'bad-date', { found: text });
    return undefined;
  }
  if (period && (span.until < period.from || span.from > period.until)) {
    complain(node, 'outside-period', { found: text, expected: period.text }, 'warning');
  }
  return span.from === span.until ? span.from : text;
}

/** The text of a scalar; undefined where it is absent, unknown or no scalar. */
function readText(node: SourceNode | undefined, subject: string, complain: Complain): string | undefined {
  if (!node) return undefined;
  if (node.kind !== 'scalar') {
    complain(node, 'wrong-shape', { subject, found: node.kind, expected: 'scalar' });
    return undefined;
  }
  return isUnknown(node.text) ? undefined : node.text.trim();
}
