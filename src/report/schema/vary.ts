import {
  DATE,
  DRAFT_07,
  flagOf,
  type JsonSchema,
  listOf,
  mapOf,
  refTo,
  textOf,
} from '../../model/json-schema.ts';
import { VARY_FORMAT } from '../json/format.ts';
import { EXACT, VERDICT } from './parts.ts';
import { ANSWER, DATA, PROBLEM, RESULT_SCHEMA, SCORE } from './result.ts';

const END = mapOf('an end of a stretch of values, in the unit of the figure', {
  exact: EXACT,
  rounded: textOf('as printed: rounded into the stretch'),
  open: flagOf('the number itself does not belong to the stretch'),
  is_root: flagOf('the true end is no fraction; this is one right beside it'),
});
const END_OR_NONE = { anyOf: [END, { type: 'null', description: 'it has no end on this side' }] };
const RANGE = { low: END_OR_NONE, high: END_OR_NONE };

/** The published schema of the JSON report on where a verdict changes along a figure. */
export const VARY_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: VARY_FORMAT,
  ...mapOf('the result of `park-eval check --vary`; all numbers are texts', {
    schema: { const: VARY_FORMAT },
    data: DATA,
    rule_set: refTo('rule_set'),
    'as_of?': DATE,
    'expiry?': listOf('whether the document’s term had ended by that day', refTo('pair')),
    ...ANSWER,
    figure: mapOf('the figure that varies, and the values that were looked at', {
      indicator: textOf('the indicator'),
      'name?': refTo('pair'),
      'item?': textOf('the list item, as list/number'),
      unit: textOf('the unit of all numbers of the figure; empty for plain ones'),
      now: refTo('actual'),
      ...RANGE,
    }),
    stretches: listOf(
      'values between which nothing changes, from the smallest to the greatest',
      mapOf('a stretch', {
        ...RANGE,
        verdict: VERDICT,
        score: SCORE,
        criteria: listOf(
          'every criterion of the level',
          mapOf('a criterion', { criterion: textOf('its id'), outcome: refTo('outcome') }),
        ),
        is_now: flagOf('what the figure is now may lie there'),
      }),
    ),
    breakpoints: listOf(
      'between each stretch and the next',
      mapOf('a breakpoint', {
        until: { ...END, description: 'the last value before it' },
        from: { ...END, description: 'the first value that follows' },
        verdict: mapOf('of the level', { before: VERDICT, after: VERDICT }),
        criteria: listOf(
          'criteria that come out otherwise',
          mapOf('a criterion', {
            criterion: textOf('its id'),
            title: refTo('pair'),
            citations: listOf('its clauses', refTo('citation')),
            before: refTo('outcome'),
            after: refTo('outcome'),
            decides: flagOf('it takes part in the verdict'),
          }),
        ),
      }),
    ),
    warnings: listOf('warnings', PROBLEM),
  }),
  definitions: RESULT_SCHEMA.definitions ?? {},
};
