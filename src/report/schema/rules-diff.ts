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
import { RULES_DIFF_FORMAT } from '../editions/format.ts';
import { PARTS } from '../editions/words.ts';
import { COUNT, VERDICT } from './parts.ts';
import { PLACE, RESULT_SCHEMA } from './result.ts';

const OF = oneOf('what differs', ['level', 'criterion', 'band', 'incentive']);

const DIFFERENCE = {
  of: OF,
  id: textOf('the id in the later edition, or in the earlier one where it went'),
  part: oneOf('what of it; whole: it came, went, or says something else', Object.keys(PARTS)),
  'reading?': textOf('the reading that it is about'),
  'before?': refTo('pair'),
  'after?': refTo('pair'),
  words: refTo('pair'),
} as const;

const VALUES = listOf('the comparisons of the park in that piece of the criterion', refTo('node'));

const SIDE = mapOf('the criterion as an edition judges the park by it', {
  outcome: refTo('outcome'),
  decides: flagOf('it takes part in the verdict'),
});

const CRITERION = mapOf('a criterion that comes out otherwise', {
  id: textOf('the id in the later edition, or in the earlier one where it went'),
  'title?': refTo('pair'),
  'before?': SIDE,
  'after?': SIDE,
  changes: listOf(
    'the differences that made it; none where it changed by what it refers to',
    mapOf('a difference, with the values that it meets', {
      ...DIFFERENCE,
      values: mapOf('by edition', { before: VALUES, after: VALUES }),
    }),
  ),
});

const RESTORABLE = { of: oneOf('what it is', ['criterion', 'level']), id: textOf('id') } as const;

const CAUSE_COUNT = mapOf('how many verdicts it flips', {
  ...RESTORABLE,
  alone: COUNT,
  together: { ...COUNT, description: 'as one of several that do only together' },
});

const CAUSE = mapOf('what made the verdict flip, tried by judging with earlier forms in the later edition', {
  kind: oneOf(
    'each: any one of these brings the earlier verdict back; together: only all of them do; catalogue: nothing does, since figures are defined otherwise',
    ['each', 'together', 'catalogue'],
  ),
  of: listOf('criteria, or the level with its way to decide', mapOf('one of them', RESTORABLE)),
});

const PARK = mapOf('a park held against both editions', {
  name: textOf('name'),
  place: PLACE,
  verdicts: listOf(
    'one for each level that both editions have for it',
    mapOf('the verdict under both', {
      level: textOf('id'),
      title: refTo('pair'),
      before: VERDICT,
      after: VERDICT,
      flips: flagOf('the verdict is another one'),
      'cause?': CAUSE,
      criteria: listOf('the criteria that come out otherwise', CRITERION),
    }),
  ),
});

const TALLY = mapOf('the numbers; a verdict is that of one park at one level', {
  parks: COUNT,
  verdicts: COUNT,
  flips: COUNT,
  same: COUNT,
  same_with_other_outcomes: COUNT,
  without_level: COUNT,
  refused: COUNT,
});

/** The published schema of the JSON report on two editions. */
export const RULES_DIFF_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: RULES_DIFF_FORMAT,
  ...mapOf('the result of `park-eval rules diff`', {
    schema: { const: RULES_DIFF_FORMAT },
    before: textOf('the rule set of the earlier edition'),
    after: textOf('that of the later one'),
    differences: listOf('what they say differently', mapOf('a difference', DIFFERENCE)),
    'tally?': TALLY,
    'causes?': listOf('what flips verdicts; what flips most of them first', CAUSE_COUNT),
    'parks?': listOf('with --parks: every park that could be read', PARK),
  }),
  definitions: RESULT_SCHEMA.definitions ?? {},
};
