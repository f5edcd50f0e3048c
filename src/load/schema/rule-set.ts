import {
  DATE,
  described,
  flagOf,
  ifElse,
  type JsonSchema,
  listOf,
  mapOf,
  oneOf,
  refTo,
  SHA256,
} from '../../model/json-schema.ts';
import { FORCES, MONEY_KINDS, PROMISES, SCOPES } from '../../model/rule-set.ts';
import { fileSchema, idOf, KEBAB, pair, PAIR, QUANTITY, wordsOf } from './common.ts';
import { CONDITION_DEFINITIONS, CONDITION_REF } from './condition.ts';

// The order in which these name keys is the one in which `rules fmt` writes them.

/** The longest key phrase that is quoted from a document, in characters. */
const FRAGMENT_LENGTH = 30;

const CLAUSE = wordsOf('the id of a clause', 'A-19');
const AT = wordsOf('the place in the document', '二、创建条件 ¶2');
const FRAGMENT: JsonSchema = {
  ...wordsOf('a verbatim key phrase', '投资强度不低于280万元/亩'),
  maxLength: FRAGMENT_LENGTH,
};
const SCOPE = oneOf('whose figures are read', SCOPES);
const NOTE = pair('a remark for the report');

const CITE_REF = refTo('cite');
const AMOUNT_REF = refTo('amount');

const CITE = listOf(
  'where it stands in the document',
  mapOf(
    'a citation',
    {
      clause: CLAUSE,
      at: AT,
      fragment: FRAGMENT,
      'reads?': wordsOf('what a damaged phrase means', '20元/平方米'),
      'why?': pair('why it is read so'),
    },
    { dependencies: { reads: ['why'] } },
  ),
  { minItems: 1 },
);

const READING = mapOf('a rival of the default reading', {
  id: KEBAB,
  why: pair('why it can be read so'),
  'scope?': SCOPE,
  'require?': CONDITION_REF,
});

const CRITERION = mapOf('one checkable requirement', {
  id: KEBAB,
  level: described('the level it belongs to', KEBAB),
  'yardstick?': listOf('levels of a single park in which it also serves', KEBAB, {
    minItems: 1,
    uniqueItems: true,
  }),
  scope: SCOPE,
  force: oneOf('must; in-principle: 原则上; strive: 力争, 争取, 尽量', FORCES),
  'role?': oneOf('orientation never decides', ['orientation']),
  'every?': oneOf('how often it is asked', ['year', 'quarter']),
  'per?': oneOf('judged for each district by itself', ['district']),
  'by?': described('the deadline', DATE),
  'by_inferred?': flagOf('the text does not write the deadline'),
  'population?': { type: 'integer', minimum: 1, description: 'how many parks the city has' },
  title: pair('the title'),
  cite: CITE_REF,
  'when?': described('it applies only if this holds', CONDITION_REF),
  'unless?': described('an exception, which counts only when it is stated', CONDITION_REF),
  require: CONDITION_REF,
  'readings?': listOf('rivals of the default reading', refTo('reading'), { minItems: 1 }),
  'note?': NOTE,
});

/** What an override may change of a criterion. Whose figures it reads, and where it belongs, stay. */
const CHANGEABLE = ['force', 'by', 'by_inferred', 'title', 'when', 'unless', 'require', 'readings', 'note'];

const OVERRIDE = mapOf('changes one criterion of the base; what is left out stays as it is there', {
  criterion: described('the criterion of the base', KEBAB),
  cite: CITE_REF,
  ...Object.fromEntries(CHANGEABLE.map((key) => [`${key}?`, CRITERION.properties?.[key] ?? {}])),
});

const DROP = mapOf('a criterion of the base that does not hold here', {
  criterion: described('the criterion of the base', KEBAB),
  cite: CITE_REF,
  why: pair('why it does not hold'),
});

const BAND = mapOf('classes of parks', {
  id: KEBAB,
  scope: SCOPE,
  title: pair('the title'),
  cite: CITE_REF,
  classes: listOf(
    'the first whose `when` passes holds',
    mapOf('a class', { label: PAIR, when: CONDITION_REF }),
    {
      minItems: 1,
    },
  ),
  'note?': NOTE,
});

