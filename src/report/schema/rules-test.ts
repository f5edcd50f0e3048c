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
import { STEPS } from '../../model/trial.ts';
import { RULES_TEST_FORMAT } from '../cases/format.ts';
import { COUNT, EXACT } from './parts.ts';
import { PLACE } from './result.ts';

const IDS = listOf('ids', textOf('of an indicator or a list'));
const END = mapOf('an end, exact, in base units', {
  exact: EXACT,
  open: flagOf('the number itself does not belong to the range'),
});
const RANGE: JsonSchema = {
  description: 'an amount; null where there is none',
  anyOf: [{ type: 'null' }, mapOf('a missing end is unbounded', { 'low?': END, 'high?': END })],
};

const RESULT = textOf(
  'an outcome (criteria, incentives), a verdict (levels), or the Chinese label of a class, none or unknown (bands)',
);

/** What came out otherwise; the kind tells its form. */
const DIFFERENCE: JsonSchema = {
  anyOf: [
    mapOf('the result', { kind: { const: 'result' }, expected: RESULT, found: RESULT }),
    mapOf('what is asked for', { kind: { const: 'missing' }, expected: IDS, found: IDS }),
    mapOf('a margin', {
      kind: { const: 'margin' },
      of: textOf('the indicator or list that is compared'),
      expected: textOf('as written'),
      found: listOf('of each comparison of it, exact, in base units', EXACT),
    }),
    mapOf('an amount', { kind: { const: 'amount' }, expected: RANGE, found: RANGE }),
  ],
};

const CASE = mapOf('a case; a threshold is one for each of its steps', {
  place: PLACE,
  of: oneOf('what is tried', ['criterion', 'level', 'band', 'incentive']),
  id: textOf('id'),
  reading: textOf('`default`, or the id of a rival reading'),
  'step?': mapOf('of a threshold: which figure stands where', {
    figure: textOf('an indicator, or one of a list item'),
    at: oneOf('relative to the limit', STEPS),
    'text?': textOf('its value; absent where it is missing'),
  }),
  holds: flagOf('everything is as expected'),
  expected: RESULT,
  found: RESULT,
  'differences?': listOf('what is not as expected', refTo('difference')),
  figures: listOf(
    'the figures that were used',
    mapOf('a figure', { indicator: textOf('id'), text: textOf('as the case states it'), place: PLACE }),
  ),
  missing: listOf('the figures and lists that still matter', textOf('id')),
});

/** The published schema of the JSON report on cases. */
export const RULES_TEST_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: RULES_TEST_FORMAT,
  ...mapOf('the result of `park-eval rules test`', {
    schema: { const: RULES_TEST_FORMAT },
    holds: flagOf('every case holds'),
    ruleSets: listOf(
      'the rule sets that were tried',
      mapOf('a rule set', {
        id: textOf('id'),
        file: textOf('of the cases'),
        cases: COUNT,
        failing: COUNT,
        results: listOf('every case that was run', CASE),
      }),
    ),
  }),
  definitions: { difference: DIFFERENCE },
};
