import type { Catalogue, ListDefinition } from '../../model/catalogue.ts';
import type { DataRecord } from '../../model/record.ts';
import type { Loaded, Problem } from '../../problems/index.ts';
import type { BareUnits } from '../data/bare-units.ts';
import { foldName, namesOf } from '../data/names.ts';
import type { Source, SourceEntry } from '../source/source.ts';
import { mapNode, scalarNode } from './place-figures.ts';
import { readListTable } from './read-list-table.ts';
import type { Sheet } from './sheet.ts';
import type { TableEntry } from './table-entry.ts';

/** A sheet that is called as a list is. */
export interface ListSheet {
  readonly sheet: Sheet;
  readonly name: string;
  readonly list: ListDefinition;
}

/** The list after which a sheet is called. */
export function listSheetOf(sheet: Sheet, { lists }: Catalogue): ListSheet | undefined {
  const { name } = sheet;
  if (name === undefined) return undefined;
  const list = [...lists.values()].find((each) =>
    namesOf(each).some((own) => foldName(own) === foldName(name)),
  );
  return list && { sheet, name, list };
}

type Submission = Extract<TableEntry, { readonly kind: 'submission' }>;

/** The only record of a workbook, with the lists that stand in sheets of their own. A sheet without rows says nothing. */
export async function withListSheets(
  { source }: Submission,
  sheets: readonly ListSheet[],
  file: string,
  catalogue: Catalogue,
  bare?: BareUnits,
): Promise<Submission> {
  const tables = new Map<string, Loaded<readonly DataRecord[]>>();
  let whole = source;
  for (const { sheet, name, list } of sheets) {
    // One after the other: their rows may be many.
    // oxlint-disable-next-line no-await-in-loop
    const read = await readListTable(sheet, file, list, catalogue, bare ? { bare } : {});
    const isBlank = read.value?.length === 0 || read.problems.some(({ code }) => code === 'file-empty');
    if (isBlank) continue;
    tables.set(name, read);
    whole = withList(whole, list, name);
  }
  return { kind: 'submission', source: whole, tables };
}

function withList(source: Source, list: ListDefinition, sheet: string): Source {
  const { root } = source;
  if (root?.kind !== 'map') return source;
  const { span } = root;
  const before = root.entries.find(({ key }) => key === list.id);
  const table = scalarNode(sheet, before?.keySpan ?? span);
  const put = (value: SourceEntry['value'], problems: readonly Problem[] = []): Source => ({
    ...source,
    problems: [...source.problems, ...problems],
    root: mapNode(span, [
      ...root.entries.filter((entry) => entry !== before),
      { key: list.id, keySpan: before?.keySpan ?? span, value },
    ]),
  });
  if (!before) return put(table);
  if (before.value.kind === 'map') {
    const complete = before.value.entries.filter(({ key }) => key === 'complete');
    return put(mapNode(span, [...complete, { key: 'table', keySpan: before.keySpan, value: table }]));
  }
  const data = { subject: list.id, found: sheet, name: list.name };
  return put(table, [source.problemAt(before.value.span, 'given-twice', data)]);
}
