import type { Cell } from './table.ts';

/** Significant digits that a number cell holds without loss. */
const MOST_DIGITS = 15;
/** Decimals that a column of numbers shows at most; where more are needed, each number shows its own. */
const MOST_DECIMALS = 6;

/** A decimal as a number, or as text where a number cell would lose digits of it. */
export function numberCell(decimal: string | undefined): Cell {
  if (decimal === undefined) return undefined;
  const digits = decimal.replace(/^-/, '').replace('.', '').replace(/^0+/, '');
  return digits.length <= MOST_DIGITS ? Number(decimal) : decimal;
}

/** One format for the numbers of a column, with as many decimals as the longest has. */
export function formatOf(decimals: readonly string[]): string {
  const places = Math.max(0, ...decimals.map((each) => each.split('.')[1]?.length ?? 0));
  if (places > MOST_DECIMALS) return 'General';
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}

/** The same for differences, with their sign. */
export function signedFormatOf(decimals: readonly string[]): string {
  const plain = formatOf(decimals);
  return plain === 'General' ? plain : `+${plain};-${plain};0`;
}
