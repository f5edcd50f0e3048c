import { type CellView, cellOf } from '../../compare/view.ts';
import type { CriterionStanding } from '../../../model/standing.ts';
import { shortClauses } from '../../clauses.ts';
import { MARKS } from '../../labels.ts';
import { say } from '../../lexicon.ts';
import { TAGS } from '../../phrases.ts';
import type { Page } from '../page.ts';
import { type Cell, type Column, renderTable } from '../table.ts';
import { OUTCOME_TONES } from '../tones.ts';
import { widthOf } from '../wrap.ts';

/** A row of a matrix: its head, and a cell for each column. */
export interface MatrixRow {
  readonly head: Cell;
  readonly cells: readonly Cell[];
}

/** No column need be wider, as long as there are others. */
const WIDEST = 20;
const GAP = 2;

/**
 * A matrix in as many blocks, one below the other, as the width asks for; each has about as many columns as the others. Of a column
 * the first piece of each cell stands on one line.
 */
export function renderMatrix(
  corner: Column,
  columns: readonly Column[],
  rows: readonly MatrixRow[],
  page: Page,
): string[] {
  const wide = columns.map((column, index): Column => {
    const widths = rows.map(({ cells }) => widthOf(cells[index]?.[0]?.text ?? ''));
    return { ...column, least: Math.min(WIDEST, Math.max(column.least, ...widths)) };
  });
  const blocks = countBlocks(wide, page.width - corner.least);
  const size = Math.ceil(columns.length / Math.max(1, blocks));
  return Array.from({ length: blocks }, (_, block) => {
    const [from, until] = [block * size, (block + 1) * size];
    const cells = rows.map(({ head, cells: all }) => [head, ...all.slice(from, until)]);
    const table = renderTable([corner, ...wide.slice(from, until)], cells, page.width, page.paint);
    return block === 0 ? table : ['', ...table];
  }).flat();
}

/** How many blocks it takes where each holds as many columns as fit. */
function countBlocks(columns: readonly Column[], width: number): number {
  let [blocks, room] = [columns.length > 0 ? 1 : 0, width];
  for (const [index, { least }] of columns.entries()) {
    if (index > 0 && least + GAP > room) {
      blocks += 1;
      room = width;
    }
    room -= least + GAP;
  }
  return blocks;
}

/** What came of a criterion. */
export function matrixCell(standing: CriterionStanding | undefined, page: Page): Cell {
  return standing ? pieces(cellOf(standing, page)) : [];
}

/** Below the mark. */
const BELOW = ['  ', '  '] as const;

/** Mark and number, and the margin below. */
function pieces({ outcome, actual, margin, part }: CellView): Cell {
  const tone = OUTCOME_TONES[outcome];
  return [
    { text: `${MARKS[outcome]} ${actual}`.trim(), tone },
    ...(margin === '' ? [] : [{ text: margin, tone: 'dim' as const, lead: BELOW }]),
    ...(part === '' ? [] : [{ text: part, tone: 'dim' as const, lead: BELOW }]),
  ];
}

/** Clauses, title and requirement of a criterion, line by line. */
export function criterionHead(
  standings: readonly (CriterionStanding | undefined)[],
  page: Page,
): readonly string[] {
  const known = standings.filter((each) => each !== undefined);
  const [first] = known;
  if (!first) return [];
  const { criterion, decides } = first.result;
  const required = new Set(known.map((each) => requiredOf(each, page)).filter((text) => text !== ''));
  return [
    shortClauses(criterion.cite).join(', '),
    say(criterion.title, page),
    ...(required.size === 1 ? required : []),
    ...(decides ? [] : [`(${say(TAGS.reservation, page)})`]),
  ];
}

/** The requirement, where it is a single comparison. */
function requiredOf(standing: CriterionStanding, page: Page): string {
  const { part, required } = cellOf(standing, page);
  return part === '' ? required : '';
}
