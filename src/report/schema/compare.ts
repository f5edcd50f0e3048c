import {
  DATE,
  DRAFT_07,
  flagOf,
  type JsonSchema,
  listOf,
  mapOf,
  oneOf,
  refTo,
  textOf,
} from '../../model/json-schema.ts';
import { NUMBER_COMPARISONS } from '../../model/condition.ts';
import { PATH_STATES } from '../../model/path.ts';
import { TURNS } from '../../model/turn.ts';
import { COMPARE_FORMAT } from '../json/format.ts';
import { COMPARED } from './node.ts';
import { DECIMAL, EXACT, READING, VERDICT, WHOLE } from './parts.ts';
import { DATA, LEVEL, PROBLEM, RESULT_SCHEMA, SCORE } from './result.ts';

const COUNT = { ...WHOLE, minimum: 0 };

const MARGIN: JsonSchema = {
  description: 'the comparison on which the outcome hangs; null where it is open or no numbers are compared',
  anyOf: [
    { type: 'null' },
    mapOf('a comparison of numbers', {
      share: {
        ...EXACT,
        description: 'of the limit: below 0 what is lacking, above 0 what is to spare',
      },
      ...COMPARED,
    }),
  ],
};

const CRITERION = mapOf('a criterion as it stands', {
  id: textOf('id'),
  title: refTo('pair'),
  citations: listOf('its clauses', refTo('citation')),
  outcome: refTo('outcome'),
  'not_applicable?': oneOf('why it does not apply', ['scope', 'guard', 'exception']),
  decides: flagOf('it takes part in the verdict'),
  yardstick: flagOf('a city-wide target held against a single park'),
  reading: READING,
  score: SCORE,
  margin: MARGIN,
  lacks: listOf('the figures that keep it open', refTo('missing')),
});

const STANDING = mapOf('one record under one level', {
  'rank?': { ...WHOLE, description: 'absent of years' },
  data: { ...COUNT, description: 'position in `data`, from 0' },
  name: textOf('of the record'),
  'year?': WHOLE,
  city: refTo('pair'),
  rule_set: textOf('id, as in `rule_sets`'),
  level: LEVEL,
  verdict: VERDICT,
  nothing_decides: flagOf('no deciding criterion applies'),
  robust: flagOf('the same verdict under the best and the worst reading of each criterion'),
  best: VERDICT,
  worst: VERDICT,
  score: SCORE,
  counts: mapOf('the criteria that decide and apply, by outcome', {
    pass: COUNT,
    fail: COUNT,
    unknown: COUNT,
  }),
  smallest_margin: {
    type: ['string', 'null'],
    description: 'id of the deciding criterion with the smallest margin',
  },
  criteria: listOf('every criterion of the level', CRITERION),
  missing: listOf('the figures that still matter for the verdict', refTo('missing')),
  lacks: listOf(
    'the figures that keep deciding criteria open, though the verdict may stand',
    refTo('missing'),
  ),
});

const TURN = mapOf('from one year to another', {
  from: WHOLE,
  to: WHOLE,
  criteria: listOf(
    'every criterion',
    mapOf('a criterion', {
      id: textOf('id'),
      turn: oneOf('gained and lost: it flipped; improved and worsened: the numbers moved', TURNS),
    }),
  ),
});

const STEP = {
  rounded: { ...DECIMAL, description: 'to the strict side' },
  'outcome?': refTo('outcome'),
};

const PACE = mapOf('change a year', {
  unit: textOf('of the numbers'),
  needed: { ...DECIMAL, description: 'behind `span`, rounded to the strict side' },
  'made?': { ...DECIMAL, description: 'over `span`, rounded to the other side' },
});

const PATH = mapOf('the way of a figure to its target', {
  criterion: textOf('id'),
  subject: refTo('pair'),
  'indicator?': textOf('the indicator that is compared'),
  comparison: oneOf('how', NUMBER_COMPARISONS),
  required: refTo('pair'),
  unit: textOf('of the numbers'),
  target: mapOf('what is due', {
    year: WHOLE,
    inferred: flagOf('the text does not write the year'),
    exact: EXACT,
  }),
  state: oneOf('ahead: there are years left; unstated: no year states a value to begin from', PATH_STATES),
  years: listOf(
    'the compared years, and those up to the target',
    mapOf('a year', {
      year: WHOLE,
      actual: refTo('actual'),
      'linear?': mapOf('asked for with the same amount each year', { exact: EXACT, ...STEP }),
      'compound?': mapOf('asked for with the same rate each year', {
        root: mapOf('the number that gives `power` when it is taken `degree` times', {
          power: EXACT,
          degree: WHOLE,
        }),
        ...STEP,
      }),
    }),
  ),
  'span?': mapOf('the first and the last year of which a single value is known', { from: WHOLE, to: WHOLE }),
  'linear?': PACE,
  'compound?': PACE,
});

/** The published schema of the JSON report of `compare`. */
export const COMPARE_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: COMPARE_FORMAT,
  ...mapOf('the result of `park-eval compare`; all numbers but counts are texts', {
    schema: { const: COMPARE_FORMAT },
    compares: oneOf(
      'levels: one park against many; parks: many against one level; years: one park, one level',
      ['levels', 'parks', 'years'],
    ),
    'as_of?': DATE,
    data: listOf('the data files', DATA),
    rule_sets: listOf('the documents', refTo('rule_set')),
    standings: listOf('what is compared, the nearest first; of years the earliest', STANDING),
    'turns?': listOf(
      'what came of the criteria from each year to the next, and from the first to the last',
      TURN,
    ),
    'paths?': listOf('the ways of compared figures to their targets', PATH),
    warnings: listOf('warnings', PROBLEM),
  }),
  definitions: RESULT_SCHEMA.definitions ?? {},
};
