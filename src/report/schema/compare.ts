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
import { COMPARE_FORMAT } from '../json/format.ts';
import { COMPARED } from './node.ts';
import { EXACT, READING, VERDICT, WHOLE } from './parts.ts';
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
  rank: WHOLE,
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

/** The published schema of the JSON report of `compare`. */
export const COMPARE_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: COMPARE_FORMAT,
  ...mapOf('the result of `park-eval compare`; all numbers but counts are texts', {
    schema: { const: COMPARE_FORMAT },
    compares: oneOf('levels: one park against many; parks: many against one level', ['levels', 'parks']),
    'as_of?': DATE,
    data: listOf('the data files', DATA),
    rule_sets: listOf('the documents', refTo('rule_set')),
    standings: listOf('what is compared, the nearest first', STANDING),
    warnings: listOf('warnings', PROBLEM),
  }),
  definitions: RESULT_SCHEMA.definitions ?? {},
};
