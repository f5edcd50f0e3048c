import { described, DRAFT_07, type JsonSchema, mapOf, refTo, textOf } from '../../model/json-schema.ts';

/** A text that says something. */
export function wordsOf(description: string, ...examples: readonly string[]): JsonSchema {
  return textOf(description, { minLength: 1, ...(examples.length > 0 && { examples }) });
}

/** The schema of a file of rules, with what it refers to. */
export function fileSchema(
  title: string,
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return { $schema: DRAFT_07, title, ...schema, definitions: { ...COMMON_DEFINITIONS, ...definitions } };
}

const COMMON_DEFINITIONS = {
  pair: mapOf('text for people, in Chinese and in English', {
    zh: wordsOf('Chinese'),
    en: wordsOf('English'),
  }),
} as const;

export const PAIR = refTo('pair');

/** Such a text, and what it is for. */
export function pair(description: string): JsonSchema {
  return described(`${description}; in Chinese (zh) and in English (en)`, PAIR);
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
