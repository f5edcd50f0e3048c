import { RECORD_KINDS } from '../../model/catalogue.ts';
import { ASPECTS } from '../../model/coverage.ts';
import {
  described,
  ifElse,
  type JsonSchema,
  type Keys,
  listOf,
  mapOf,
  oneOf,
  refTo,
} from '../../model/json-schema.ts';
import { OUTCOMES, VERDICTS } from '../../model/outcome.ts';
import { fileSchema, KEBAB, pair, QUANTITY, wordsOf } from './common.ts';

const OUTCOME = oneOf('the outcome that is expected', OUTCOMES);

const DATA = {
  'with?': { type: 'object', description: 'figures, lists, period and history of the record' },
} as const;

const KIND = {
  'record?': oneOf('the kind of record, where it is not that of the scope', RECORD_KINDS),
} as const;

const MISSING = listOf('the figures and lists that still matter', wordsOf('an id'));

/** What may be expected beside the outcome of a criterion. */
const MORE = {
  'missing?': MISSING,
  'margins?': {
    type: 'object',
    description:
      'by how much a figure exceeds its limit (misses it, where negative): by indicator, or by list',
    additionalProperties: QUANTITY,
  },
} as const;

const CRITERION = {
  criterion: described('the criterion that is tried', KEBAB),
  'reading?': described('one of its readings', KEBAB),
};
const BAND = { band: described('the band that is tried', KEBAB) };

const INCENTIVE = { incentive: described('the incentive that is tried', KEBAB) };

/** What an incentive comes to. */
const AMOUNT = {
  'amount?': {
    description: 'what it comes to in all: an amount, a range (`at_least`, `at_most`), or none',
    ...ifElse(
      { type: 'object' },
      mapOf('a range', {
        'at_least?': QUANTITY,
        'more_than?': QUANTITY,
        'at_most?': QUANTITY,
        'less_than?': QUANTITY,
      }),
      QUANTITY,
    ),
  },
} as const;

/** A class by its label, or that there is none, or that it is open. */
const CLASS = wordsOf('the label of the class that is expected, in either language; or none, or unknown');

/** What is tried, what is expected of it, and what may be expected beside that. */
type Parts = readonly [target: Keys, result: JsonSchema, more: Keys];

/** The forms in which it is tried, as definitions. */
function formsOf(kind: string, ...parts: Parts): Readonly<Record<string, JsonSchema>> {
  const [target, result, more] = parts;
  return {
    [`${kind}-threshold`]: threshold(kind, target),
    [`${kind}-step`]: ifElse(
      { type: 'object' },
      mapOf('what is expected at this step', { expect: result, ...more }),
      result,
    ),
    [`${kind}-state`]: state(...parts),
  };
}

/** A figure that is moved around a limit. */
function threshold(kind: string, target: Keys): JsonSchema {
  const step = refTo(`${kind}-step`);
  return mapOf('a threshold: the figure a step below it, at it, a step above it, and missing', {
    ...target,
    ...KIND,
    figure: wordsOf('an indicator, or one of a list item: enterprises/1/revenue'),
    at: { ...QUANTITY, type: ['string', 'number', 'boolean'], description: 'the limit' },
    'step?': described('how far below and above; a day for dates: 1天', QUANTITY),
    'below?': described('what is expected a step below the limit', step),
    'equal?': described('what is expected at the limit', step),
    'above?': described('what is expected a step above the limit', step),
    'missing?': described('what is expected where the figure is missing', step),
    ...DATA,
  });
}

function state(...[target, result, more]: Parts): JsonSchema {
  return mapOf('a state, with one expectation', { ...target, ...KIND, expect: result, ...more, ...DATA });
}

function thresholdsAndStates(description: string, kind: string): JsonSchema {
  return listOf(description, {
    type: 'object',
    ...ifElse({ required: ['figure'] }, refTo(`${kind}-threshold`), refTo(`${kind}-state`)),
  });
}

const VERDICT = mapOf('the verdict of a level', {
  level: described('the level that is tried', KEBAB),
  ...KIND,
  expect: oneOf('the verdict that is expected', VERDICTS),
  'missing?': MISSING,
  ...DATA,
});

/** What no case can show, with the reason; `rules coverage` leaves it out. */
function unshown(target: Keys): JsonSchema {
  return mapOf('what no case can show', {
    ...target,
    at: wordsOf('where it stands in its criterion, reading, band or incentive', 'require/any/1/all/0'),
    aspects: listOf('what cannot be shown', oneOf('an aspect', ASPECTS), { minItems: 1 }),
    why: pair('why: another part of the condition decides first'),
  });
}

/** The cases of a rule set, `<document>.cases.yaml`. */
export const CASES_SCHEMA = fileSchema(
  'park-eval cases',
  mapOf('the cases of a rule set', {
    ruleset: described('the rule set', KEBAB),
    'cases?': thresholdsAndStates('outcomes of criteria', 'criterion'),
    'bands?': thresholdsAndStates('classes of bands', 'band'),
    'incentives?': thresholdsAndStates('outcomes and amounts of incentives', 'incentive'),
    'verdicts?': listOf('verdicts of levels', VERDICT),
    'unshown?': listOf('what no case can show', {
      type: 'object',
      ...ifElse(
        { required: ['incentive'] },
        unshown(INCENTIVE),
        ifElse({ required: ['band'] }, unshown(BAND), unshown(CRITERION)),
      ),
    }),
  }),
  {
    ...formsOf('criterion', CRITERION, OUTCOME, MORE),
    ...formsOf('band', BAND, CLASS, { 'missing?': MISSING }),
    ...formsOf('incentive', INCENTIVE, OUTCOME, { ...AMOUNT, 'missing?': MISSING }),
  },
);
