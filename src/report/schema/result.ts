import { RECORD_KINDS } from '../../model/catalogue.ts';
import { FORCES, SCOPES } from '../../model/rule-set.ts';
import { RESULT_FORMAT } from '../json/format.ts';
import { PROBLEMS_FORMAT } from '../problem-json.ts';
import { ACTUAL, FIGURE, MISSING, NODE } from './node.ts';
import {
  DAY,
  DECIMAL,
  EXACT,
  flag,
  list,
  map,
  oneOf,
  OUTCOME,
  PAIR,
  READING,
  ref,
  type ResultSchema,
  SHA256,
  text,
  VERDICT,
  WHOLE,
} from './parts.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

const SHARE = map('0 to 1', { exact: EXACT, hundredths: { ...DECIMAL, description: 'cut downwards' } });
const SCORE = map('this tool’s own measure; it never decides. A range where figures are missing', {
  low: SHARE,
  high: SHARE,
});

const CITATION = map('where the document says it', {
  clause: text('id of the clause'),
  at: text('section and paragraph'),
  fragment: text('a verbatim key phrase'),
  'reads?': text('what a damaged fragment means'),
  'why?': ref('pair'),
});

const CRITERION = map('a criterion with its result', {
  id: text('id'),
  title: ref('pair'),
  level: text('the level that it belongs to; another one for yardsticks'),
  force: oneOf('how binding', FORCES),
  scope: oneOf('whose figures it reads', SCOPES),
  'role?': { const: 'orientation' },
  'by?': DAY,
  'by_inferred?': flag('the text does not write the deadline'),
  citations: list('its clauses', ref('citation')),
  outcome: ref('outcome'),
  'not_applicable?': oneOf('why it does not apply', ['scope', 'guard', 'exception']),
  decides: flag('it takes part in the verdict'),
  yardstick: flag('a city-wide target held against a single park'),
  reading: READING,
  readings: list(
    'the outcome under every reading, the default first',
    map('a reading', { id: READING, outcome: ref('outcome'), 'why?': ref('pair') }),
  ),
  score: SCORE,
  'node?': ref('node'),
});

const LEVEL = map('the question that was answered', {
  id: text('id'),
  title: ref('pair'),
  scope: oneOf('whose figures', SCOPES),
  kind: oneOf('kind', ['admission', 'target']),
  decided_by: oneOf('which criteria decide', ['must', 'all']),
  'note?': ref('pair'),
});

const DOCUMENT = map('the policy document', {
  number: text('document number'),
  issuer: ref('pair'),
  'issued?': DAY,
  'published?': DAY,
  status: oneOf('status', ['issued', 'draft']),
  effective: map('from when to when', { from: DAY, 'until?': DAY, inferred: { type: 'boolean' } }),
  sha256: SHA256,
});

const PROBLEM = map('a problem', {
  code: text('code'),
  severity: oneOf('errors stop', ['error', 'warning']),
  place: map('where', { file: { type: 'string' }, 'line?': WHOLE, 'column?': WHOLE }),
  message: ref('pair'),
  'hint?': ref('pair'),
  'found?': { type: 'string' },
  'expected?': { type: 'string' },
  'suggestions?': list('nearest names', { type: 'string' }),
});

const DATA = map('the data file', {
  file: text('path'),
  name: text('name of the park'),
  kind: oneOf('kind of record', RECORD_KINDS),
  'city?': text('as the file says'),
  'period?': map('the span of the figures', {
    text: text('as written'),
    from: DAY,
    until: DAY,
    partial: flag('less than a year'),
  }),
  other: { type: 'object', description: 'kept, never read', additionalProperties: { type: 'string' } },
  'sha256?': SHA256,
});

const BAND = map('a class that the document sorts parks into', {
  id: text('id'),
  title: ref('pair'),
  citations: list('its clauses', ref('citation')),
  'label?': ref('pair'),
  candidates: list('classes that are still possible', ref('pair')),
});

/** The published schema of what stands in the place of the report when there are errors. */
export const PROBLEMS_SCHEMA: ResultSchema = {
  $schema: DRAFT,
  title: PROBLEMS_FORMAT,
  ...map('why there is no report', {
    schema: { const: PROBLEMS_FORMAT },
    problems: list('all of them', PROBLEM),
  }),
  definitions: { pair: PAIR },
};

/** The published schema of the JSON report. */
export const RESULT_SCHEMA: ResultSchema = {
  $schema: DRAFT,
  title: RESULT_FORMAT,
  ...map('the result of `park-eval check` for one data file; all numbers are texts', {
    schema: { const: RESULT_FORMAT },
    data: DATA,
    rule_set: map('the rule set', {
      id: text('id'),
      city: text('id of the city'),
      title: ref('pair'),
      document: DOCUMENT,
      'sha256?': SHA256,
    }),
    catalogue: map('the catalogue of indicators', {
      sha256: { type: 'object', description: 'of each file, by name', additionalProperties: SHA256 },
    }),
    options: map('what the caller chose', {
      strict: { type: 'boolean' },
      require_evidence: { type: 'boolean' },
      'about?': { type: 'string' },
      'as_of?': DAY,
    }),
    level: LEVEL,
    verdict: VERDICT,
    outcome: ref('outcome'),
    nothing_decides: flag('no deciding criterion applies'),
    robust: flag('the same verdict under the best and the worst reading of each criterion'),
    best: VERDICT,
    worst: VERDICT,
    pivots: list(
      'readings that change the verdict by themselves',
      map('a pivot', { criterion: text('id'), reading: READING, verdict: VERDICT }),
    ),
    score: SCORE,
    criteria: list('every criterion of the level', CRITERION),
    missing: list('the figures that still matter for the verdict', ref('missing')),
    expected: list('figures that are only expected', ref('figure')),
    declared: list('judgements declared without evidence', ref('figure')),
    bands: list('bands', BAND),
    warnings: list('warnings', PROBLEM),
    notes: list('what must be said about the document', ref('pair')),
  }),
  definitions: {
    pair: PAIR,
    outcome: OUTCOME,
    actual: ACTUAL,
    figure: FIGURE,
    missing: MISSING,
    citation: CITATION,
    node: NODE,
  },
};
