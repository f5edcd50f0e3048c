/** A JSON Schema (draft-07), as far as the schemas here use it. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $comment?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  /** What editors say instead of the pattern. */
  readonly patternErrorMessage?: string;
  /** What editors say of each value of `enum`. */
  readonly markdownEnumDescriptions?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly not?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

export const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

/** Schemas by key; a key that ends in `?` may be left out. */
export type Keys = Readonly<Record<string, JsonSchema>>;

/** A map of exactly these keys. */
export function mapOf(description: string, keys: Keys, more: JsonSchema = {}): JsonSchema {
  const entries = Object.entries(keys);
  const required = entries.map(([key]) => key).filter((key) => !key.endsWith('?'));
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(entries.map(([key, schema]) => [key.replace(/\?$/, ''), schema])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...more,
  };
}

/** A list of such items. */
export function listOf(description: string, items: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { type: 'array', description, items, ...more };
}

/** A text, which may be empty. */
export function textOf(description: string, more: JsonSchema = {}): JsonSchema {
  return { type: 'string', description, ...more };
}

/** True or false. */
export function flagOf(description: string): JsonSchema {
  return { type: 'boolean', description };
}

/** One of these values. */
export function oneOf(description: string, values: readonly unknown[]): JsonSchema {
  return { description, enum: values };
}

/** The definition of that name in the same schema. */
export function refTo(definition: string): JsonSchema {
  return { $ref: `#/definitions/${definition}` };
}

/** The same schema with another description. */
export function described(description: string, schema: JsonSchema): JsonSchema {
  return { ...schema, description };
}

/** The schema of the first case whose key a map has; the last one is for maps with none of the keys. */
export function byKey(cases: readonly (readonly [string, JsonSchema])[], none: JsonSchema): JsonSchema {
  return cases.reduceRight<JsonSchema>(
    (rest, [key, schema]) => ifElse({ required: [key] }, schema, rest),
    none,
  );
}

/** The first schema for what fits the condition, the second one for everything else. */
export function ifElse(condition: JsonSchema, schema: JsonSchema, otherwise: JsonSchema): JsonSchema {
  // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
  return { if: condition, then: schema, else: otherwise };
}

export const DATE: JsonSchema = {
  type: 'string',
  pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
  description: 'a day, YYYY-MM-DD',
  examples: ['2019-03-26'],
};

export const SHA256: JsonSchema = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256, 64 hexadecimal digits',
};
