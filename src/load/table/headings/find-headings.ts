import type { UnitTable } from '../../../quantity/unit.ts';
import { foldName } from '../../data/names.ts';
import { cellOf, filledIn, isNumber } from '../cells.ts';
import { type Known, periodIn } from './heading.ts';
import type { Row } from '../sheet.ts';

/** The heading of one column, and the cell in which it stands. */
export interface Heading {
  /** Position of the column, from 0. */
  readonly at: number;
  readonly row: number;
  /** As written. */
  readonly text: string;
  /** The heading of the group above it, in a table with two rows of headings. */
  readonly group?: string;
}

/** The headings of a table with a record a row. */
export interface HeadingRows {
  readonly headings: readonly Heading[];
  /** Positions among the rows that were looked at. */
  readonly first: number;
  readonly last: number;
  /** Whether more is known of the records than their names. */
  readonly areKnown: boolean;
}

/** Tells headings from other texts. */
export interface Recogniser {
  readonly units: UnitTable;
  readonly find: (text: string) => Known | undefined;
}

/** Rows of headings below or above the one that was found: groups, indicators, years. */
const MOST_MORE = 2;

/** The first row that holds headings: a name and something else that is known, or two indicators. */
export function findHeadings(rows: readonly Row[], recogniser: Recogniser): HeadingRows | undefined {
  const best = rows.findIndex((row) => isHeading(row, recogniser));
  const found = best < 0 ? rows.findIndex((row) => namesAndMore(row, recogniser)) : best;
  if (found < 0) return undefined;
  let first = found;
  while (first > 0 && found - first < MOST_MORE && isUpperRow(rows[first - 1], rows[first], recogniser))
    first -= 1;
  let headings = rows.slice(first, found + 1).reduce(headingsUnder, []);
  let last = found;
  for (const row of rows.slice(found + 1, found + 1 + MOST_MORE)) {
    if (!isLowerRow(headings, row, recogniser)) break;
    headings = headingsUnder(headings, row);
    last += 1;
  }
  const areKnown = best >= 0 || headings.some(({ text }) => saysMore(recogniser.find(text)));
  return { headings, first, last, areKnown };
}

function isHeading(row: Row, { find }: Recogniser): boolean {
  const known = filledIn(row).filter((at) => {
    const found = find(cellOf(row, at));
    return found && !(found.kind === 'role' && found.role !== 'name' && found.role !== 'district');
  });
  return known.length >= 2 && !filledIn(row).some((at) => isNumber(cellOf(row, at)));
}

/** A name and further headings, though none of them is known. */
function namesAndMore(row: Row, { find }: Recogniser): boolean {
  const filled = filledIn(row);
  const names = filled.filter((at) => isName(find(cellOf(row, at))));
  return names.length === 1 && filled.length > 1 && !filled.some((at) => isNumber(cellOf(row, at)));
}

/** Whether a column says whose records they are, or of which time. */
function saysMore(meaning: Known | undefined): boolean {
  return meaning?.kind === 'role' && !['name', 'serial', 'remark'].includes(meaning.role);
}

/** Whether a heading names the records. */
export function isName(meaning: Known | undefined): boolean {
  return meaning?.kind === 'role'
    ? meaning.role === 'name'
    : meaning?.kind === 'figure' && meaning.indicator.id === 'name';
}

/** From this share of its cells on, a row below headings is known to be headings too. */
const MOSTLY = 0.6;

/** Whether a row below headings names columns too: those of the groups above, or years. */
function isLowerRow(above: readonly Heading[], lower: Row, { units, find }: Recogniser): boolean {
  const filled = filledIn(lower);
  const known = filled.filter((at) => find(cellOf(lower, at)) ?? periodIn(cellOf(lower, at), units));
  const names = above.filter(({ text }) => isName(find(text)));
  const replacesName = names.some(({ at }) => cellOf(lower, at) !== '' && !isName(find(cellOf(lower, at))));
  return known.length > 0 && known.length >= filled.length * MOSTLY && !replacesName;
}

/** Whether the row above holds groups, or the headings that reach down over both rows. */
function isUpperRow(upper: Row | undefined, lower: Row | undefined, { find }: Recogniser): boolean {
  if (!upper || !lower) return false;
  const filled = filledIn(upper);
  const texts = filled.map((at) => cellOf(upper, at));
  if (filled.length < 2 || texts.some((text) => isNumber(text) || /[:：]/.test(text))) return false;
  return filled.some((at) => cellOf(lower, at) !== '' || find(cellOf(upper, at)) !== undefined);
}

/** The headings with one more row below: it names the columns; where it is blank those above do. */
function headingsUnder(above: readonly Heading[], lower: Row): Heading[] {
  const byColumn = new Map(above.map((heading) => [heading.at, heading]));
  const end = Math.max(lower.cells.length, (above.at(-1)?.at ?? -1) + 1);
  const headings: Heading[] = [];
  let group: string | undefined;
  for (let at = 0; at < end; at += 1) {
    const upper = byColumn.get(at);
    const text = cellOf(lower, at);
    if (text === '') {
      group = undefined;
      if (upper) headings.push(upper);
      continue;
    }
    // A group is written over the first of its columns, or merged over all of them.
    group = upper?.text ?? group;
    const isGrouped = group !== undefined && foldName(group) !== foldName(text);
    headings.push({ at, row: lower.number, text, ...(isGrouped && group !== undefined && { group }) });
  }
  return headings;
}
