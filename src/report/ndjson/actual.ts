import type { Actual } from '../../model/result.ts';
import { toText } from '../../quantity/decimal.ts';
import { divide, type Exact } from '../../quantity/exact.ts';
import { type End, single } from '../../quantity/interval.ts';
import { isCompound, type Real } from '../../quantity/real.ts';
import type { Unit } from '../../quantity/unit.ts';
import { saysNothing } from '../measure.ts';

/**
 * What is known of a value, as JSON text: a number in the unit as an exact decimal or fraction in quotes, an object for a range or a
 * compound rate, true or false, a day or an object for a span, a list of labels; null where nothing is known.
 */
export function actualText(actual: Actual, unit: Unit): string {
  switch (actual.type) {
    case 'number': {
      const value = single(actual.range);
      return value ? numberText(value, unit) : rangeText(actual, unit);
    }
    case 'flag':
      return actual.value === undefined ? 'null' : String(actual.value);
    case 'date': {
      const { from, until } = actual;
      if (from === undefined || until === undefined) return 'null';
      return from === until ? `"${from}"` : JSON.stringify({ from, until });
    }
    case 'labels':
      return actual.labels ? JSON.stringify(actual.labels) : 'null';
  }
}

/** The number of an actual, counted in the unit, where it is a single fraction. */
export function singleIn(actual: Actual, unit: Unit): Exact | undefined {
  const value = actual.type === 'number' ? single(actual.range) : undefined;
  return value && !isCompound(value) ? divide(value, unit.factor) : undefined;
}

function numberText(value: Real, unit: Unit): string {
  if (!isCompound(value)) return `"${toText(divide(value, unit.factor))}"`;
  const { sense, ratio, years } = value;
  return JSON.stringify({ root: { sense, ratio: toText(ratio), years } });
}

function rangeText({ range }: Extract<Actual, { type: 'number' }>, unit: Unit): string {
  if (saysNothing(range, unit)) return 'null';
  const end = (name: 'low' | 'high', at: End | undefined) =>
    at ? [`"${name}":${numberText(at.at, unit)}${at.open ? `,"${name}_open":true` : ''}`] : [];
  return `{${[...end('low', range.low), ...end('high', range.high)].join(',')}}`;
}
