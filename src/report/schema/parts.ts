/** A JSON Schema (draft-07). */
export type ResultSchema = Readonly<Record<string, unknown>>;

type Properties = Readonly<Record<string, ResultSchema>>;

/** An object of exactly these keys; those whose name ends in `?` may be left out. */
export function map(description: string, keys: Properties): ResultSchema {
  const names = Object.keys(keys);
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(
      Object.entries(keys).map(([key, schema]) => [key.replace(/\?$/, ''), schema]),
    ),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

export function list(description: string, items: ResultSchema): ResultSchema {
  return { type: 'array', description, items };
}

export function text(description: string): ResultSchema {
  return { type: 'string', description };
}

export function flag(description: string): ResultSchema {
  return { type: 'boolean', description };
}

export function oneOf(description: string, values: readonly unknown[]): ResultSchema {
  return { description, enum: values };
}

export function ref(name: string): ResultSchema {
  return { $ref: `#/definitions/${name}` };
}

export const WHOLE: ResultSchema = { type: 'integer' };
export const EXACT: ResultSchema = {
  type: 'string',
  pattern: '^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$',
  description: 'exact: a finite decimal, or a fraction where there is none',
};
export const DECIMAL: ResultSchema = { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?$' };
export const DAY: ResultSchema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'an ISO day',
};
export const SHA256: ResultSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const PAIR: ResultSchema = map('a text in both languages', {
  zh: { type: 'string' },
  en: { type: 'string' },
});
export const OUTCOME = oneOf('unknown where more than one result is possible', [
  'pass',
  'fail',
  'unknown',
  'not-applicable',
]);
export const VERDICT = oneOf('the verdict of the level', ['qualifies', 'does-not-qualify', 'undetermined']);
export const READING = text('`default`, or the id of a rival reading');
