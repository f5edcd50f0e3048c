import { INDICATOR_TYPES, RECORD_KINDS } from '../../model/catalogue.ts';
import { described, flagOf, type JsonSchema, listOf, mapOf, oneOf } from '../../model/json-schema.ts';
import { fileSchema, KEBAB, pair, PAIR, QUANTITY, SNAKE, wordsOf } from './common.ts';
import { CONDITION_DEFINITIONS, EXPRESSION_REF } from './condition.ts';

const ALIASES = listOf('further names that mean exactly this', wordsOf('a name'), { uniqueItems: true });

const INDICATOR = mapOf('an indicator', {
  id: SNAKE,
  name: pair('the name'),
  'aliases?': ALIASES,
  'of?': listOf('the records that may hold it; park is the default', oneOf('a record', RECORD_KINDS), {
    minItems: 1,
    uniqueItems: true,
  }),
  type: oneOf('what kind of value it has', INDICATOR_TYPES),
  'unit?': wordsOf('the unit in which it is shown; it fixes the dimension', '万元/亩', '%'),
  'time?': oneOf('flow: over a period; stock: at a date', ['flow', 'stock']),
  'ordered?': flagOf('the labels rank from low to high'),
  'values?': listOf('the labels; from low to high when they are ordered', PAIR, { minItems: 1 }),
  'caliber?': pair('what is in numerator and denominator, of which year'),
  'plausible?': listOf('outside of these a wrong unit is likely', QUANTITY, { minItems: 2, maxItems: 2 }),
  'derive?': listOf('ways to compute it, tried in order', EXPRESSION_REF, { minItems: 1 }),
});

/** `catalogue/indicators/*.yaml`. */
export const INDICATORS_SCHEMA = fileSchema(
  'park-eval indicators',
  listOf('the indicators of one theme', INDICATOR),
  CONDITION_DEFINITIONS,
);

/** `catalogue/lists.yaml`. */
export const LISTS_SCHEMA = fileSchema(
  'park-eval lists',
  listOf(
    'the lists that a data file may hold',
    mapOf('a list', {
      id: SNAKE,
      record: oneOf('the record that each item is', RECORD_KINDS),
      name: pair('the name'),
      'aliases?': ALIASES,
    }),
  ),
);

const FACTOR: JsonSchema = {
  type: 'string',
  pattern: String.raw`^\d+(\.\d+|/\d*[1-9]\d*)?$`,
  description: 'an exact factor, as quoted text: a decimal or a fraction',
  examples: ['1', '2000/3', '0.01'],
};

/** `catalogue/units.yaml`. */
export const UNITS_SCHEMA = fileSchema(
  'park-eval units',
  mapOf('units and their multiples', {
    'multiples?': {
      type: 'object',
      description: 'multiples by name',
      additionalProperties: { type: 'integer', minimum: 1, description: 'how many' },
    },
    'per_year?': listOf('endings that mean "yearly"', wordsOf('an ending', '/年')),
    'units?': listOf(
      'units',
      mapOf('a unit', {
        name: wordsOf('the name', '亩'),
        dimension: wordsOf('what it measures', 'area'),
        factor: FACTOR,
        'multiples?': flagOf('whether multiples are formed (万元)'),
        'aliases?': ALIASES,
      }),
    ),
  }),
);

/** `cities.yaml`. */
export const CITIES_SCHEMA = fileSchema(
  'park-eval cities',
  listOf(
    'cities and their rule sets',
    mapOf('a city', {
      id: KEBAB,
      name: pair('the name'),
      'aliases?': ALIASES,
      rulesets: listOf('its rule sets', KEBAB, { minItems: 1, uniqueItems: true }),
      default: described('the rule set that is used unless another one is named', KEBAB),
    }),
  ),
);
