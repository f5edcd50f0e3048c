import type { Catalogue } from '../model/catalogue.ts';
import { type DataRecord, type Figure, recordWith } from '../model/record.ts';
import type { ChangedFigure, Changes, DroppedFigure, FigurePath } from '../model/what-if.ts';
import { feedsOf } from './feeds.ts';
import { isSummedOverParks } from './portfolio.ts';

/** A figure, and where it is put. */
export interface Supposition {
  readonly path: FigurePath;
  readonly figure: Figure;
}

/** A record in which some figures are supposed to be others. */
export interface SupposedRecord extends Changes {
  readonly record: DataRecord;
}

/**
 * The record with other figures. A figure that is supposed holds against whatever could be derived for it. What the file states of
 * indicators that are computed from a changed figure no longer follows, and is left out; where the figure was not known before, it
 * is new knowledge beside what is stated, and nothing is left out. An item that is not there is a programming error.
 */
export function suppose(
  record: DataRecord,
  suppositions: readonly Supposition[],
  catalogue: Catalogue,
): SupposedRecord {
  let supposed = record;
  const changed: ChangedFigure[] = [];
  const dropped: DroppedFigure[] = [];
  const own = new Set(suppositions.map(({ path }) => keyOf(path, record)));
  for (const { path, figure } of suppositions) {
    const from = figureAt(record, path);
    const to: Figure = { ...figure, ...(from?.period && { period: from.period }), supposed: true };
    changed.push({ path, ...(from && { from }), to });
    const stale = from?.state === 'known' ? staleBy(record, path, catalogue) : [];
    const further = stale.filter((each) => !own.has(keyOf(each.path, record)));
    for (const each of further) {
      own.add(keyOf(each.path, record));
      dropped.push(each);
      supposed = withFigure(supposed, each.path, undefined);
    }
    supposed = withFigure(supposed, path, to);
  }
  return { record: supposed, changed, dropped };
}

/** What a record states at a path. */
export function figureAt(record: DataRecord, path: FigurePath): Figure | undefined {
  const at = recordAt(record, path.item);
  if (!at) return undefined;
  const { year, indicator } = path;
  const past = year ?? at.period?.year ?? record.period?.year;
  const own = isOwnYear(year, at, record) ? at.figures.get(indicator) : undefined;
  return own ?? (past === undefined ? undefined : at.history.get(past)?.get(indicator));
}

/** The record of an item; the record itself where no item is named. */
export function recordAt(record: DataRecord, item: string | undefined): DataRecord | undefined {
  let at: DataRecord | undefined = record;
  for (const [list, index] of stepsOf(item)) at = at?.lists.get(list)?.items[index];
  return at;
}

function stepsOf(item: string | undefined): readonly (readonly [list: string, index: number])[] {
  const parts = item?.split('/') ?? [];
  return Array.from({ length: Math.floor(parts.length / 2) }, (_, step) => [
    parts[step * 2] ?? '',
    Number(parts[step * 2 + 1]) - 1,
  ]);
}

function isOwnYear(year: number | undefined, at: DataRecord, around: DataRecord): boolean {
  return year === undefined || year === (at.period ?? around.period)?.year;
}

function keyOf({ indicator, year, item }: FigurePath, { period }: DataRecord): string {
  return [item ?? '', indicator, year ?? period?.year ?? ''].join(' ');
}

function withFigure(record: DataRecord, path: FigurePath, figure: Figure | undefined): DataRecord {
  const change = (at: DataRecord): DataRecord => {
    const { indicator, year } = path;
    if (isOwnYear(year, at, record)) return recordWith(at, { figures: put(at.figures, indicator, figure) });
    const past = year ?? 0;
    const figures = put(at.history.get(past) ?? new Map(), indicator, figure);
    return recordWith(at, { history: new Map(at.history).set(past, figures) });
  };
  return changeAt(record, stepsOf(path.item), change);
}

function put(
  figures: ReadonlyMap<string, Figure>,
  id: string,
  figure: Figure | undefined,
): ReadonlyMap<string, Figure> {
  const changed = new Map(figures);
  if (figure) changed.set(id, figure);
  else changed.delete(id);
  return changed;
}

function changeAt(
  record: DataRecord,
  [step, ...rest]: readonly (readonly [string, number])[],
  change: (at: DataRecord) => DataRecord,
): DataRecord {
  if (!step) return change(record);
  const [id, index] = step;
  const list = record.lists.get(id);
  const item = list?.items[index];
  if (!list || !item) throw new Error(`no item ${index + 1} of ${id}`);
  const items = list.items.with(index, changeAt(item, rest, change));
  return recordWith(record, { lists: new Map(record.lists).set(id, { ...list, items }) });
}

/** What is stated of indicators that are computed from the figure: in its own record, and in those around it. */
function staleBy(record: DataRecord, path: FigurePath, catalogue: Catalogue): readonly DroppedFigure[] {
  const parts = path.item?.split('/') ?? [];
  const found: DroppedFigure[] = [];
  // From the item outwards: seen from further out, its figure is a field of a list.
  for (let depth = parts.length; depth >= 0; depth -= 2) {
    const item = depth === 0 ? undefined : parts.slice(0, depth).join('/');
    const lists = parts.slice(depth).filter((_, index) => index % 2 === 0);
    const at = recordAt(record, item);
    if (at) found.push(...staleIn(at, { ...path, item }, lists, catalogue));
  }
  return found;
}

type Place = Omit<FigurePath, 'item'> & { readonly item: string | undefined };

function staleIn(
  at: DataRecord,
  { indicator, year, item }: Place,
  lists: readonly string[],
  catalogue: Catalogue,
): DroppedFigure[] {
  const field = [...lists, indicator].join('/');
  const summed = lists.join() === 'parks' ? indicator : undefined;
  const own = year === undefined || year === at.period?.year;
  const isStale = (id: string, later: boolean): boolean => {
    const feeds = feedsOf(id, catalogue);
    const isFed =
      feeds.ids.has(field) || (summed !== undefined && isSummed(id, summed, feeds.ids, catalogue));
    return isFed && (!later || feeds.ofEarlierYears);
  };
  const pathTo = (id: string, of?: number): FigurePath => ({
    indicator: id,
    ...(of !== undefined && { year: of }),
    ...(item !== undefined && { item }),
  });
  const current = [...at.figures].flatMap(([id, figure]) =>
    isStated(figure) && isStale(id, !own) ? [{ path: pathTo(id), figure }] : [],
  );
  const past = [...at.history].flatMap(([of, figures]) =>
    own || of < (year ?? 0)
      ? []
      : [...figures].flatMap(([id, figure]) =>
          isStated(figure) && isStale(id, of !== year) ? [{ path: pathTo(id, of), figure }] : [],
        ),
  );
  return [...current, ...past];
}

/** All parks together: their figures are summed, and ratios recomputed from the sums. */
function isSummed(id: string, summed: string, ids: ReadonlySet<string>, { indicators }: Catalogue): boolean {
  const indicator = indicators.get(summed);
  return indicator !== undefined && isSummedOverParks(indicator) && (id === summed || ids.has(summed));
}

/** What is supposed stays, whatever else is supposed after it. */
function isStated({ state, supposed }: Figure): boolean {
  return state === 'known' && !supposed;
}
