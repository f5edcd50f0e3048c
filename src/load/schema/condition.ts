import {
  byKey,
  described,
  flagOf,
  ifElse,
  type JsonSchema,
  listOf,
  mapOf,
  refTo,
} from '../../model/json-schema.ts';
import { idOf, KEBAB, QUANTITY, YEAR } from './common.ts';

export const CONDITION_REF = refTo('condition');
export const EXPRESSION_REF = refTo('expression');
const LIMIT = refTo('limit');

const LIST = idOf('list', 'a list of records: projects, enterprises, parks …');
const INDICATOR = idOf('indicator', 'an indicator of the catalogue');
const INDICATORS = listOf('indicators', INDICATOR, { minItems: 2 });
const WHERE = described('only the items that meet this condition', CONDITION_REF);

/** Expressions by the key that names their subject. A `sum` is one of indicators, or of one over a list. */
const EXPRESSIONS: Readonly<Record<string, JsonSchema>> = {
  indicator: mapOf('the figure, stated or derived', {
    indicator: INDICATOR,
    'year?': described('the figure of that year, from the history', YEAR),
    'since?': described('the base year of a growth', YEAR),
  }),
  ratio: mapOf('A ÷ B', { ratio: { ...INDICATORS, maxItems: 2 } }),
  difference: mapOf('A − B', { difference: { ...INDICATORS, maxItems: 2 } }),
  growth: mapOf('compound yearly growth', { growth: INDICATOR }),
  decline: mapOf('compound yearly decline', { decline: INDICATOR }),
  count: mapOf('how many items of a list', {
    count: LIST,
    'where?': WHERE,
    'during?': idOf('indicator', 'an indicator with a date that lies inside the period of the data'),
  }),
  share: mapOf('which share of the items of a list', {
    share: LIST,
    'among?': described('the items that are looked at', CONDITION_REF),
    where: described('of them, the items that count', CONDITION_REF),
  }),
  mean: aggregate('mean'),
  min: aggregate('min'),
  max: aggregate('max'),
};

const SUM_OF_LIST = aggregate('sum');
const SUM_OF_INDICATORS = mapOf('A + B + …', { sum: INDICATORS });

function aggregate(how: string): JsonSchema {
  return mapOf(`the ${how} of an indicator over the items of a list`, {
    [how]: INDICATOR,
    of: LIST,
    'where?': WHERE,
  });
}

const COMPARISONS: Readonly<Record<string, JsonSchema>> = {
  at_least: described('不低于, 以上, 达到, 至少', LIMIT),
  more_than: described('超过, 过, 高于', LIMIT),
  at_most: described('不超过, 以下', LIMIT),
  less_than: described('低于, 不足', LIMIT),
  between: listOf('both ends belong to it', LIMIT, { minItems: 2, maxItems: 2 }),
  equals: described('exactly this', LIMIT),
  one_of: listOf('one of these', LIMIT, { minItems: 1 }),
  none_of: listOf('none of these', LIMIT, { minItems: 1 }),
  in_months: listOf(
    'a date in one of these months',
    { type: 'integer', minimum: 1, maximum: 12 },
    { minItems: 1 },
  ),
  about: flagOf('the text says 左右'),
};

/** The same map with the keys of a comparison. */
function compared(expression: JsonSchema): JsonSchema {
  return { ...expression, properties: { ...expression.properties, ...COMPARISONS } };
}

/** Chooses by the key that names the subject. */
function bySubject(form: (expression: JsonSchema) => JsonSchema, none: JsonSchema): JsonSchema {
  const sum = ifElse({ required: ['of'] }, form(SUM_OF_LIST), form(SUM_OF_INDICATORS));
  const rest = Object.entries(EXPRESSIONS).map(([key, schema]) => [key, form(schema)] as const);
  return byKey([...rest, ['sum', sum]], none);
}

const EXPRESSION: JsonSchema = {
  type: 'object',
  description: 'a value that is computed from figures',
  examples: [{ ratio: ['investment', 'land_area'] }, { sum: 'land_area', of: 'projects' }],
  ...bySubject((expression) => expression, {
    not: {},
    description: ['sum', ...Object.keys(EXPRESSIONS)].join(', '),
  }),
};

const TREE: readonly (readonly [string, JsonSchema])[] = [
  ['all', mapOf('every one of them', { all: listOf('conditions', CONDITION_REF, { minItems: 1 }) })],
  ['any', mapOf('at least one of them', { any: listOf('conditions', CONDITION_REF, { minItems: 1 }) })],
  ['not', mapOf('not this', { not: CONDITION_REF })],
  [
    'each',
    mapOf('every item that meets `where` meets `require`', {
      each: LIST,
      'where?': WHERE,
      require: CONDITION_REF,
    }),
  ],
  [
    'when',
    mapOf('as `require` where `when` holds, elsewhere not applicable', {
      when: CONDITION_REF,
      require: CONDITION_REF,
    }),
  ],
  ['criterion', mapOf('that criterion passes', { criterion: KEBAB })],
  ['level', mapOf('that level passes', { level: KEBAB })],
];

/** The definitions to which `#/definitions/condition`, `…/expression` and `…/limit` refer. */
export const CONDITION_DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  condition: {
    type: 'object',
    description: 'a requirement: all, any, not, each, when, criterion, level, or a subject with a comparison',
    examples: [{ indicator: 'leading_industry_concentration', at_least: '50%' }],
    ...byKey(
      TREE,
      bySubject(compared, {
        not: {},
        description: [...TREE.map(([key]) => key), 'sum', ...Object.keys(EXPRESSIONS)].join(', '),
      }),
    ),
  },
  expression: EXPRESSION,
  limit: {
    description: 'a quantity with unit, a plain number, true or false, a label, a date, or another figure',
    examples: ['280万元/亩', 10, true, '省级', '2021-12-31', { indicator: 'revenue', year: 2020, times: 2 }],
    ...ifElse(
      { type: 'object' },
      mapOf('another figure', {
        indicator: INDICATOR,
        'year?': YEAR,
        'times?': described('how many times that figure', QUANTITY),
      }),
      { type: ['string', 'number', 'boolean'] },
    ),
  },
};
