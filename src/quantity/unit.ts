import { compare, divide, type Exact, exact, multiply, ONE, whole } from './exact.ts';
import { foldCase, withoutSpaces } from './normal-form.ts';

/** A unit as it was written; `factor` leads exactly to the base unit of the dimension (元, m², …). */
export interface Unit {
  readonly text: string;
  readonly dimension: string;
  readonly factor: Exact;
}

/** The units of the catalogue, as data. */
export interface UnitDefinitions {
  /** As pairs: each name of a property takes time of its own to read. */
  readonly multiples: readonly (readonly [name: string, times: number])[];
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

/** Whether two units mean the same, however they are written. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && compare(a.factor, b.factor) === 0;
}

/** The units of a catalogue as a table. Look-ups are remembered. */
export function unitTable(definitions: UnitDefinitions): UnitTable {
  // Most are written as they are listed, so that nothing need be folded; and few are asked for, each once.
  const asListed = simpleUnits(definitions, (text) =>
    definitions.units.findLast(({ name, aliases }) => name === text || aliases?.includes(text)),
  );
  let folded: SimpleUnits | undefined;
  const findFolded = (text: string): Unit | undefined => {
    if (!folded) {
      const names = byFoldedName(definitions);
      folded = simpleUnits(definitions, (name) => names.get(name));
    }
    return quotient(text, withoutYear(fold(text), definitions.per_year.map(fold)), folded);
  };
  const cache = new Map<string, Unit | undefined>();
  const find = (text: string): Unit | undefined => {
    if (!cache.has(text)) {
      cache.set(text, quotient(text, text, asListed) ?? findFolded(text));
    }
    return cache.get(text);
  };
  return { find, names: definitions.units.map(({ name, dimension }) => ({ name, dimension })), definitions };
}

interface SimpleUnit {
  readonly dimension: string;
  readonly factor: Exact;
}

/** Finds a unit that is no quotient, with or without a multiple, by its text. */
type SimpleUnits = (text: string) => SimpleUnit | undefined;

type NamedUnit = UnitDefinitions['units'][number];

/** `named` finds a unit without multiple. */
function simpleUnits(
  { multiples }: UnitDefinitions,
  named: (text: string) => NamedUnit | undefined,
): SimpleUnits {
  return (text) => {
    const unit = named(text);
    if (unit) return { dimension: unit.dimension, factor: factorOf(unit) };
    const count = multiples.find((each) => each[0] === text);
    if (count) return { dimension: COUNT, factor: whole(count[1]) };
    for (const each of multiples) {
      const rest = text.startsWith(each[0]) ? named(text.slice(each[0].length)) : undefined;
      if (rest?.multiples)
        return { dimension: rest.dimension, factor: multiply(factorOf(rest), whole(each[1])) };
    }
    return undefined;
  };
}

function factorOf({ factor }: NamedUnit): Exact {
  return exact(factor) ?? ONE;
}

/** The units by every form of their names. */
function byFoldedName({ units }: UnitDefinitions): ReadonlyMap<string, NamedUnit> {
  return new Map(
    units.flatMap((unit) => [unit.name, ...(unit.aliases ?? [])].map((name) => [fold(name), unit] as const)),
  );
}

function quotient(written: string, text: string, simple: SimpleUnits): Unit | undefined {
  const [over = '', under, ...rest] = text.split('/');
  const top = simple(over);
  if (!top || rest.length > 0) return undefined;
  if (under === undefined) return { text: written, dimension: top.dimension, factor: top.factor };
  const bottom = simple(under);
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
  return withoutSpaces(foldCase(text)).replace(/(?<=.)每(?=.)/g, '/');
}
