import { suppose } from '../engine/index.ts';
import type { DataRecord, RecordList } from '../model/record.ts';
import type { DroppedFigure } from '../model/what-if.ts';
import type { Payload, Submitted } from '../report/html/payload.ts';
import type { Change } from '../report/html/stage.ts';
import { tryFigure } from './try-figure.ts';

/** What was typed in the page: for each item, by its number, the text of each figure that was changed. */
export type Typed = ReadonlyMap<number, ReadonlyMap<string, string>>;

/** An item with what was changed in it. */
export interface ChangedItem {
  /** By indicator. */
  readonly changes: ReadonlyMap<string, Change>;
  /** The very record of the data file where nothing was changed. */
  readonly record: DataRecord;
  /** What the file states of figures that are computed from a changed one, and no longer follows. */
  readonly dropped: readonly DroppedFigure[];
}

/** The item with other figures, as they were typed; a text that cannot be read changes nothing. */
export function changeItem({ data, setting }: Submitted, texts: ReadonlyMap<string, string>): ChangedItem {
  const { catalogue } = setting;
  const changes = new Map([...texts].map(([id, text]) => [id, tryFigure(id, text, data, catalogue)]));
  const suppositions = [...changes].flatMap(([indicator, { figure }]) =>
    figure ? [{ path: { indicator }, figure }] : [],
  );
  if (suppositions.length === 0) return { changes, record: data.record, dropped: [] };
  return { changes, ...suppose(data.record, suppositions, catalogue) };
}

/** The records of all items, by number, with what was changed in them; all parks of a city together hold those of its parks. */
export function recordsOf({ items }: Payload, typed: Typed): ReadonlyMap<number, DataRecord> {
  const changed = new Map<DataRecord, DataRecord>();
  for (const [index, texts] of typed) {
    const item = items[index];
    if (item?.kind === 'judged') changed.set(item.data.record, changeItem(item, texts).record);
  }
  return new Map(
    items.flatMap((item, index) =>
      item.kind === 'judged' ? [[index, holding(item.data.record, changed)] as const] : [],
    ),
  );
}

/** The record as it was changed, itself or in its lists. */
function holding(record: DataRecord, changed: ReadonlyMap<DataRecord, DataRecord>): DataRecord {
  const own = changed.get(record) ?? record;
  const isTouched = [...own.lists.values()].some(({ items }) => items.some((item) => changed.has(item)));
  if (!isTouched) return own;
  const withItems = (list: RecordList): RecordList => ({
    ...list,
    items: list.items.map((item) => changed.get(item) ?? item),
  });
  return { ...own, lists: new Map([...own.lists].map(([id, list]) => [id, withItems(list)])) };
}
