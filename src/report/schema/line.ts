import { COMPARISONS } from '../../model/condition.ts';
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
import { LINE_FORMAT } from '../ndjson/format.ts';
import { EXACT, OUTCOME, PAIR, READING, VERDICT, WHOLE } from './parts.ts';
import { PROBLEM } from './result.ts';

const ROOT = mapOf('a compound rate: ratio^(1/years) − 1 (growth), 1 − ratio^(1/years) (decline)', {
  root: mapOf('what stands under the root', {
    sense: oneOf('growth or decline', ['growth', 'decline']),
    ratio: EXACT,
    years: WHOLE,
  }),
});

const NUMBER: JsonSchema = { anyOf: [EXACT, ROOT] };

const VALUE: JsonSchema = {
  description:
    'what is known of a value; numbers are counted in the unit of the comparison; null where nothing is known',
  anyOf: [
    { type: 'null' },
    { type: 'boolean' },
    EXACT,
    DATE,
    ROOT,
    mapOf('a range of numbers; an open end does not belong to it', {
      'low?': NUMBER,
      'low_open?': { const: true },
      'high?': NUMBER,
      'high_open?': { const: true },
    }),
    mapOf('a span in which a day lies', { from: DATE, until: DATE }),
    listOf('labels', { type: 'string' }),
  ],
};

const LIMIT: JsonSchema = { anyOf: [refTo('value'), { type: 'string', description: 'a label' }] };

const LEAF = mapOf('a comparison; it has an indicator or, where several are computed with, a subject', {
  'indicator?': textOf('id of what is compared'),
  'subject?': textOf('what is compared, in words'),
  op: oneOf('how', COMPARISONS),
  outcome: refTo('outcome'),
  actual: refTo('value'),
  'limit?': LIMIT,
  'limits?': listOf('the right side, where it is not a single value', LIMIT),
  'months?': listOf('the right side of in_months', WHOLE),
  'margin?': { ...EXACT, description: 'actual − limit, where both are single numbers' },
  'item?': textOf('the list item that is compared'),
  'unit?': textOf('of all numbers here; absent for plain numbers'),
});

const CRITERION = mapOf('a criterion', {
  id: textOf('id'),
  outcome: refTo('outcome'),
  decides: flagOf('it takes part in the verdict'),
  'not_applicable?': oneOf('why it does not apply', ['scope', 'guard', 'exception']),
  'yardstick?': { const: true, description: 'a city-wide target held against a single park' },
  'reading?': READING,
  leaves: listOf('every comparison under it, in order', LEAF),
});

const POINTS: JsonSchema = { type: 'integer', minimum: 0, maximum: 100 };

const PLACE = {
  file: textOf('path of the submission'),
  'sheet?': textOf('sheet of a workbook'),
  'line?': WHOLE,
};

const JUDGED = mapOf('a submission that was judged', {
  schema: { const: LINE_FORMAT },
  name: textOf('of the park'),
  ...PLACE,
  rule_set: textOf('id'),
  level: textOf('id'),
  verdict: VERDICT,
  robust: flagOf('the same verdict under the best and the worst reading of each criterion'),
  'nothing_decides?': { const: true, description: 'no deciding criterion applies' },
  score: mapOf('0 to 100, cut downwards; a range where figures are missing', { low: POINTS, high: POINTS }),
  'warnings?': listOf('codes of what was found while reading and judging', { type: 'string' }),
  'criteria?': listOf('with `--detail criteria`: every criterion of the level', CRITERION),
  'missing?': listOf('with `--detail criteria`: the figures and lists that still matter', textOf('id')),
});

const REFUSED = mapOf('a submission that could not be judged', {
  schema: { const: LINE_FORMAT },
  'name?': textOf('of the park, where it can be told'),
  ...PLACE,
  problems: listOf('at least one error', PROBLEM, { minItems: 1 }),
});

/** The published schema of a line of the NDJSON report; with `--detail full`, judged lines are results (`result@1`). */
export const LINE_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: LINE_FORMAT,
  description: 'a line of `park-eval check -f ndjson`; every value that is exact is a text',
  anyOf: [JUDGED, REFUSED],
  definitions: { pair: PAIR, outcome: OUTCOME, value: VALUE },
};
