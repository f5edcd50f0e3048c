import type { Catalogue, ListDefinition } from '../../model/catalogue.ts';
import type { DataRecord } from '../../model/record.ts';
import { complain, type Loaded, loadedOf, type Problem } from '../../problems/index.ts';
import type { BareUnits } from '../data/bare-units.ts';
import { readItem } from '../data/list.ts';
import { nameIndexes } from '../data/names.ts';
import type { Pointer } from '../source/source.ts';
import { fewOfEach } from './rows/few-of-each.ts';
import { findHeadings } from './headings/find-headings.ts';
import { finderFor, type TableContext } from './rows/layout.ts';
import { lookAhead, MOST_AHEAD } from './look-ahead.ts';
import { openRows, type RowTable } from './rows/open-rows.ts';
import { recordsIn } from './rows/read-rows.ts';
import type { Row, Sheet } from './sheet.ts';
import { cellSpan } from './spot.ts';

/** What the items of a list are read with. */
export interface ListOptions {
  /** The indicators that are wanted, by id; all where it is absent. */
  readonly keep?: ReadonlySet<string>;
  /** Units of bare numbers, where the table declares none. */
  readonly bare?: BareUnits;
}

/**
 * Reads the items of a list from a table, one a row, as the rows come: `企业名称, 是否规模以上, 年营业收入（万元）`. All problems
 * come at once; with an error among them there is no value.
 */
export async function readListTable(
  { name, rows, merges }: Sheet,
  file: string,
  list: ListDefinition,
  catalogue: Catalogue,
  { keep, bare }: ListOptions = {},
): Promise<Loaded<readonly DataRecord[]>> {
  const sheet = { file, ...(name !== undefined && { sheet: name }) };
  const context: TableContext = { sheet, catalogue, names: nameIndexes(catalogue), ...(bare && { bare }) };
  const kind = list.record;
  const recogniser = { units: catalogue.units, find: finderFor([kind], context) };
  const { seen, from } = await lookAhead(rows, MOST_AHEAD);
  const found = findHeadings(seen, recogniser);
  if (!found) {
    const code = seen.length > 0 ? 'no-heading' : 'file-empty';
    return { problems: [complain(code, file, { subject: file })] };
  }
  const table = openRows({ seen, merges }, found, { kind, isList: true, ...(keep && { keep }) }, context);
  return readItems(from(table.start), table, list, context);
}

async function readItems(
  rows: AsyncIterable<Row>,
  table: RowTable,
  { id, record }: ListDefinition,
  { catalogue, names }: TableContext,
): Promise<Loaded<readonly DataRecord[]>> {
  const { bare, makerFor } = table;
  const shared = { catalogue, names, bare };
  const few = fewOfEach();
  const told: Problem[] = [];
  const items: DataRecord[] = [];
  for await (const read of recordsIn(rows, table, (left) => told.push(...left))) {
    const { row, pointer } = read;
    const { node, name, problems: repeated } = makerFor(row).item(row, pointer);
    const found: Problem[] = [...read.problems, ...repeated];
    const place = name || `${id}/${items.length + 1}`;
    items.push(readItem(node, place, record, { ...shared, pointer: onRow(pointer), problems: found }));
    for (const problem of found) few.add(problem);
  }
  return loadedOf(items, [...table.problems, ...few.problems(), ...told]);
}

/** A list may have as many figures as a city has enterprises times columns: those of a row share its place. */
function onRow(pointer: Pointer): Pointer {
  const row = pointer.placeOf(cellSpan(0, 0));
  return { ...pointer, placeOf: () => row };
}
