import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type {
  Catalogue,
  Indicator,
  IndicatorType,
  ListDefinition,
  RecordKind,
} from '../../src/model/catalogue.ts';
import { joinUnits } from '../../src/load/rules/catalogue.ts';
import type { RawUnits } from '../../src/load/schema/raw.ts';
import type { Condition, Expression } from '../../src/model/condition.ts';
import type { DataRecord, Figure, Period, RecordList, StatedValue } from '../../src/model/record.ts';
import type { Criterion, Level, RuleSet } from '../../src/model/rule-set.ts';
import { type Exact, ONE, ZERO } from '../../src/quantity/exact.ts';
import type { Interval } from '../../src/quantity/interval.ts';
import { readNumber } from '../../src/quantity/read-number.ts';
import { PLAIN, unitTable } from '../../src/quantity/unit.ts';

const UNITS_FILE = new URL('../../rules/catalogue/units.yaml', import.meta.url);

export const UNITS = unitTable(joinUnits([parse(readFileSync(UNITS_FILE, 'utf8')) as RawUnits]));

const POSSIBLE: Partial<Record<IndicatorType, Interval<Exact>>> = {
  change: {},
  rate: {},
  share: { low: { at: ZERO, open: false }, high: { at: ONE, open: false } },
};

interface IndicatorSketch {
  readonly type?: IndicatorType;
  readonly unit?: string;
  readonly time?: 'flow' | 'stock';
  readonly derive?: readonly Expression[];
  readonly values?: readonly string[];
  readonly of?: readonly RecordKind[];
}

/** A catalogue of a few indicators; each is held by every kind of record. */
export function catalogueOf(
  indicators: Readonly<Record<string, IndicatorSketch>>,
  lists: Readonly<Record<string, RecordKind>> = { parks: 'park' },
): Catalogue {
  return {
    units: UNITS,
    indicators: new Map(Object.entries(indicators).map(([id, sketch]) => [id, indicatorOf(id, sketch)])),
    lists: new Map(Object.entries(lists).map(([id, record]) => [id, listOf(id, record)])),
  };
}

function indicatorOf(
  id: string,
  { type = 'amount', unit, time, derive = [], values, of = ['park'] }: IndicatorSketch,
): Indicator {
  return {
    id,
    name: { zh: id, en: id },
    aliases: [],
    of,
    type,
    unit: (unit === undefined ? undefined : UNITS.find(unit)) ?? PLAIN,
    ...(time && { time }),
    ...(values && { values: values.map((value) => ({ zh: value, en: value })) }),
    ordered: values !== undefined,
    derive,
    possible: POSSIBLE[type] ?? { low: { at: ZERO, open: false } },
  };
}

function listOf(id: string, record: RecordKind): ListDefinition {
  return { id, record, name: { zh: id, en: id }, aliases: [] };
}

type FigureSketch = string | number | boolean | Partial<Figure>;

interface RecordSketch {
  readonly kind?: RecordKind;
  readonly name?: string;
  readonly period?: Period;
  readonly history?: Readonly<Record<number, Readonly<Record<string, FigureSketch>>>>;
  readonly lists?: Readonly<Record<string, readonly DataRecord[] | RecordList>>;
}

/** A record for a test: `280万元/亩` is a number, true a flag, `?` unknown, `n/a` not applicable, `=副县级` a label, `@2020-05-01` a day. */
export function recordOf(
  figures: Readonly<Record<string, FigureSketch>>,
  more: RecordSketch = {},
): DataRecord {
  const { kind = 'park', name = 'test', period, history = {}, lists = {} } = more;
  return {
    kind,
    name,
    ...(period && { period }),
    figures: figuresOf(figures),
    history: new Map(Object.entries(history).map(([year, each]) => [Number(year), figuresOf(each)])),
    lists: new Map(
      Object.entries(lists).map(([id, items]) => [id, 'unlisted' in items ? items : { items, unlisted: 0 }]),
    ),
  };
}

