import { mapOf, type Schema, textOf } from './json-schema.ts';

export const PAIR: Schema = mapOf('text for people, in Chinese and in English', {
  zh: textOf('Chinese'),
  en: textOf('English'),
});

export function pair(description: string): Schema {
  return { ...PAIR, description: `${description}; in Chinese (zh) and in English (en)` };
}

export const DATE: Schema = {
  type: 'string',
  pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
  description: 'a day, YYYY-MM-DD',
  examples: ['2019-03-26'],
};

export const YEAR: Schema = { type: 'integer', minimum: 1900, maximum: 2999, description: 'a calendar year' };

/** Ids of indicators, lists and figures. */
export const SNAKE: Schema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9_]*$',
  description: 'an id: lower-case letters, digits and _',
};

/** Ids of cities, rule sets, levels, criteria, readings. */
export const KEBAB: Schema = {
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'an id: lower-case letters, digits and -',
};

export const QUANTITY: Schema = {
  type: ['string', 'number'],
  description: 'a number with its unit; a plain number only for what is counted',
  examples: ['280万元/亩', '90%', 10],
};

export const SHA256: Schema = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256, 64 hexadecimal digits',
};
