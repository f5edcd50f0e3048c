import { type JsonSchema, mapOf, textOf } from '../../model/json-schema.ts';

/** A text that says something. */
export function wordsOf(description: string, ...examples: readonly string[]): JsonSchema {
  return textOf(description, { minLength: 1, ...(examples.length > 0 && { examples }) });
}

export const PAIR: JsonSchema = mapOf('text for people, in Chinese and in English', {
  zh: wordsOf('Chinese'),
  en: wordsOf('English'),
});

/** Such a text, and what it is for. */
export function pair(description: string): JsonSchema {
  return { ...PAIR, description: `${description}; in Chinese (zh) and in English (en)` };
}

export const YEAR: JsonSchema = {
  type: 'integer',
  minimum: 1900,
  maximum: 2999,
  description: 'a calendar year',
};

/** Ids of indicators, lists and figures. */
export const SNAKE: JsonSchema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9_]*$',
  description: 'an id: lower-case letters, digits and _',
};

/** An id of the catalogue. The comment says of what, so that editors can be given those there are. */
export function idOf(what: 'indicator' | 'list', description: string): JsonSchema {
  return { ...SNAKE, description, $comment: what };
}

/** Ids of cities, rule sets, levels, criteria, readings. */
export const KEBAB: JsonSchema = {
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'an id: lower-case letters, digits and -',
};

export const QUANTITY: JsonSchema = {
  type: ['string', 'number'],
  description: 'a number with its unit; a plain number only for what is counted',
  examples: ['280万元/亩', '90%', 10],
};
