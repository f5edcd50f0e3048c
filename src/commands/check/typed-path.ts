import { nameIndexes } from '../../load/data/names.ts';
import { refuse } from '../../load/data/record.ts';
import { pointTo } from '../../load/data/typed-figure.ts';
import type { Catalogue, RecordKind } from '../../model/catalogue.ts';
import type { Place } from '../../model/text.ts';
import type { FigurePath } from '../../model/what-if.ts';
import type { Problem } from '../../problems/index.ts';

/** `projects/2/fixed_asset_investment` */
const IN_LIST = /^([^/]+)\/([1-9]\d*)\/(.+)$/su;

/** Where a figure was typed, and where it is told of what is wrong with it. */
interface Typed {
  readonly at: Place;
  readonly problems: Problem[];
}

/** Reads which figure of a record of that kind is meant, by any of its names; that of an item behind its list and number. */
export function readPath(
  text: string,
  kind: RecordKind,
  catalogue: Catalogue,
  typed: Typed,
  item?: string,
): FigurePath | undefined {
  const index = nameIndexes(catalogue)(kind);
  const [, name, number, rest] = IN_LIST.exec(text) ?? [];
  const list = name === undefined ? undefined : index.find(name);
  if (list?.kind === 'list' && rest !== undefined) {
    const own = `${list.list.id}/${number}`;
    const inner = item === undefined ? own : `${item}/${own}`;
    return readPath(rest, list.list.record, catalogue, typed, inner);
  }
  const resolved = index.resolve(text);
  if (resolved.kind === 'indicator')
    return { indicator: resolved.indicator.id, ...(item !== undefined && { item }) };
  const entry = { key: text, keySpan: { from: 0, until: text.length } };
  refuse(entry, resolved, { kind }, { pointer: pointTo(typed.at), problems: typed.problems });
  return undefined;
}
