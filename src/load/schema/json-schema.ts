/** A JSON Schema (draft-07), as far as the schemas here use it. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly propertyNames?: Schema;
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  readonly additionalProperties?: boolean | Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly not?: Schema;
}

export const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

type Properties = Readonly<Record<string, Schema>>;

/** A map of exactly these keys. Those whose name ends in `?` may be left out. */
export function mapOf(description: string, keys: Properties, more: Schema = {}): Schema {
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

export function listOf(description: string, items: Schema, more: Schema = {}): Schema {
  return { type: 'array', description, items, ...more };
}

export function oneOf(description: string, values: readonly unknown[]): Schema {
  return { description, enum: values };
}

export function textOf(description: string, ...examples: readonly string[]): Schema {
  return { type: 'string', minLength: 1, description, ...(examples.length > 0 && { examples }) };
}

/** The same schema with another description. */
export function described(description: string, schema: Schema): Schema {
  return { ...schema, description };
}

/** The schema of the first case whose key a map has; the last one is for maps with none of the keys. */
export function byKey(cases: readonly (readonly [string, Schema])[], none: Schema): Schema {
  return cases.reduceRight<Schema>((rest, [key, schema]) => ifElse({ required: [key] }, schema, rest), none);
}

export function ifElse(condition: Schema, schema: Schema, otherwise: Schema): Schema {
  // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
  return { if: condition, then: schema, else: otherwise };
}
