import {
  DATE,
  DRAFT_07,
  type JsonSchema,
  listOf,
  mapOf,
  oneOf,
  refTo,
  textOf,
} from '../../model/json-schema.ts';
import { MONEY_KINDS, PROMISES, SCOPES } from '../../model/rule-set.ts';
import { INCENTIVES_FORMAT } from '../json/format.ts';
import { DATA, PROBLEM, RESULT_SCHEMA } from './result.ts';

const PAYOUT = mapOf('an amount that may hold, and how it was reckoned', {
  'rate?': textOf('as written'),
  'of?': textOf('the indicator that the rate applies to; without a rate, all of it'),
  'at_least?': textOf('the floor, as written'),
  'at_most?': textOf('the cap, as written'),
  'base?': refTo('actual'),
  'reckoned?': refTo('actual'),
  amount: refTo('actual'),
});

const CLAIM = mapOf('an incentive held against one record', {
  'name?': textOf('of the item; absent for the record itself'),
  'item?': textOf('the list item, as list/number'),
  outcome: refTo('outcome'),
  amount: refTo('actual'),
  payouts: listOf('one for each case that may hold', PAYOUT),
  'node?': refTo('node'),
});

const INCENTIVE = mapOf('a promise of support', {
  id: textOf('id'),
  title: refTo('pair'),
  scope: oneOf('whom it is for', SCOPES),
  'each?': textOf('the list whose items it goes by'),
  citations: listOf('its clauses', refTo('citation')),
  'money?': oneOf('what the amount is; absent where there is none', MONEY_KINDS),
  'every?': { const: 'year' },
  force: oneOf('how far it binds', PROMISES),
  'payer?': refTo('pair'),
  'grants?': refTo('pair'),
  'final?': refTo('pair'),
  'note?': refTo('pair'),
  outcome: refTo('outcome'),
  'not_applicable?': oneOf('scope: the data hold none that it is for; none: the list is empty', [
    'scope',
    'none',
  ]),
  amount: refTo('actual'),
  claims: listOf('the records that it was held against', CLAIM),
  missing: listOf('the figures that would change outcome or amount', refTo('missing')),
});

/** The published schema of the JSON report on promised support. */
export const INCENTIVES_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: INCENTIVES_FORMAT,
  ...mapOf('the result of `park-eval incentives`; all numbers are texts', {
    schema: { const: INCENTIVES_FORMAT },
    results: listOf(
      'one for each record',
      mapOf('a record', {
        data: DATA,
        'as_of?': DATE,
        documents: listOf(
          'one for each document',
          mapOf('a document', {
            rule_set: refTo('rule_set'),
            incentives: listOf('every promise, in the order of the document', INCENTIVE),
            totals: listOf(
              'sums of what is of one kind',
              mapOf('a sum', {
                money: oneOf(
                  'what is added up',
                  MONEY_KINDS.filter((each) => each !== 'price'),
                ),
                'every?': { const: 'year' },
                amount: refTo('actual'),
                incentives: listOf('ids of what may add to it', { type: 'string' }),
              }),
            ),
            missing: listOf('the figures that still matter', refTo('missing')),
            expected: listOf('figures that are only expected', refTo('figure')),
            notes: listOf('what must be said about the document', refTo('pair')),
          }),
        ),
        warnings: listOf('warnings', PROBLEM),
      }),
    ),
  }),
  definitions: RESULT_SCHEMA.definitions ?? {},
};
