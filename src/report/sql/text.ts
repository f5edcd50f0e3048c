import { toDecimal } from '../../quantity/decimal.ts';
import { compare, type Exact, negate, ONE } from '../../quantity/exact.ts';

/** A number as it stands in a query. */
export function literal(value: Exact): string {
  const text = toDecimal(value);
  if (text === undefined) throw new Error('no finite decimal');
  return text;
}

/** So many times something. */
export function times(factor: Exact, text: string): string {
  if (compare(factor, negate(ONE)) === 0) return `-${text}`;
  return compare(factor, ONE) === 0 ? text : `${literal(factor)} * ${text}`;
}

/** A text in quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A comment, on a line of its own: what rules say in several lines must not become a part of the query. */
export function comment(text: string): string {
  return `-- ${text.replaceAll(/\s+/g, ' ')}`;
}
