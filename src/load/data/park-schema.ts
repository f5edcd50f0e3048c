import {
  type Catalogue,
  type ListDefinition,
  RECORD_KINDS,
  type RecordKind,
  mayHold,
} from '../../model/catalogue.ts';
import { DRAFT_07, type JsonSchema, refTo } from '../../model/json-schema.ts';
import { declarableDimensions, DIMENSION_WORDS } from './bare-units.ts';
import { FILE_KINDS } from './data-file.ts';
import { describeIndicator, FIGURE_PROPERTIES, FIGURE_TYPES, numberTypes, TEXT } from './figure-schema.ts';
import { namesOf } from './names.ts';
import { UNKNOWN } from './unknown.ts';
import { escaped, OTHER_NAME, wordsPattern } from './value-pattern.ts';

/**
 * The JSON Schema of a data file, for editors: it completes and explains the names of indicators and lists, and knows
 * their units. It takes whatever the reader takes; names and words in other spellings (case, blanks, full-width forms)
 * are left to the reader, which also gives better errors.
 */
export function parkSchema(catalogue: Catalogue): JsonSchema {
  return {
    $schema: DRAFT_07,
    title: 'park-eval data file',
    description:
      '一个园区（或项目、区县、城市、全市园区）的数据\nthe figures of a park, project, district, city or portfolio',
    type: 'object',
    required: ['name'],
    additionalProperties: false,
    properties: { ...fileProperties(catalogue), ...listProperties(catalogue), figures: {}, history: {} },
    allOf: FILE_KINDS.map(figuresByKind),
    definitions: {
      ...FIGURE_TYPES,
      ...numberTypes(catalogue),
      ...Object.fromEntries(
        [...catalogue.indicators.values()].map((each) => [
          `indicator-${each.id}`,
          describeIndicator(each, catalogue),
        ]),
      ),
      ...Object.fromEntries(
        [...catalogue.lists.values()].map((each) => [`list-${each.id}`, describeList(each)]),
      ),
      ...Object.fromEntries(RECORD_KINDS.flatMap((kind) => recordDefinitions(kind, catalogue))),
    },
  };
}

const BRACKET = String.raw`.+[（(【\[].+[）)】\]]$`;

/** Figures, and items of lists, of one kind of record. */
function recordDefinitions(kind: RecordKind, catalogue: Catalogue): [string, JsonSchema][] {
  const figures = Object.fromEntries(
    [...catalogue.indicators.values()]
      .filter((indicator) => mayHold(kind, indicator))
      .flatMap((indicator) => namesOf(indicator).map((name) => [name, refTo(`indicator-${indicator.id}`)])),
  );
  const unitInKey = patternFor(Object.keys(figures));
  const shape = {
    additionalProperties: false,
    patternProperties: {
      [unitInKey]: refTo('number'),
      [OTHER_NAME]: {},
      [wordsPattern(Object.keys(figures))]: {},
    },
  };
  const own = { period: FIGURE_PROPERTIES.period, history: historyOf(kind) };
  return [
    [`figures-${kind}`, { type: ['object', 'null'], ...shape, properties: figures }],
    [
      `item-${kind}`,
      {
        type: ['object', 'null'],
        ...shape,
        properties: { ...listProperties(catalogue), ...figures, ...own },
      },
    ],
  ];
}

/** A name with a unit in brackets behind it; the names that end in brackets themselves are meant without. */
function patternFor(names: readonly string[]): string {
  const bracketed = names.filter((name) => new RegExp(BRACKET).test(name));
  const exact = bracketed.map(escaped).join('|');
  return bracketed.length > 0 ? `^(?!(?:${exact})$)${BRACKET}` : `^${BRACKET}`;
}

function historyOf(kind: RecordKind): JsonSchema {
  return {
    description: '往年数据，按年份\nfigures of earlier years, by year',
    type: ['object', 'null'],
    patternProperties: { '^\\d{4}': refTo(`figures-${kind}`) },
    additionalProperties: false,
  };
}

/** A relative path without `..`, drive or backslash. */
const INSIDE = String.raw`^(?!/)(?!(?:.*/)?\.\.(?:/|$))[^\\:]+$`;

function describeList({ id, name, record }: ListDefinition): JsonSchema {
  const items = { type: 'array', items: refTo(`item-${record}`) };
  const complete = { description: '清单是否完整\nwhether these are all', type: 'boolean' };
  const table = {
    description: '存放各项的表格，与数据文件在同一文件夹\na table with the items, beside the data file',
    type: 'string',
    pattern: INSIDE,
    examples: [`${id}.csv`],
  };
  const object = {
    type: 'object',
    oneOf: [{ required: ['items'] }, { required: ['table'] }],
    additionalProperties: false,
    properties: { complete, items, table },
  };
  return {
    title: `${name.zh} (${id})`,
    description: name.en,
    anyOf: [items, table, object, { enum: [...UNKNOWN, null] }],
  };
}

function listProperties({ lists }: Catalogue): Record<string, JsonSchema> {
  return Object.fromEntries(
    [...lists.values()].flatMap((list) => namesOf(list).map((name) => [name, refTo(`list-${list.id}`)])),
  );
}

/** Which figures a file may hold depends on its kind; without one it is a park. */
function figuresByKind(kind: RecordKind): JsonSchema {
  const isDefault = kind === 'park';
  return {
    if: { properties: { kind: { const: kind } }, ...(!isDefault && { required: ['kind'] }) },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { properties: { figures: refTo(`figures-${kind}`), history: historyOf(kind) } },
  };
}

function fileProperties({ units }: Catalogue): Record<string, JsonSchema> {
  const dimensions = [...declarableDimensions(units), ...DIMENSION_WORDS.keys()];
  return {
    name: { description: '名称\nname', type: ['string', 'number'], minLength: 1 },
    city: { description: '城市；给出 --city 时可省略\ncity; optional with --city', ...TEXT },
    district: { description: '所属区县\ndistrict', ...TEXT },
    kind: { description: '数据属于谁\nwhose figures these are', enum: FILE_KINDS, default: 'park' },
    period: { ...FIGURE_PROPERTIES.period, examples: [2020, '2019-Q1', '2013-01..2013-11'] },
    units: {
      description: '没有写单位的数按此解释\nunits of bare numbers',
      type: 'object',
      properties: Object.fromEntries(dimensions.map((dimension) => [dimension, { type: 'string' }])),
      patternProperties: { '^[^/]+/[^/]+$': { type: 'string' } },
      additionalProperties: false,
      examples: [{ money: '万元', area: '亩' }],
    },
    other: {
      description: '保留在报告中，不参与判定\nkept in the report, never read by a rule',
      type: ['object', 'null'],
    },
  };
}
