import { DAY, EXACT, DECIMAL, list, flag, map, oneOf, ref, type ResultSchema, text, WHOLE } from './parts.ts';

type Properties = Readonly<Record<string, ResultSchema>>;

const ROUNDED = { ...DECIMAL, description: 'as printed: rounded to the side that keeps the outcome true' };
const NUMBER: Properties = {
  'exact?': EXACT,
  rounded: ROUNDED,
  'root?': map('a compound rate: ratio^(1/years) − 1 (growth), 1 − ratio^(1/years) (decline)', {
    sense: oneOf('growth or decline', ['growth', 'decline']),
    ratio: EXACT,
    years: WHOLE,
  }),
};
const END = map('an end of a range', {
  ...NUMBER,
  open: flag('the number itself does not belong to the range'),
});
const UNIT = text('the unit of the numbers; empty for plain numbers');

export const ACTUAL: ResultSchema = {
  description: 'what is known of a value; null where nothing is',
  anyOf: [
    { type: 'null' },
    map('a number', { ...NUMBER, unit: UNIT }),
    map('a range of numbers', { 'low?': END, 'high?': END, unit: UNIT }),
    map('yes or no', { flag: { type: 'boolean' } }),
    map('a day, or a span in which it lies', { from: DAY, until: DAY }),
    map('labels', { labels: list('the labels', { type: 'string' }) }),
  ],
};

export const FIGURE = map('a figure as the data file states it', {
  indicator: text('id in the catalogue'),
  'name?': ref('pair'),
  text: text('as written'),
  state: oneOf('what the text says', ['known', 'unknown', 'not-applicable']),
  'value?': ref('actual'),
  place: text('file:line:column'),
  basis: oneOf('expected figures are not yet real', ['actual', 'expected']),
  'period?': text('as written'),
  'as_of?': text('as written'),
  'source?': text('as written'),
  'evidence?': text('as written'),
});

export const MISSING = map('a figure that would narrow an outcome if it were known', {
  id: text('of the indicator or list'),
  kind: oneOf('what is asked for', ['indicator', 'list']),
  'name?': ref('pair'),
  'unit?': text('the unit in which the catalogue shows it'),
  'item?': text('the list item, as list/number'),
  'year?': WHOLE,
  why: oneOf('why what is given does not settle it', [
    'missing',
    'stated-unknown',
    'declared-not-applicable',
    'approximate',
    'part-year',
    'conflict',
    'no-evidence',
    'incomplete-list',
    'undefined-ratio',
  ]),
  derive_from: list('the figures from which it could be derived instead', ref('missing')),
});

const LEAF = map('a comparison', {
  kind: { const: 'leaf' },
  outcome: ref('outcome'),
  subject: ref('pair'),
  'indicator?': text('the indicator that is compared, where it is a single one'),
  comparison: oneOf('how', [
    'at_least',
    'more_than',
    'at_most',
    'less_than',
    'equals',
    'between',
    'one_of',
    'none_of',
    'in_months',
  ]),
  required: ref('pair'),
  about: flag('the text says 左右 (or so)'),
  widened: flag('the limit was widened by --about'),
  actual: ref('actual'),
  limits: list('the right side, resolved', ref('actual')),
  'margin?': map('actual − limit', { exact: EXACT, unit: UNIT }),
  figures: list('the figures that were used', ref('figure')),
  missing: list('the figures that would settle it', ref('missing')),
});

function node(kinds: readonly string[], keys: Properties): ResultSchema {
  return map(kinds.join(' / '), {
    kind: oneOf('kind of condition', kinds),
    outcome: ref('outcome'),
    ...keys,
  });
}

export const NODE: ResultSchema = {
  description: 'the result of a condition; it mirrors the tree of the rule set',
  anyOf: [
    LEAF,
    node(['all', 'any'], { children: list('the branches', ref('node')) }),
    node(['not'], { child: ref('node') }),
    node(['when'], { when: ref('node'), require: ref('node') }),
    node(['each'], {
      list: text('the list'),
      items: list('its items', map('an item', { name: { type: 'string' }, result: ref('node') })),
      missing: list('what is missing of the list', ref('missing')),
    }),
    node(['criterion', 'level'], { id: text('of the criterion or level'), result: ref('node') }),
  ],
};
