import { RECORD_KINDS } from '../../model/catalogue.ts';
import {
  DRAFT_07,
  described,
  ifElse,
  type JsonSchema,
  listOf,
  mapOf,
  oneOf,
} from '../../model/json-schema.ts';
import { OUTCOMES, VERDICTS } from '../../model/outcome.ts';
import { KEBAB, QUANTITY, wordsOf } from './common.ts';

const OUTCOME = oneOf('the outcome that is expected', OUTCOMES);

const DATA = {
  'with?': { type: 'object', description: 'figures, lists, period and history of the record' },
  'record?': oneOf('the kind of record, where it is not that of the scope', RECORD_KINDS),
} as const;

const CRITERION = {
  criterion: described('the criterion that is tried', KEBAB),
  'reading?': described('one of its readings', KEBAB),
};

const THRESHOLD = mapOf('a threshold: the figure a step below it, at it, a step above it, and missing', {
  ...CRITERION,
  figure: wordsOf('an indicator, or one of a list item: enterprises/1/revenue'),
  at: { ...QUANTITY, type: ['string', 'number', 'boolean'], description: 'the limit' },
  'step?': described('how far below and above; a day for dates: 1天', QUANTITY),
  'below?': OUTCOME,
  'equal?': OUTCOME,
  'above?': OUTCOME,
  'missing?': OUTCOME,
  ...DATA,
});

const STATE = mapOf('a state, with one expectation', { ...CRITERION, expect: OUTCOME, ...DATA });

const VERDICT = mapOf('the verdict of a level', {
  level: described('the level that is tried', KEBAB),
  expect: oneOf('the verdict that is expected', VERDICTS),
  'missing?': listOf('the figures and lists that still matter', wordsOf('an id')),
  ...DATA,
});

/** The cases of a rule set, `<document>.cases.yaml`. */
export const CASES_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: 'park-eval cases',
  ...mapOf('the cases of a rule set', {
    ruleset: described('the rule set', KEBAB),
    'cases?': listOf('outcomes of criteria', {
      type: 'object',
      ...ifElse({ required: ['figure'] }, THRESHOLD, STATE),
    }),
    'verdicts?': listOf('verdicts of levels', VERDICT),
  }),
};
