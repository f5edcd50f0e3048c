import { ASPECTS, IMPOSSIBLE, POINT_KINDS } from '../../model/coverage.ts';
import { DRAFT_07, type JsonSchema, listOf, mapOf, oneOf, refTo, textOf } from '../../model/json-schema.ts';
import { RULES_COVERAGE_FORMAT } from '../cover/format.ts';
import { COUNT, DECIMAL, PAIR } from './parts.ts';
import { PLACE } from './result.ts';

const ASPECT = oneOf('what a case can show', ASPECTS);

const POINT = mapOf('what cases must show in every way in which it can come out', {
  kind: oneOf('a criterion under a reading, an incentive, an amount, or a piece of a condition', POINT_KINDS),
  of: oneOf('what it belongs to', ['criterion', 'band', 'incentive']),
  id: textOf('id'),
  'reading?': textOf('the reading that it belongs to'),
  place: PLACE,
  path: listOf('keys and positions that lead to it from the root of the rule set', {
    type: ['string', 'integer'],
  }),
  shown: listOf('what cases show', refTo('aspect')),
  lacking: listOf('what no case shows', refTo('aspect')),
  'excused?': listOf(
    'what no case can show, as the author says',
    mapOf('a reason', { aspect: refTo('aspect'), why: refTo('pair') }),
  ),
  'impossible?': {
    type: 'object',
    description: 'what no value can show, and why, by aspect',
    additionalProperties: oneOf('why', IMPOSSIBLE),
  },
});

/** The published schema of the JSON report on what cases show. */
export const RULES_COVERAGE_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: RULES_COVERAGE_FORMAT,
  ...mapOf('the result of `park-eval rules coverage`', {
    schema: { const: RULES_COVERAGE_FORMAT },
    ruleSets: listOf(
      'the rule sets that were looked at',
      mapOf('a rule set', {
        id: textOf('id'),
        cases: COUNT,
        failing: { ...COUNT, description: 'cases that do not hold; they show nothing' },
        shown: COUNT,
        all: COUNT,
        percent: { ...DECIMAL, description: 'cut downwards: only what is complete is 100' },
        points: listOf('in the order of the rule set', POINT),
      }),
    ),
  }),
  definitions: { aspect: ASPECT, pair: PAIR },
};
