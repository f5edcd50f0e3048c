import type { JsonSchema } from '../../model/json-schema.ts';
import { CASES_SCHEMA } from './cases.ts';
import { CITIES_SCHEMA, INDICATORS_SCHEMA, LISTS_SCHEMA, UNITS_SCHEMA } from './catalogue.ts';
import { RULE_SET_SCHEMA } from './rule-set.ts';

/** The kinds of files in a rules folder. */
export type FileKind = 'cities' | 'units' | 'lists' | 'indicators' | 'cases' | 'ruleSets';

export const FILE_SCHEMAS: Readonly<Record<FileKind, JsonSchema>> = {
  cities: CITIES_SCHEMA,
  units: UNITS_SCHEMA,
  lists: LISTS_SCHEMA,
  indicators: INDICATORS_SCHEMA,
  cases: CASES_SCHEMA,
  ruleSets: RULE_SET_SCHEMA,
};
