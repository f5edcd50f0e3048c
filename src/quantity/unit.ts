import { compare, divide, type Exact, exact, multiply, ONE } from './exact.ts';

/** A unit as it was written; `factor` leads exactly to the base unit of the dimension (元, m², …). */
export interface Unit {
  readonly text: string;
  readonly dimension: string;
  readonly factor: Exact;
}

/** The units of the catalogue, as data. */
export interface UnitDefinitions {
  readonly multiples: Readonly<Record<string, number>>;
  readonly per_year: readonly string[];
  readonly units: readonly {
    readonly name: string;
    readonly dimension: string;
    readonly factor: string;
    readonly multiples?: boolean;
    readonly aliases?: readonly string[];
  }[];
}

/** Finds units by their text. */
export interface UnitTable {
  /** `万元/亩`, `亿元/km²`, `%`, `家`…; undefined where the text is no unit. A trailing `/年` is optional and means nothing. */
  find(text: string): Unit | undefined;
  /** Every single unit name with its dimension, for lists and hints. */
  readonly names: readonly { readonly name: string; readonly dimension: string }[];
  /** What it was made of, and can be made of again. */
  readonly definitions: UnitDefinitions;
}

/** The dimension of things that are counted; the only one in which a bare multiple (`3万`) is a unit. */
export const COUNT = 'count';
/** The dimension of plain numbers, which have no unit. */
export const PLAIN: Unit = { text: '', dimension: 'none', factor: ONE };

// oxlint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;

/** Full-width forms, superscripts and signs brought to one form. */
export function normalise(text: string): string {
  // ASCII is in that form already, and most figures and ids are ASCII.
  if (ASCII.test(text)) return text.trim();
  return text.normalize('NFKC').replaceAll('−', '-').trim();
}

/** Whether two units mean the same, however they are written. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && compare(a.factor, b.factor) === 0;
}

/** The units of a catalogue as a table. Look-ups are remembered. */
export function unitTable(definitions: UnitDefinitions): UnitTable {
  const simple = simpleUnits(definitions);
  const suffixes = definitions.per_year.map(fold);
  const cache = new Map<string, Unit | undefined>();
  const find = (text: string): Unit | undefined => {
    if (!cache.has(text)) {
      // Most are written as they are listed; folding takes longer than looking them up.
      cache.set(
        text,
        quotient(text, text, simple) ?? quotient(text, withoutYear(fold(text), suffixes), simple),
      );
    }
    return cache.get(text);
  };
  return { find, names: definitions.units.map(({ name, dimension }) => ({ name, dimension })), definitions };
}

type SimpleUnits = ReadonlyMap<string, { dimension: string; factor: Exact }>;

function simpleUnits({ units, multiples }: UnitDefinitions): SimpleUnits {
  const found = new Map<string, { dimension: string; factor: Exact }>();
  const times = Object.entries(multiples).map(([name, value]) => ({ name, factor: { num: value, den: 1 } }));
  for (const { name: multiple, factor } of times) found.set(multiple, { dimension: COUNT, factor });
  for (const unit of units) {
    const factor = exact(unit.factor) ?? ONE;
    for (const name of [unit.name, ...(unit.aliases ?? [])].map(fold)) {
      found.set(name, { dimension: unit.dimension, factor });
      if (!unit.multiples) continue;
      for (const each of times) {
        found.set(each.name + name, { dimension: unit.dimension, factor: multiply(factor, each.factor) });
      }
    }
  }
  return found;
}

function quotient(written: string, text: string, simple: SimpleUnits): Unit | undefined {
  const [over, under, ...rest] = text.split('/');
  const top = simple.get(over ?? '');
  if (!top || rest.length > 0) return undefined;
  if (under === undefined) return { text: written, ...top };
  const bottom = simple.get(under);
  if (!bottom) return undefined;
  return {
    text: written,
    dimension: `${top.dimension}/${bottom.dimension}`,
    factor: divide(top.factor, bottom.factor),
  };
}

function withoutYear(text: string, suffixes: readonly string[]): string {
  const suffix = suffixes.find((each) => text.endsWith(each) && text.length > each.length);
  return suffix ? text.slice(0, -suffix.length) : text;
}

function fold(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(?<=.)每(?=.)/g, '/');
}
