import type { Comparison } from '../../model/condition.ts';
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

// oxlint-disable-next-line complexity -- a branch for each kind, nothing else
function valueFor(comparison: Comparison, isWanted: boolean): StatedValue | undefined {
  switch (comparison.op) {
    case 'equals': {
      const { limit } = comparison;
      if (limit.kind === 'flag') return { type: 'flag', value: limit.value === isWanted };
      if (limit.kind === 'label' && isWanted) return { type: 'labels', labels: [limit.label] };
      if (limit.kind === 'date' && isWanted) return { type: 'date', from: limit.from, until: limit.until };
      return undefined;
    }
    case 'one_of': {
      const [first] = comparison.limits;
      return first?.kind === 'label' && isWanted ? { type: 'labels', labels: [first.label] } : undefined;
    }
    case 'at_least':
    case 'at_most': {
      const { limit } = comparison;
      if (limit.kind === 'label' && isWanted) return { type: 'labels', labels: [limit.label] };
      if (limit.kind === 'date' && isWanted) {
        const day = comparison.op === 'at_least' ? limit.from : limit.until;
        return { type: 'date', from: day, until: day };
      }
      return undefined;
    }
    case 'between': {
      const { low } = comparison;
      return low.kind === 'date' && isWanted ? { type: 'date', from: low.from, until: low.from } : undefined;
    }
    case 'more_than':
    case 'less_than':
    case 'none_of':
    case 'in_months':
      return undefined;
  }
}
