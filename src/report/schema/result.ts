import { RECORD_KINDS } from '../../model/catalogue.ts';
import {
  DATE,
  DRAFT_07,
  flagOf,
  type JsonSchema,
  type Keys,
  listOf,
  mapOf,
  oneOf,
  refTo,
  SHA256,
  textOf,
} from '../../model/json-schema.ts';
import { FORCES, RELATIONS, SCOPES } from '../../model/rule-set.ts';
import { RESULT_FORMAT } from '../json/format.ts';
import { PROBLEMS_FORMAT } from '../problem-json.ts';
import { ACTUAL, FIGURE, MISSING, NODE } from './node.ts';
import { CITATION, RULE_SET } from './rule-set.ts';
import { DECIMAL, EXACT, OUTCOME, PAIR, READING, VERDICT, WHOLE } from './parts.ts';

const SHARE = mapOf('0 to 1', { exact: EXACT, hundredths: { ...DECIMAL, description: 'cut downwards' } });
export const SCORE = mapOf('this tool’s own measure; it never decides. A range where figures are missing', {
  low: SHARE,
  high: SHARE,
});

const CRITERION = mapOf('a criterion with its result', {
  id: textOf('id'),
  title: refTo('pair'),
  level: textOf('the level that it belongs to; another one for yardsticks'),
  force: oneOf('how binding', FORCES),
  scope: oneOf('whose figures it reads', SCOPES),
  'role?': { const: 'orientation' },
  'by?': DATE,
  'by_inferred?': flagOf('the text does not write the deadline'),
  citations: listOf('its clauses', refTo('citation')),
  'origin?': mapOf('of a rule set that extends another one: what it was made from', {
    rule_set: textOf('the rule set whose document states it'),
    relation: oneOf('taken over, or how it stands to what it overrides', RELATIONS),
    citations: listOf('where that document states it', refTo('citation')),
  }),
  outcome: refTo('outcome'),
  'not_applicable?': oneOf('why it does not apply', ['scope', 'guard', 'exception']),
  decides: flagOf('it takes part in the verdict'),
  yardstick: flagOf('a city-wide target held against a single park'),
  reading: READING,
  readings: listOf(
    'the outcome under every reading, the default first',
    mapOf('a reading', { id: READING, outcome: refTo('outcome'), 'why?': refTo('pair') }),
  ),
  score: SCORE,
  'node?': refTo('node'),
});

export const LEVEL = mapOf('the question that was answered', {
  id: textOf('id'),
  title: refTo('pair'),
  scope: oneOf('whose figures', SCOPES),
  kind: oneOf('kind', ['admission', 'target']),
  decided_by: oneOf('which criteria decide', ['must', 'all']),
  'note?': refTo('pair'),
});

/** The question, and what its answer is. */
export const ANSWER: Keys = {
  level: LEVEL,
  verdict: VERDICT,
  outcome: refTo('outcome'),
  nothing_decides: flagOf('no deciding criterion applies'),
  robust: flagOf('the same verdict under the best and the worst reading of each criterion'),
  best: VERDICT,
  worst: VERDICT,
  pivots: listOf(
    'readings that change the verdict by themselves',
    mapOf('a pivot', { criterion: textOf('id'), reading: READING, verdict: VERDICT }),
  ),
  score: SCORE,
};

export const PLACE = mapOf('where', {
  file: { type: 'string' },
  'sheet?': { type: 'string' },
  'line?': WHOLE,
  'column?': WHOLE,
  'heading?': { type: 'string' },
});

export const PROBLEM = mapOf('a problem', {
  code: textOf('code'),
  severity: oneOf('errors stop', ['error', 'warning']),
  place: PLACE,
  message: refTo('pair'),
  'hint?': refTo('pair'),
  'found?': { type: 'string' },
  'expected?': { type: 'string' },
  'suggestions?': listOf('nearest names', { type: 'string' }),
});

const FIGURE_PATH: Keys = {
  indicator: textOf('the indicator'),
  'item?': textOf('the list item, as list/number'),
  'year?': WHOLE,
};

export const DATA = mapOf('the data file', {
  file: textOf('path'),
  'sheet?': textOf('sheet of a workbook'),
  'line?': WHOLE,
  name: textOf('name of the park'),
  kind: oneOf('kind of record', RECORD_KINDS),
  'city?': textOf('as the file says'),
  'period?': mapOf('the span of the figures', {
    text: textOf('as written'),
    from: DATE,
    until: DATE,
    partial: flagOf('less than a year'),
  }),
  other: { type: 'object', description: 'kept, never read', additionalProperties: { type: 'string' } },
  'sha256?': SHA256,
  'changed?': listOf(
    'figures that were supposed to be others; the verdict is not that of the file',
    mapOf('a figure', {
      ...FIGURE_PATH,
      from: { type: ['string', 'null'], description: 'as the file states it; null where it states none' },
      to: { type: 'string', description: 'as it was typed' },
    }),
  ),
  'left_out?': listOf(
    'what the file states, but is computed from a changed figure',
    mapOf('a figure', { ...FIGURE_PATH, from: { type: 'string' } }),
  ),
});

const BAND = mapOf('a class that the document sorts parks into', {
  id: textOf('id'),
  title: refTo('pair'),
  citations: listOf('its clauses', refTo('citation')),
  'label?': refTo('pair'),
  candidates: listOf('classes that are still possible', refTo('pair')),
});

/** The published schema of what stands in the place of the report when there are errors. */
export const PROBLEMS_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: PROBLEMS_FORMAT,
  ...mapOf('why there is no report', {
    schema: { const: PROBLEMS_FORMAT },
    problems: listOf('all of them', PROBLEM),
  }),
  definitions: { pair: PAIR },
};

/** The published schema of the JSON report. */
export const RESULT_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: RESULT_FORMAT,
  ...mapOf('the result of `park-eval check` for one data file; all numbers are texts', {
    schema: { const: RESULT_FORMAT },
    data: DATA,
    rule_set: refTo('rule_set'),
    catalogue: mapOf('the catalogue of indicators', {
      sha256: { type: 'object', description: 'of each file, by name', additionalProperties: SHA256 },
    }),
    options: mapOf('what the caller chose', {
      strict: { type: 'boolean' },
      require_evidence: { type: 'boolean' },
      'about?': { type: 'string' },
      'as_of?': DATE,
    }),
    ...ANSWER,
    criteria: listOf('every criterion of the level', CRITERION),
    missing: listOf('the figures that still matter for the verdict', refTo('missing')),
    expected: listOf('figures that are only expected', refTo('figure')),
    declared: listOf('judgements declared without evidence', refTo('figure')),
    bands: listOf('bands', BAND),
    warnings: listOf('warnings', PROBLEM),
    notes: listOf('what must be said about the document', refTo('pair')),
  }),
  definitions: {
    pair: PAIR,
    outcome: OUTCOME,
    actual: ACTUAL,
    figure: FIGURE,
    missing: MISSING,
    citation: CITATION,
    node: NODE,
    rule_set: RULE_SET,
  },
};
