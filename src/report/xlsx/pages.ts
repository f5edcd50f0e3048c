import { cellText, cut } from '../cell-text.ts';
import { lettersOf } from '../place.ts';
import type { Table } from './table.ts';

/** Inches. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Digits of the standard font that stand across A4 in landscape, and how many may when they are printed smaller. */
const FULL_SIZE = 118;
const SMALL_SIZE = 185;

/** The columns of a printed page: from the first up to, not including, the last. */
interface Page {
  readonly from: number;
  readonly until: number;
}

/** The pages of a sheet from left to right: whole groups of columns, as many as one can read on a page. */
export function pagesOf({ columns, seams = [], fixed }: Table, widths: readonly number[]): readonly Page[] {
  const repeated = sum(widths.slice(0, fixed));
  const pages: Page[] = [];
  let from = 0;
  let until = 0;
  for (const next of [...seams.filter((seam) => seam > fixed), columns.length]) {
    const width = sum(widths.slice(from, next)) + (from > 0 ? repeated : 0);
    if (until > from && seams.length > 0 && width > SMALL_SIZE) {
      pages.push({ from, until });
      from = until;
    }
    until = next;
  }
  return [...pages, { from, until }];
}

/** One page is fitted to the paper; several are printed in one size, for programs that fit heed no page breaks. */
export function scaleOf(pages: readonly Page[], widths: readonly number[], fixed: number) {
  if (pages.length === 1) return { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  const repeated = sum(widths.slice(0, fixed));
  const widest = Math.max(
    ...pages.map(({ from, until }) => sum(widths.slice(from, until)) + (from > 0 ? repeated : 0)),
  );
  return { scale: Math.max(LEAST_SCALE, Math.min(100, Math.floor((100 * FULL_SIZE) / widest))) };
}

/** Per cent; what Excel allows. */
const LEAST_SCALE = 10;

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** The headings on every page, and where a table is wider than a page its first columns, too. */
export function printTitles({ top, fixed }: Table, name: string) {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const first = top.findIndex(({ repeated }) => repeated);
  const rows = `$${(first < 0 ? top.length : first) + 1}:$${top.length + 1}`;
  return {
    name: '_xlnm.Print_Titles',
    range: `${sheet}!$A:$${lettersOf(fixed)},${sheet}!${rows}`,
    scope: name,
  };
}

/** A text as the head of a page shows it: there an ampersand would be a command, and no program takes more than 255 characters. */
export function plainHeader(text: string): string {
  return cut(cellText(text), 200).replace(/\s+/g, ' ').replaceAll('&', '＆');
}
