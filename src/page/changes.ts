import type { DataRecord, Figure, RecordList } from '../model/record.ts';
import type { Change } from '../report/html/stage.ts';
import type { Payload, Submitted } from '../report/html/payload.ts';
import { tryFigure } from './try-figure.ts';

/** What was typed in the page: for each item, by its number, the text of each figure that was changed. */
export type Typed = ReadonlyMap<number, ReadonlyMap<string, string>>;

/** The figures of an item that were changed. */
export function changesOf(item: Submitted, typed: ReadonlyMap<string, string>): ReadonlyMap<string, Change> {
  const { data, setting } = item;
  return new Map([...typed].map(([id, text]) => [id, tryFigure(id, text, data, setting.catalogue)]));
}

/** The records of all items, by number, with what was changed in them; all parks of a city hold those of its parks. */
export function recordsOf({ items }: Payload, typed: Typed): ReadonlyMap<number, DataRecord> {
  const changed = new Map<DataRecord, DataRecord>();
  for (const [index, texts] of typed) {
    const item = items[index];
    if (item?.kind === 'judged') changed.set(item.data.record, withChanges(item, texts));
  }
  return new Map(
    items.flatMap((item, index) =>
      item.kind === 'judged' ? [[index, holding(item.data.record, changed)] as const] : [],
    ),
  );
}

function withChanges(item: Submitted, texts: ReadonlyMap<string, string>): DataRecord {
  const { record } = item.data;
  const figures = [...changesOf(item, texts)].flatMap(([id, { figure }]): [string, Figure][] =>
    figure ? [[id, figure]] : [],
  );
  return figures.length === 0 ? record : { ...record, figures: new Map([...record.figures, ...figures]) };
}

/** The record as it was changed, itself or in its lists. */
function holding(record: DataRecord, changed: ReadonlyMap<DataRecord, DataRecord>): DataRecord {
  const own = changed.get(record) ?? record;
  const isTouched = [...own.lists.values()].some(({ items }) => items.some((item) => changed.has(item)));
  if (!isTouched) return own;
  const listWith = (list: RecordList): RecordList => ({
    ...list,
    items: list.items.map((item) => changed.get(item) ?? item),
  });
  return { ...own, lists: new Map([...own.lists].map(([id, list]) => [id, listWith(list)])) };
}
