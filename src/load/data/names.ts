import {
  type Catalogue,
  type Indicator,
  type ListDefinition,
  mayHold,
  type RecordKind,
} from '../../model/catalogue.ts';
import { once } from '../../model/once.ts';
import { remember } from '../../model/remember.ts';
import { foldCase, normalise, withoutSpaces } from '../../quantity/normal-form.ts';
import { type Unit } from '../../quantity/unit.ts';
import { suggest } from '../source/suggest.ts';

/** What a name in a data file means. */
export type Resolved =
  /** `unit` comes from a bracket behind the name: 工业用地面积（亩）. */
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly unit?: Unit }
  | { readonly kind: 'list'; readonly list: ListDefinition }
  /** It fits several indicators of the record. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Indicator[] }
  /** It is an indicator, but of other records; `suggestions` are names that this record has. */
  | {
      readonly kind: 'elsewhere';
      readonly of: readonly RecordKind[];
      readonly suggestions: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] };

/** Finds indicators and lists by id, Chinese name, English name or alias. */
export interface NameIndex {
  /** What a name means that is known exactly; undefined for all others, and at little cost. */
  find(text: string): Found | undefined;
  /** Every name means something, if only that it is unknown. Answers are remembered. */
  resolve(text: string): Resolved;
}

/** What a name means that stands in the catalogue. */
type Found = Exclude<Resolved, { readonly kind: 'elsewhere' | 'unknown' }>;

/** The names that a record of that kind may use. */
export function nameIndex(catalogue: Catalogue, kind: RecordKind): NameIndex {
  const { indicators, lists } = namesIn(catalogue);
  const isOwn = (indicator: Indicator) => mayHold(kind, indicator);

  const findName = (text: string): Found | undefined => {
    const name = foldName(text);
    const [indicator, ...more] = indicators(name).filter(isOwn);
    if (indicator && more.length > 0) return { kind: 'ambiguous', candidates: [indicator, ...more] };
    if (indicator) return { kind: 'indicator', indicator };
    const [list] = lists(name);
    return list && { kind: 'list', list };
  };
  const findWithUnit = (text: string): Found | undefined => {
    const [, name, inside] = BRACKET.exec(normalise(text)) ?? [];
    const unit = inside === undefined ? undefined : catalogue.units.find(inside);
    const found = unit && name !== undefined ? findName(name) : undefined;
    return found?.kind === 'indicator' ? { ...found, ...(unit && { unit }) } : found;
  };
  const miss = (text: string): Resolved => {
    const written = withoutUnit(text, catalogue);
    const name = foldName(written);
    const own = [...catalogue.indicators.values()].filter(isOwn);
    const elsewhere = indicators(name).filter((indicator) => !isOwn(indicator));
    const candidates = name.length > 1 ? holding(name, own) : [];
    if (elsewhere.length > 0) {
      const of = [...new Set(elsewhere.flatMap((indicator) => indicator.of))];
      return { kind: 'elsewhere', of, suggestions: candidates.slice(0, MOST_SUGGESTIONS).map(shownName) };
    }
    if (candidates.length > 1) return { kind: 'ambiguous', candidates };
    const near = [...new Set([...candidates, ...nearest(written, own)])];
    return { kind: 'unknown', suggestions: near.slice(0, MOST_SUGGESTIONS).map(shownName) };
  };
  const find = (text: string): Found | undefined => findName(text) ?? findWithUnit(text);
  return { find, resolve: remember((text: string) => find(text) ?? miss(text), MOST_REMEMBERED) };
}

/** The indicators with a name that holds the text; those that add least to it first. */
function holding(text: string, indicators: readonly Indicator[]): readonly Indicator[] {
  const found = indicators.flatMap((indicator) => {
    const lengths = namesOf(indicator)
      .map(foldName)
      .flatMap((name) => (name.includes(text) ? name.length : []));
    return lengths.length > 0 ? [{ indicator, length: Math.min(...lengths) }] : [];
  });
  return found.toSorted((a, b) => a.length - b.length).map(({ indicator }) => indicator);
}

/** So many names are remembered; a catalogue has some hundreds, a file that is all mistakes any number. */
const MOST_REMEMBERED = 5000;

