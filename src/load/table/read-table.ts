import { FILE_KINDS } from '../data/data-file.ts';
import type { BareUnits } from '../data/bare-units.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { complain, type Problem } from '../../problems/index.ts';
import { nameIndexes } from '../data/names.ts';
import { cellOf, filledIn, isNumber } from './cells.ts';
import { listNamedBy } from './headings/choose-name.ts';
import { findHeadings } from './headings/find-headings.ts';
import { findVertical } from './vertical/find-vertical.ts';
import { finderFor, type TableContext } from './rows/layout.ts';
import { listSheetOf, withListSheets } from './list-sheets.ts';
import { lookAhead, MOST_AHEAD } from './look-ahead.ts';
import { openRows, type RowTable } from './rows/open-rows.ts';
import { readRows } from './rows/read-rows.ts';
import type { TableEntry } from './table-entry.ts';
import { readVertical } from './vertical/read-vertical.ts';
import type { Row, Sheet } from './sheet.ts';
import { cellSpan, pointAt } from './spot.ts';

/** Why a sheet holds no records. */
interface NoTable {
  /** What is wrong where it is the only sheet. */
  readonly problems: readonly Problem[];
  /** What is doubtful where another sheet is a table; nothing of a cover. */
  readonly doubt?: Problem;
}

/**
 * Reads a table: each of its records as the source of a data file, and problems that concern the table as a whole. `bare` holds
 * the units of bare numbers with which these sources are read.
 */
export async function* readTable(
  sheet: Sheet,
  file: string,
  catalogue: Catalogue,
  bare?: BareUnits,
): AsyncGenerator<TableEntry> {
  const failure = yield* readSheet(sheet, file, knownFrom(catalogue, bare));
  if (failure) yield { kind: 'problems', problems: failure.problems };
}

/**
 * Reads the sheets of a workbook. Those that are no table (a cover, instructions) are passed over, unless none is one. Where there is
 * a single record, sheets that are called as a list hold its lists.
 */
export async function* readTables(
  sheets: readonly Sheet[],
  file: string,
  catalogue: Catalogue,
  bare?: BareUnits,
): AsyncGenerator<TableEntry> {
  const known = knownFrom(catalogue, bare);
  const lists = sheets.flatMap((sheet) => listSheetOf(sheet, catalogue) ?? []);
  const others = sheets.filter((sheet) => lists.every((list) => list.sheet !== sheet));
  if (lists.length === 0 || others.length === 0) return yield* readEach(sheets, file, known);
  const found: TableEntry[] = [];
  for await (const entry of readEach(others, file, known)) found.push(entry);
  const submissions = found.filter((entry) => entry.kind === 'submission');
  const [only, ...more] = submissions;
  if (only && more.length === 0) {
    const whole = await withListSheets(only, lists, file, catalogue, bare);
    return yield* found.map((entry) => (entry === only ? whole : entry));
  }
  yield* found;
  yield* readEach(
    lists.map(({ sheet }) => sheet),
    file,
    known,
    submissions.length > 0,
  );
}

/** The sheets one after the other; `isMore` says that other sheets were tables. */
async function* readEach(
  sheets: readonly Sheet[],
  file: string,
  known: Known,
  isMore = false,
): AsyncGenerator<TableEntry> {
  const failures: NoTable[] = [];
  let hasTable = isMore;
  for (const sheet of sheets) {
    const failure = yield* readSheet(sheet, file, known);
    if (failure) failures.push(failure);
    else hasTable = true;
  }
  // A sheet that is nearly a table says more than a cover.
  const first = failures.find(({ doubt }) => doubt) ?? failures[0];
  const problems = hasTable
    ? failures.flatMap(({ doubt }) => doubt ?? [])
    : (first?.problems ?? [complain('file-empty', file, { subject: file })]);
  if (problems.length > 0) yield { kind: 'problems', problems };
}

type Known = Omit<TableContext, 'sheet'>;

function knownFrom(catalogue: Catalogue, bare: BareUnits | undefined): Known {
  return { catalogue, names: nameIndexes(catalogue), ...(bare && { bare }) };
}

async function* readSheet(
  { name, rows, merges }: Sheet,
  file: string,
  known: Known,
): AsyncGenerator<TableEntry, NoTable | undefined> {
  const context = { ...known, sheet: { file, ...(name !== undefined && { sheet: name }) } };
  const recogniser = { units: known.catalogue.units, find: finderFor(FILE_KINDS, context) };
  const { seen, from } = await lookAhead(rows, MOST_AHEAD);
  const form = findVertical(seen, recogniser);
  const heading = form && seen[form.position];
  if (form && heading) {
    const { position } = form;
    yield* readVertical(seen.slice(0, position), heading, from(position + 1), form, context);
    return undefined;
  }
  const found = findHeadings(seen, recogniser);
  if (!found) return noTable(seen, file, context);
  const table = openRows({ seen, merges }, found, { kind: 'park', isList: false }, context);
  const failure = (found.areKnown ? undefined : noFigures(table, context)) ?? listOf(table, context);
  if (failure) return failure;
  yield* readRows(from(table.start), table);
  return undefined;
}

/** Names, and nothing beside them that is known: a list of codes, or headings that must be corrected. */
function noFigures({ problems, headingRow, pointerFor }: RowTable, { sheet }: TableContext): NoTable {
  const problem = pointerFor(0).problemAt(cellSpan(headingRow, 0), 'no-figure-column');
  return { problems: [...problems, problem], doubt: notRead(problem, sheet) };
}

/** Rows that are enterprises, projects … and no column that says that they are meant to be judged. */
function listOf(
  { columns, headingRow, pointerFor }: RowTable,
  { catalogue }: TableContext,
): NoTable | undefined {
  if (columns.some(({ use }) => use.as === 'kind')) return undefined;
  const name = columns.find(({ use }) => use.as === 'name');
  const list = name && listNamedBy(name.heading, 'park', catalogue);
  if (!list) return undefined;
  const span = cellSpan(headingRow, name.at + 1);
  const data = { subject: name.heading, name: list.name };
  const problem = pointerFor(0).problemAt(span, 'list-not-parks', data);
  return { problems: [problem], doubt: { ...problem, severity: 'warning' } };
}

function notRead({ place }: Problem, { sheet = '' }: TableContext['sheet']): Problem {
  return { code: 'sheet-not-read', severity: 'warning', place, data: { subject: sheet } };
}

function noTable(seen: readonly Row[], file: string, { sheet }: TableContext): NoTable {
  const [first] = seen;
  const problem = first
    ? pointAt(sheet, first.number, () => undefined).problemAt(cellSpan(0, 0), 'no-heading')
    : complain('file-empty', file, { subject: file });
  return { problems: [problem], ...(seen.some(isData) && { doubt: notRead(problem, sheet) }) };
}

const FEWEST_NUMBERS = 2;

function isData(row: Row): boolean {
  return filledIn(row).filter((at) => isNumber(cellOf(row, at))).length >= FEWEST_NUMBERS;
}
