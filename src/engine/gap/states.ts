import type { Comparison, Limit, Of } from '../../model/condition.ts';
import { limitsOf } from '../../model/reads.ts';
import type { Figure, StatedValue } from '../../model/record.ts';
import type { Supposition } from '../suppose.ts';
import type { Goal } from './goals.ts';

/** The state that a goal asks for, as a figure: a flag, a label or a date. None where it is a number, or no figure of the record. */
export function stateOf({ leaf, want, subject }: Goal): Supposition | undefined {
  const { subject: compared, comparison } = leaf.condition;
  if (compared.kind !== 'indicator' || compared.year !== undefined || !subject) return undefined;
  const value = valueFor(comparison, want === 'pass');
  if (!value) return undefined;
  const figure: Figure = {
    indicator: compared.indicator,
    text: '',
    place: { file: '' },
    state: 'known',
    value,
    expected: false,
    // Whoever brings it about will have something to show for it.
    evidence: '',
  };
  const { item } = subject;
  return { path: { indicator: compared.indicator, ...(item !== undefined && { item }) }, figure };
}

/** The value that makes a comparison come out as wanted, where one is named; only a flag can be told what makes it fail. */
function valueFor(comparison: Comparison, isWanted: boolean): StatedValue | undefined {
  const [limit] = limitsOf(comparison);
  if (comparison.op === 'equals' && limit?.kind === 'flag')
    return { type: 'flag', value: limit.value === isWanted };
  if (!isWanted || !NAMING.has(comparison.op)) return undefined;
  if (limit?.kind === 'label') return { type: 'labels', labels: [limit.label] };
  return limit?.kind === 'date' ? dateFor(comparison.op, limit) : undefined;
}

/** Comparisons in which a limit itself does. */
const NAMING: ReadonlySet<Comparison['op']> = new Set(['equals', 'one_of', 'at_least', 'at_most', 'between']);

function dateFor(op: Comparison['op'], { from, until }: Of<Limit, 'date'>): StatedValue {
  if (op === 'equals') return { type: 'date', from, until };
  const day = op === 'at_most' ? until : from;
  return { type: 'date', from: day, until: day };
}
