import { DRAFT_07, type JsonSchema, listOf, mapOf, refTo, SHA256, textOf } from '../../model/json-schema.ts';
import { BATCH_FORMAT } from '../json/format.ts';
import { COUNT } from './parts.ts';
import { PLACE, PROBLEM, RESULT_SCHEMA } from './result.ts';

const { $schema: _, definitions = {}, ...RESULT } = RESULT_SCHEMA;

const REFUSED = mapOf('a submission that could not be judged', {
  'name?': textOf('of the park, where it can be told'),
  place: PLACE,
  problems: listOf('at least one error', PROBLEM, { minItems: 1 }),
});

/** The published schema of the JSON report on several submissions; one by itself gives a result, or its problems. */
export const BATCH_SCHEMA: JsonSchema = {
  $schema: DRAFT_07,
  title: BATCH_FORMAT,
  ...mapOf('the result of `park-eval check` for several submissions; all exact numbers are texts', {
    schema: { const: BATCH_FORMAT },
    results: listOf('the submissions that were judged, in the order of the inputs', refTo('result')),
    refused: listOf('the submissions that could not be judged', REFUSED),
    tally: mapOf('how many submissions ended in which way', {
      qualifies: COUNT,
      'does-not-qualify': COUNT,
      undetermined: COUNT,
      refused: COUNT,
    }),
    inputs: listOf(
      'the files that were read',
      mapOf('a file', { file: textOf('path, or <stdin>'), 'sha256?': SHA256 }),
    ),
    problems: listOf('what concerns no single submission', PROBLEM),
  }),
  definitions: { ...definitions, result: RESULT },
};