function figuresOf(figures: Readonly<Record<string, FigureSketch>>): ReadonlyMap<string, Figure> {
  return new Map(Object.entries(figures).map(([id, sketch]) => [id, figureOf(id, sketch)]));
}

let line = 0;

function figureOf(indicator: string, sketch: FigureSketch): Figure {
  line += 1;
  const base = {
    indicator,
    text: typeof sketch === 'object' ? '' : String(sketch),
    place: { file: 'test.yaml', line, column: 1 },
    expected: false,
  } as const;
  if (typeof sketch === 'object') return { ...base, state: 'known', ...sketch };
  if (sketch === '?') return { ...base, state: 'unknown' };
  if (sketch === 'n/a') return { ...base, state: 'not-applicable' };
  return { ...base, state: 'known', value: valueOf(sketch) };
}

/** The value that a figure of that text has. */
export function valueOf(sketch: string | number | boolean): StatedValue {
  if (typeof sketch === 'boolean') return { type: 'flag', value: sketch };
  const text = String(sketch);
  if (text.startsWith('=')) return { type: 'labels', labels: text.slice(1).split('、') };
  if (text.startsWith('@')) return { type: 'date', from: text.slice(1), until: text.slice(1) };
  const read = readNumber(text, UNITS, PLAIN);
  if (typeof read === 'string') throw new Error(`${read}: ${text}`);
  return {
    type: 'number',
    range: read.range,
    unit: read.unit,
    precision: read.precision,
    approximate: read.approximate,
  };
}

/** A full calendar year. */
export function yearOf(year: number): Period {
  return { text: String(year), from: `${year}-01-01`, until: `${year}-12-31`, year, partial: false };
}

/** A comparison of an indicator with a number, flag, label or date, written as in `recordOf`. */
export function leafOf(
  subject: string | Expression,
  op: 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'equals',
  limit: string | number | boolean,
  about = false,
): Condition {
  const value = valueOf(limit);
  const expression: Expression =
    typeof subject === 'string' ? { kind: 'indicator', indicator: subject } : subject;
  const right = ((): Extract<Condition, { kind: 'leaf' }>['comparison'] => {
    if (value.type === 'flag') return { op, limit: { kind: 'flag', value: value.value } };
    if (value.type === 'labels') return { op, limit: { kind: 'label', label: value.labels[0] ?? '' } };
    if (value.type === 'date') return { op, limit: { kind: 'date', from: value.from, until: value.until } };
    const at = value.range.low?.at ?? ZERO;
    return { op, limit: { kind: 'number', value: at, unit: value.unit, text: String(limit) } };
  })();
  return { kind: 'leaf', subject: expression, comparison: right, about };
}

const TEXT = { zh: 'x', en: 'x' } as const;

/** A criterion of level `main`, scope park, that must hold. */
export function criterionOf(id: string, require: Condition, more: Partial<Criterion> = {}): Criterion {
  return {
    id,
    level: 'main',
    yardstick: [],
    scope: 'park',
    force: 'must',
    title: TEXT,
    cite: [{ clause: 'C-1', at: '1', fragment: 'x' }],
    require,
    readings: [],
    byInferred: false,
    ...more,
  };
}

/** A rule set of one level, `main`, that the `must` criteria decide. */
export function ruleSetOf(criteria: readonly Criterion[], level: Partial<Level> = {}): RuleSet {
  return {
    id: 'test-2020',
    city: 'test',
    title: TEXT,
    document: {
      number: '1',
      issuer: TEXT,
      status: 'issued',
      effective: { from: '2020-01-01', inferred: false },
      sha256: '0'.repeat(64),
    },
    notes: [],
    levels: [{ id: 'main', title: TEXT, scope: 'park', kind: 'admission', decidedBy: 'must', ...level }],
    criteria,
    bands: [],
    incentives: [],
    notEncoded: [],
  };
}
