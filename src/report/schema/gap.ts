import {
  DRAFT_07,
  flagOf,
  type JsonSchema,
  listOf,
  mapOf,
  oneOf,
  refTo,
  textOf,
} from '../../model/json-schema.ts';
import { OBSTACLES } from '../../model/gap.ts';
import { GAP_FORMAT } from '../json/format.ts';
import { EXACT, VERDICT, WHOLE } from './parts.ts';
import { ANSWER, DATA, PROBLEM, RESULT_SCHEMA } from './result.ts';

const DIRECTION = oneOf('up: that much or more; down: that much or less; only: nothing else', [
  'up',
  'down',
  'only',
]);
const UNIT = textOf('the unit of all numbers beside it; empty for plain ones');
const OPEN = flagOf('the number itself does not do; it has to be passed');
const SIZE = mapOf('a size', { exact: EXACT });
const END = {
  anyOf: [
    mapOf('the nearest value that does', {
      exact: EXACT,
      rounded: { type: 'string', description: 'as printed: rounded to the side that does' },
    }),
    { type: 'null', description: 'a compound rate over years, which no fraction is' },
  ],
};
const STEP_NUMBER = { ...WHOLE, description: 'the position of a step' };

const PATH = {
  indicator: textOf('the indicator'),
  'name?': refTo('pair'),
  'item?': textOf('the list item, as list/number'),
  'year?': WHOLE,
};

const AIM = {
  ...PATH,
  from: refTo('actual'),
  direction: DIRECTION,
  to: END,
  open: OPEN,
  unit: UNIT,
};

const ABOUT = {
  criterion: textOf('its id'),
  title: refTo('pair'),
  citations: listOf('its clauses', refTo('citation')),
  'item?': mapOf('the list item that it concerns', { list: textOf('the list'), name: { type: 'string' } }),
};

const STEP = mapOf('a comparison that has to come out otherwise, or that is not known', {
  ...ABOUT,
  want: oneOf('whether the comparison is to hold', ['pass', 'fail']),
  is_open: flagOf('it is not known how it comes out'),
  kind: oneOf('what would have to change', ['figure', 'items', 'state']),
  comparison: refTo('node'),
  'shortfall?': mapOf('the value that is asked for, and how much is lacking', {
    direction: DIRECTION,
    to: END,
    open: OPEN,
    'by?': SIZE,
    unit: UNIT,
  }),
  'items?': mapOf('of a count or share of the items of a list', {
    list: textOf('the list'),
    met: { ...WHOLE, description: 'items that certainly meet it' },
    total: { ...WHOLE, description: 'all that count' },
    needed: { ...WHOLE, description: 'how many of them would have to' },
    'added?': { ...WHOLE, description: 'how many new ones that meet it would do instead' },
  }),
  'obstacle?': oneOf('why no figure leads there', OBSTACLES),
  moves: listOf(
    'figures that do it, each alone',
    mapOf('a value that a figure would have to take', {
      ...AIM,
      is_root: flagOf('the end is no fraction; the value lies right beside it'),
      breaks: listOf('criteria that would not hold any more', { type: 'string' }),
      meets: listOf('further criteria that would hold', { type: 'string' }),
      verdict: VERDICT,
    }),
  ),
});

const ROUTE = mapOf('one way to qualify', {
  steps: listOf('everything that has to come about', STEP_NUMBER),
  lists: listOf('lists that would have to be complete', refTo('missing')),
  plan: mapOf('figures that together do, judged by the engine', {
    figures: listOf(
      'figures',
      mapOf('a figure', {
        ...AIM,
        at: { ...SIZE, description: 'the value with which the others were found' },
      }),
    ),
    states: listOf('what has to be there besides', mapOf('a state', { ...PATH, to: refTo('actual') })),
    verdict: VERDICT,
    unmet: listOf('steps that it does not bring about', STEP_NUMBER),
  }),
});

const LEAST = mapOf('sets of figures of which none is smaller', {
  size: WHOLE,
  is_upper_bound: flagOf('there were too many combinations to look at all'),
  sets: listOf('the sets', listOf('figures', refTo('missing'))),
});

const HEADROOM = mapOf('how far a comparison is from failing', {
  ...ABOUT,
  comparison: refTo('node'),
  alone: flagOf('the criterion fails as soon as it does'),
  'by?': mapOf('between the value and its limit', { exact: EXACT, unit: UNIT }),
  'share?': SIZE,
  rooms: listOf(
    'how far each figure may go, all others being as they are',
    mapOf('a figure', {
      ...PATH,
      from: refTo('actual'),
      'down_to?': mapOf('the smallest value that does', { to: END, open: OPEN }),
      'up_to?': mapOf('the greatest value that does', { to: END, open: OPEN }),
      unit: UNIT,
    }),
  ),
});

/** The published schema of the JSON report on what lies between a record and a verdict. */
export const GAP_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: GAP_FORMAT,
  ...mapOf('the result of `park-eval gap`; all numbers are texts', {
    schema: { const: GAP_FORMAT },
    results: listOf(
      'one for each record',
      mapOf('a record', {
        data: DATA,
        rule_set: refTo('rule_set'),
        ...ANSWER,
        steps: listOf('everything that stands on any route', STEP),
        routes: listOf('every way to qualify, nearest first', ROUTE),
        more_routes: flagOf('there are more than are listed'),
        'least?': mapOf('of an open verdict: the fewest figures', {
          'settle?': { ...LEAST, description: 'that settle it whatever they are' },
          'qualify?': { ...LEAST, description: 'with which it may turn out to qualify' },
          'fail?': { ...LEAST, description: 'with which it may turn out not to' },
        }),
        headroom: listOf('of a record that qualifies', HEADROOM),
        tightest: listOf('the criteria that would break first', { type: 'string' }),
        missing: listOf('the figures that still matter', refTo('missing')),
        warnings: listOf('warnings', PROBLEM),
      }),
    ),
  }),
  definitions: RESULT_SCHEMA.definitions ?? {},
};
