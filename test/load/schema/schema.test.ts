import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CASES_SCHEMA } from '../../../src/load/schema/cases.ts';
import {
  CITIES_SCHEMA,
  INDICATORS_SCHEMA,
  LISTS_SCHEMA,
  UNITS_SCHEMA,
} from '../../../src/load/schema/catalogue.ts';
import { RULE_SET_SCHEMA } from '../../../src/load/schema/rule-set.ts';
import type { JsonSchema } from '../../../src/model/json-schema.ts';
import { sampleFiles } from '../../helpers/sample-rules.ts';

const SCHEMAS: readonly (readonly [string, JsonSchema, string])[] = [
  ['units', UNITS_SCHEMA, 'catalogue/units.yaml'],
  ['lists', LISTS_SCHEMA, 'catalogue/lists.yaml'],
  ['indicators', INDICATORS_SCHEMA, 'catalogue/indicators/park.yaml'],
  ['cities', CITIES_SCHEMA, 'cities.yaml'],
  ['rule set', RULE_SET_SCHEMA, 'alpha-2020.yaml'],
];

describe('published schemas', () => {
  it.each([...SCHEMAS.map(([name, schema]) => [name, schema] as const), ['cases', CASES_SCHEMA] as const])(
    '%s is a draft-07 schema, closed and described throughout',
    (_, schema) => {
      expect(new Ajv().validateSchema(schema)).toBe(true);
      expect(openMapsIn(schema)).toEqual([]);
    },
  );

  it.each(SCHEMAS)('%s takes what an editor reads from the file', (_, schema, name) => {
    const text = sampleFiles().find((file) => file.name === name)?.text ?? '';
    const validate = new Ajv({ strict: false }).compile(schema);
    expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
  });

  it('take decimals as numbers, as an editor reads them', () => {
    const validate = new Ajv({ strict: false }).compile({
      ...RULE_SET_SCHEMA.definitions?.['condition'],
      definitions: RULE_SET_SCHEMA.definitions,
    });
    expect(validate({ indicator: 'floor_ratio', at_least: 1.5 })).toBe(true);
    expect(validate({ indicator: 'floor_ratio', at_least: null })).toBe(false);
  });
});

/** Where a map names its keys but lets others in, or is not described. */
function openMapsIn(schema: JsonSchema, path = '#'): string[] {
  const own =
    schema.properties && (schema.additionalProperties !== false || !schema.description) ? [path] : [];
  const inside = Object.entries(schema).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? openMapsIn(value, `${path}/${key}`) : [],
  );
  return [...own, ...inside];
}
