import { type JsonSchema, mapOf, oneOf, textOf } from '../../model/json-schema.ts';
import { OUTCOMES, VERDICTS } from '../../model/outcome.ts';

export const WHOLE: JsonSchema = { type: 'integer' };
/** How many there are. */
export const COUNT: JsonSchema = { type: 'integer', minimum: 0 };
export const EXACT: JsonSchema = {
  type: 'string',
  pattern: '^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$',
  description: 'exact: a finite decimal, or a fraction where there is none',
};
export const DECIMAL: JsonSchema = { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?$' };
export const PAIR: JsonSchema = mapOf('a text in both languages', {
  zh: { type: 'string' },
  en: { type: 'string' },
});
export const OUTCOME = oneOf('unknown where more than one result is possible', OUTCOMES);
export const VERDICT = oneOf('the verdict of the level', VERDICTS);
export const READING = textOf('`default`, or the id of a rival reading');