const INDEXES = new WeakMap<Catalogue, (kind: RecordKind) => NameIndex>();

/** The name index of each kind of record, made when it is first asked for and kept as long as the catalogue. */
export function nameIndexes(catalogue: Catalogue): (kind: RecordKind) => NameIndex {
  const before = INDEXES.get(catalogue);
  if (before) return before;
  const known = new Map<RecordKind, NameIndex>();
  const indexes = (kind: RecordKind): NameIndex => {
    const found = known.get(kind) ?? nameIndex(catalogue, kind);
    known.set(kind, found);
    return found;
  };
  INDEXES.set(catalogue, indexes);
  return indexes;
}

type Named = Pick<Indicator, 'id' | 'name' | 'aliases'>;

/** The names under which an indicator, a list or a city is known. */
export function namesOf(entry: Named): readonly string[] {
  return [entry.id, entry.name.zh, entry.name.en, ...entry.aliases];
}

/** 主营业务收入 (main_business_revenue): how a candidate is shown. */
export function shownName({ id, name }: Indicator): string {
  return `${name.zh} (${id})`;
}

const MOST_SUGGESTIONS = 5;
const BRACKET = /^(.+?)\s*[([【]\s*(?:单位\s*:?\s*)?([^()[\]【】]+?)\s*[)\]】]$/;
/** From this share of common characters on, two Chinese names are alike. */
const ALIKE = 0.6;

/** One form for every way to write a name: width, case, spaces, underscores and hyphens do not matter. */
export function foldName(text: string): string {
  return withoutSpaces(foldCase(text)).replaceAll('_', '').replaceAll('-', '');
}

/** Indicators and lists by their folded names. */
interface Names {
  readonly indicators: (name: string) => readonly Indicator[];
  readonly lists: (name: string) => readonly ListDefinition[];
}

const NAMES = new WeakMap<Catalogue, Names>();

/** The names in a catalogue, all kinds of records together; folded once. */
function namesIn(catalogue: Catalogue): Names {
  const before = NAMES.get(catalogue);
  if (before) return before;
  const ids = catalogue.idsByName ?? idsByName(catalogue.indicators.values());
  // Most names are those of indicators.
  const lists = once(() => idsByName(catalogue.lists.values()));
  const names: Names = {
    indicators: (name) => (ids.get(name) ?? []).flatMap((id) => catalogue.indicators.get(id) ?? []),
    lists: (name) => (lists().get(name) ?? []).flatMap((id) => catalogue.lists.get(id) ?? []),
  };
  NAMES.set(catalogue, names);
  return names;
}

/** The ids of entries by each of their names, folded. */
export function idsByName(entries: Iterable<Named>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry).map(foldName))) {
      const known = found.get(name);
      if (known) known.push(entry.id);
      else found.set(name, [entry.id]);
    }
  }
  return found;
}

function withoutUnit(text: string, { units }: Catalogue): string {
  const [, name, inside] = BRACKET.exec(normalise(text)) ?? [];
  return name !== undefined && inside !== undefined && units.find(inside) ? name : text;
}

/** The nearest names of the record: by typing mistakes for ids and English, by common characters for Chinese. */
function nearest(text: string, indicators: readonly Indicator[]): Indicator[] {
  if (!/\p{Script=Han}/u.test(text)) {
    const byName = new Map(
      indicators.flatMap((each) => [each.id, each.name.en].map((name) => [name, each] as const)),
    );
    return suggest(text, byName.keys()).flatMap((name) => byName.get(name) ?? []);
  }
  const near = indicators.map((indicator) => ({
    indicator,
    likeness: Math.max(...namesOf(indicator).map((name) => likeness(foldName(text), foldName(name)))),
  }));
  return near
    .filter((each) => each.likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness || (a.indicator.id < b.indicator.id ? -1 : 1))
    .map(({ indicator }) => indicator);
}

/** Twice the common characters by the length of both: 1 for the same characters, 0 for none in common. */
function likeness(a: string, b: string): number {
  const rest = Array.from(b);
  let common = 0;
  for (const character of a) {
    const at = rest.indexOf(character);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length);
}
