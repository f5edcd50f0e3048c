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
const LIMITS = refTo('limits');

const LIST = idOf('list', 'a list of records: projects, enterprises, parks …');
const INDICATOR = idOf('indicator', 'an indicator of the catalogue');
const INDICATORS = listOf('indicators', INDICATOR, { minItems: 2 });
const WHERE = described('only the items that meet this condition', CONDITION_REF);

type Forms = Readonly<Record<string, JsonSchema>>;

/** Expressions by the key that names their subject. */
const EXPRESSIONS: Forms = {
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

/** A `sum` is one of indicators, or of one over a list. */
const SUMS: Forms = {
  'sum-of-list': aggregate('sum'),
  'sum-of-indicators': mapOf('A + B + …', { sum: INDICATORS }),
};

function aggregate(how: string): JsonSchema {
  return mapOf(`the ${how} of an indicator over the items of a list`, {
    [how]: INDICATOR,
    of: LIST,
    'where?': WHERE,
  });
}

const COMPARISONS: Forms = {
  at_least: described('不低于, 以上, 达到, 至少', LIMIT),
  more_than: described('超过, 过, 高于', LIMIT),
  at_most: described('不超过, 以下', LIMIT),
  less_than: described('低于, 不足', LIMIT),
  between: described('both ends belong to it', refTo('ends')),
  equals: described('exactly this', LIMIT),
  one_of: described('one of these', LIMITS),
  none_of: described('none of these', LIMITS),
  in_months: described('a date in one of these months', refTo('months')),
  about: flagOf('the text says 左右'),
};

/** The same map with the keys of a comparison. */
function compared(expression: JsonSchema): JsonSchema {
  return { ...expression, properties: { ...expression.properties, ...COMPARISONS } };
}

/** Forms as definitions, each with the kind of thing that it is a form of. */
function definedAs(kind: string, forms: Forms): Forms {
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [`${name}-${kind}`, form]));
}

/** Chooses a form by the key that names it. */
function byName(kind: string, forms: Forms, none: JsonSchema): JsonSchema {
  return byKey(
    Object.keys(forms).map((key) => [key, refTo(`${key}-${kind}`)] as const),
    none,
  );
}

/** Chooses by the key that names the subject. */
function bySubject(kind: string, none: JsonSchema): JsonSchema {
  const sum = ifElse({ required: ['of'] }, refTo(`sum-of-list-${kind}`), refTo(`sum-of-indicators-${kind}`));
  return byName(kind, EXPRESSIONS, ifElse({ required: ['sum'] }, sum, none));
}

const EXPRESSION: JsonSchema = {
  type: 'object',
  description: 'a value that is computed from figures',
  examples: [{ ratio: ['investment', 'land_area'] }, { sum: 'land_area', of: 'projects' }],
  ...bySubject('expression', {
    not: {},
    description: ['sum', ...Object.keys(EXPRESSIONS)].join(', '),
  }),
};

const TREE: Forms = {
  all: mapOf('every one of them', { all: listOf('conditions', CONDITION_REF, { minItems: 1 }) }),
  any: mapOf('at least one of them', { any: listOf('conditions', CONDITION_REF, { minItems: 1 }) }),
  not: mapOf('not this', { not: CONDITION_REF }),
  each: mapOf('every item that meets `where` meets `require`', {
    each: LIST,
    'where?': WHERE,
    require: CONDITION_REF,
  }),
  when: mapOf('as `require` where `when` holds, elsewhere not applicable', {
    when: CONDITION_REF,
    require: CONDITION_REF,
  }),
  criterion: mapOf('that criterion passes', { criterion: KEBAB }),
  level: mapOf('that level passes', { level: KEBAB }),
};

const SUBJECTS: Forms = { ...EXPRESSIONS, ...SUMS };
const LEAVES: Forms = Object.fromEntries(
  Object.entries(SUBJECTS).map(([name, expression]) => [name, compared(expression)]),
);

/** The definitions to which `#/definitions/condition`, `…/expression` and `…/limit` refer. */
export const CONDITION_DEFINITIONS: Forms = {
  condition: {
    type: 'object',
    description: 'a requirement: all, any, not, each, when, criterion, level, or a subject with a comparison',
    examples: [{ indicator: 'leading_industry_concentration', at_least: '50%' }],
    ...byName(
      'condition',
      TREE,
      bySubject('condition', {
        not: {},
        description: [...Object.keys(TREE), 'sum', ...Object.keys(EXPRESSIONS)].join(', '),
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
  limits: listOf('limits', LIMIT, { minItems: 1 }),
  ends: listOf('the lowest and the highest limit', LIMIT, { minItems: 2, maxItems: 2 }),
  months: listOf('months', { type: 'integer', minimum: 1, maximum: 12 }, { minItems: 1 }),
  ...definedAs('condition', { ...TREE, ...LEAVES }),
  ...definedAs('expression', SUBJECTS),
};
