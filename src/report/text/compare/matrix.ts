import { type CellView, cellOf } from '../../compare/view.ts';
import type { CriterionStanding } from '../../../model/standing.ts';
import { shortClauses } from '../../clauses.ts';
import { MARKS } from '../../labels.ts';
import { say } from '../../lexicon.ts';
import { TAGS } from '../../phrases.ts';
import type { Page } from '../page.ts';
import { type Cell, type Column, renderTable } from '../table.ts';
import { OUTCOME_TONES } from '../tones.ts';

/** A row of a matrix: its head, and a criterion for each column. */
export interface MatrixRow {
  readonly head: Cell;
  readonly cells: readonly (CriterionStanding | undefined)[];
}

/** Columns that are wide enough for a number with its unit. */
const LEAST = 16;
const GAP = 2;

/** A matrix in as many blocks, one below the other, as the width asks for; each is about as wide as the others. */
export function renderMatrix(
  corner: Column,
  columns: readonly string[],
  rows: readonly MatrixRow[],
  page: Page,
): string[] {
  const most = Math.max(1, Math.floor((page.width - corner.least) / (LEAST + GAP)));
  const blocks = Math.ceil(columns.length / most);
  const size = Math.ceil(columns.length / Math.max(1, blocks));
  return Array.from({ length: blocks }, (_, block) => {
    const [from, until] = [block * size, (block + 1) * size];
    const heads = columns.slice(from, until).map((title): Column => ({ title, least: LEAST }));
    const cells = rows.map(({ head, cells: all }) => [
      head,
      ...all.slice(from, until).map((each) => matrixCell(each, page)),
    ]);
    const table = renderTable([corner, ...heads], cells, page.width, page.paint);
    return block === 0 ? table : ['', ...table];
  }).flat();
}

function matrixCell(standing: CriterionStanding | undefined, page: Page): Cell {
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

/** Clauses, title and requirement of a criterion, as the head of a column. */
export function criterionHead(standings: readonly (CriterionStanding | undefined)[], page: Page): string {
  const known = standings.filter((each) => each !== undefined);
  const [first] = known;
  if (!first) return '';
  const { criterion, decides } = first.result;
  const required = new Set(known.map((each) => requiredOf(each, page)).filter((text) => text !== ''));
  return [
    shortClauses(criterion.cite).join(', '),
    say(criterion.title, page),
    ...(required.size === 1 ? required : []),
    ...(decides ? [] : [`(${say(TAGS.reservation, page)})`]),
  ].join('\n');
}

/** The requirement, where it is a single comparison. */
function requiredOf(standing: CriterionStanding, page: Page): string {
  const { part, required } = cellOf(standing, page);
  return part === '' ? required : '';
}
