import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { JsonSchema } from '../../src/model/json-schema.ts';

const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/** Where a report does not fit its published schema. */
export function schemaFaults(schema: JsonSchema, report: string): readonly ErrorObject[] {
  const validate =
    compiled.get(schema) ??
    new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema);
  compiled.set(schema, validate);
  validate(JSON.parse(report));
  return validate.errors ?? [];
}
