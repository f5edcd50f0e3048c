import { COMPARISONS } from '../../model/condition.ts';
import {
  DATE,
  flagOf,
  type JsonSchema,
  type Keys,
  listOf,
  mapOf,
  oneOf,
  refTo,
  textOf,
} from '../../model/json-schema.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import { DOUBTS } from '../../model/result.ts';
import { SIDES } from '../decisive-parts.ts';
import { DECIMAL, EXACT, WHOLE } from './parts.ts';

const ROUNDED = { ...DECIMAL, description: 'as printed: rounded to the side that keeps the outcome true' };
const NUMBER: Keys = {
  'exact?': EXACT,
  rounded: ROUNDED,
  'root?': mapOf('a compound rate: ratio^(1/years) − 1 (growth), 1 − ratio^(1/years) (decline)', {
    sense: oneOf('growth or decline', ['growth', 'decline']),
    ratio: EXACT,
    years: WHOLE,
  }),
};
const END = mapOf('an end of a range', {
  ...NUMBER,
  open: flagOf('the number itself does not belong to the range'),
});
const UNIT = textOf('the unit of the numbers; empty for plain numbers');

export const ACTUAL: JsonSchema = {
  description: 'what is known of a value; null where nothing is',
  anyOf: [
    { type: 'null' },
    mapOf('a number', { ...NUMBER, unit: UNIT }),
    mapOf('a range of numbers', { 'low?': END, 'high?': END, unit: UNIT }),
    mapOf('yes or no', { flag: { type: 'boolean' } }),
    mapOf('a day, or a span in which it lies', { from: DATE, until: DATE }),
    mapOf('labels', { labels: listOf('the labels', { type: 'string' }) }),
  ],
};

export const FIGURE = mapOf('a figure as the data file states it', {
  indicator: textOf('id in the catalogue'),
  'name?': refTo('pair'),
  text: textOf('as written'),
  state: oneOf('what the text says', ['known', 'unknown', 'not-applicable']),
  'value?': refTo('actual'),
  place: textOf('file:line:column'),
  basis: oneOf('expected figures are not yet real', ['actual', 'expected']),
  'period?': textOf('as written'),
  'as_of?': textOf('as written'),
  'source?': textOf('as written'),
  'evidence?': textOf('as written'),
});

export const MISSING = mapOf('a figure that would narrow an outcome if it were known', {
  id: textOf('of the indicator or list'),
  kind: oneOf('what is asked for', ['indicator', 'list']),
  'name?': refTo('pair'),
  'unit?': textOf('the unit in which the catalogue shows it'),
  'item?': textOf('the list item, as list/number'),
  'park?': textOf('the name of the park it concerns, where all parks of a city are judged together'),
  'year?': WHOLE,
  why: oneOf('why what is given does not settle it', DOUBTS),
  derive_from: listOf('the figures from which it could be derived instead', refTo('missing')),
});

const PART = mapOf('a park', {
  name: textOf('of the park'),
  'place?': textOf('file:line:column'),
  'outcome?': oneOf('whether it counts', OUTCOMES),
  actual: refTo('actual'),
});

/** What a comparison compares. */
export const COMPARED: Keys = {
  subject: refTo('pair'),
  'indicator?': textOf('the indicator that is compared, where it is a single one'),
  comparison: oneOf('how', COMPARISONS),
  required: refTo('pair'),
  about: flagOf('the text says 左右 (or so)'),
  widened: flagOf('the limit was widened by --about'),
  actual: refTo('actual'),
  limits: listOf('the right side, resolved', refTo('actual')),
  'margin?': mapOf('actual − limit', { exact: EXACT, unit: UNIT }),
};

const LEAF = mapOf('a comparison', {
  kind: { const: 'leaf' },
  outcome: refTo('outcome'),
  ...COMPARED,
  figures: listOf('the figures that were used', refTo('figure')),
  missing: listOf('the figures that would settle it', refTo('missing')),
  'parts?': mapOf('the parks of a portfolio that made the difference', {
    side: oneOf('in which way', SIDES),
    items: listOf('the parks, the weightiest first', PART),
  }),
});

function node(kinds: readonly string[], keys: Keys): JsonSchema {
  return mapOf(kinds.join(' / '), {
    kind: oneOf('kind of condition', kinds),
    outcome: refTo('outcome'),
    ...keys,
  });
}

export const NODE: JsonSchema = {
  description: 'the result of a condition; it mirrors the tree of the rule set',
  anyOf: [
    LEAF,
    node(['all', 'any'], { children: listOf('the branches', refTo('node')) }),
    node(['not'], { child: refTo('node') }),
    node(['when'], { when: refTo('node'), require: refTo('node') }),
    node(['each'], {
      list: textOf('the list'),
      items: listOf('its items', mapOf('an item', { name: { type: 'string' }, result: refTo('node') })),
      missing: listOf('what is missing of the list', refTo('missing')),
    }),
    node(['criterion', 'level'], { id: textOf('of the criterion or level'), result: refTo('node') }),
  ],
};