const AMOUNT = mapOf(
  'how much',
  {
    'rate?': described('a rate, of the figure named in `of`', QUANTITY),
    'of?': idOf('indicator', 'the indicator that the rate applies to; without a rate, all of it'),
    'at_most?': described('the cap', QUANTITY),
    'at_least?': described('the floor', QUANTITY),
    'every?': oneOf('paid yearly', ['year']),
  },
  { minProperties: 1, dependencies: { rate: ['of'] } },
);

const INCENTIVE = mapOf('a support that the document promises', {
  id: KEBAB,
  scope: SCOPE,
  title: pair('the title'),
  cite: CITE_REF,
  'each?': idOf('list', 'per item of this list'),
  'when?': CONDITION_REF,
  'amount?': AMOUNT_REF,
  'cases?': listOf(
    'the first whose `when` passes holds',
    mapOf('a case', { 'when?': CONDITION_REF, amount: AMOUNT_REF }),
    { minItems: 1 },
  ),
  'grants?': pair('what it grants when it is no money'),
  'money?': oneOf('what the amount is: paid (the default), not to be paid, or a price', MONEY_KINDS),
  'force?': oneOf('firm (the default), in-principle (原则上), or may (可, 允许)', PROMISES),
  'payer?': pair('who pays, where the document says it'),
  'final?': pair('of a draft: what the issued document says instead'),
  'note?': NOTE,
});

const DOCUMENT = mapOf('one edition of one policy text', {
  number: wordsOf('its number', '青政字〔2019〕9号'),
  issuer: pair('who issued it'),
  'issued?': DATE,
  'published?': DATE,
  status: oneOf('issued, or a draft for comment', ['issued', 'draft']),
  effective: mapOf('in force', {
    from: DATE,
    'until?': DATE,
    'inferred?': flagOf('the text does not say it in so many words'),
  }),
  sha256: described('SHA-256 of the text that was read', SHA256),
});

/** No id that is a number: JSON would list it before all others. */
const LEVEL_ID: JsonSchema = { ...KEBAB, pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' };

const LEVEL = mapOf('a question that the document answers', {
  title: pair('the title'),
  scope: SCOPE,
  kind: oneOf('admission (符合) or target (达标)', ['admission', 'target']),
  decided_by: oneOf('must: only what must be; all: every criterion', ['must', 'all']),
  'note?': NOTE,
});

/** A rule set, `<document>.yaml`. */
export const RULE_SET_SCHEMA = fileSchema(
  'park-eval rule set',
  mapOf(
    'one document, encoded',
    {
      id: described('the name of the file', KEBAB),
      city: described('the city it belongs to', KEBAB),
      'district?': pair('the district it is for, where it is not for the whole city'),
      'extends?': described('the rule set whose criteria hold here too, unless overridden or dropped', KEBAB),
      title: pair('the title of the document'),
      document: DOCUMENT,
      'notes?': listOf('what every report on this document must say', PAIR),
      'levels?': {
        type: 'object',
        description: 'the first one whose scope fits the data is the default',
        propertyNames: LEVEL_ID,
        minProperties: 1,
        additionalProperties: LEVEL,
      },
      'criteria?': listOf('the criteria; with `extends` those that are added', refTo('criterion'), {
        minItems: 1,
      }),
      'overrides?': listOf('criteria of the base that are changed', refTo('override'), { minItems: 1 }),
      'drops?': listOf('criteria of the base that do not hold', refTo('drop'), { minItems: 1 }),
      'bands?': listOf('classes of parks', refTo('band')),
      'incentives?': listOf('promised support', refTo('incentive')),
      'not_encoded?': listOf(
        'clauses that no criterion cites',
        mapOf('a clause', { clause: CLAUSE, 'at?': AT, 'fragment?': FRAGMENT, why: pair('the reason') }),
      ),
      'other_numbers?': listOf(
        'numbers of the text that belong to no clause, such as those of its surroundings',
        mapOf('a phrase with such a number', { 'at?': AT, fragment: FRAGMENT, why: pair('the reason') }),
      ),
    },
    {
      dependencies: { overrides: ['extends'], drops: ['extends'] },
      ...ifElse({ required: ['extends'] }, {}, { required: ['levels', 'criteria'] }),
    },
  ),
  {
    cite: CITE,
    reading: READING,
    criterion: CRITERION,
    override: OVERRIDE,
    drop: DROP,
    band: BAND,
    amount: AMOUNT,
    incentive: INCENTIVE,
    ...CONDITION_DEFINITIONS,
  },
);
