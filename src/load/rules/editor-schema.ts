import { type Catalogue, type Indicator, NUMBER_TYPES } from '../../model/catalogue.ts';
import { COMPARISONS } from '../../model/condition.ts';
import { exampleOf } from '../../model/example.ts';
import { type JsonSchema, refTo } from '../../model/json-schema.ts';
import { quantityPattern } from '../data/value-pattern.ts';
import { RULE_SET_SCHEMA } from '../schema/rule-set.ts';
import type { Rules } from './rules.ts';

/**
 * The JSON Schema of a rule set as editors need it: with the ids of the catalogue and what they mean, and limits in the units of
 * their indicator. It takes whatever is read without a problem over the same rules.
 */
export function editorRuleSetSchema(rules: Rules): JsonSchema {
  const schema = withCatalogue(RULE_SET_SCHEMA, rules.catalogue);
  return { ...schema, allOf: rules.ruleSetIds.flatMap((id) => changesOf(id, rules)) };
}

/** Of a rule set that extends another one: the criteria that it may change. */
function changesOf(id: string, rules: Rules): readonly JsonSchema[] {
  const { value } = rules.ruleSet(id);
  if (!value) return [];
  const criterion: JsonSchema = {
    enum: value.criteria.map((each) => each.id),
    markdownEnumDescriptions: value.criteria.map(
      ({ title, cite }) => `${title.zh} · ${title.en} · ${cite[0]?.clause ?? ''}`,
    ),
  };
  const changed: JsonSchema = { items: { properties: { criterion } } };
  return [
    {
      if: { properties: { extends: { const: id } }, required: ['extends'] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: { properties: { overrides: changed, drops: changed } },
    },
  ];
}

function withCatalogue(schema: JsonSchema, catalogue: Catalogue): JsonSchema {
  const { indicators, lists } = catalogue;
  const numbers = [...indicators.values()].filter(({ type }) => NUMBERS.has(type));
  const kinds = new Map(numbers.map((each) => [kindOf(each), each]));
  const leaves = [...kinds.keys()].map((kind) =>
    limitsFor(
      kind,
      numbers.filter((each) => kindOf(each) === kind),
    ),
  );
  const named = replaceIn(schema, leaves);
  return {
    ...named,
    definitions: {
      ...named.definitions,
      indicator: {
        description: 'an indicator of the catalogue',
        enum: [...indicators.keys()],
        markdownEnumDescriptions: [...indicators.values()].map((each) => meaningOf(each, catalogue)),
      },
      list: {
        description: 'a list of records',
        enum: [...lists.keys()],
        markdownEnumDescriptions: [...lists.values()].map(({ name }) => `${name.zh} · ${name.en}`),
      },
      ...Object.fromEntries([...kinds].map(([kind, each]) => [`limit-${kind}`, limitOf(each, catalogue)])),
    },
  };
}

const NUMBERS: ReadonlySet<string> = new Set(NUMBER_TYPES);

function kindOf({ type, unit }: Indicator): string {
  return `${type}-${unit.dimension.replaceAll('/', '-per-')}`;
}

function meaningOf({ id, name, unit }: Indicator, { calibers }: Catalogue): string {
  const caliber = calibers?.get(id);
  const measured = unit.text === '' ? [] : [unit.text];
  return [name.zh, name.en, ...measured, ...(caliber ? [caliber.zh, caliber.en] : [])].join(' · ');
}

/** Where a leaf is about one of these indicators, its limits are in their units. */
function limitsFor(kind: string, indicators: readonly Indicator[]): JsonSchema {
  const limit = refTo(`limit-${kind}`);
  const limits = COMPARISONS.filter((op) => op !== 'in_months').map(
    (op) => [op, op === 'between' || op === 'one_of' || op === 'none_of' ? { items: limit } : limit] as const,
  );
  return {
    if: { properties: { indicator: { enum: indicators.map(({ id }) => id) } }, required: ['indicator'] },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { properties: Object.fromEntries(limits) },
  };
}

/** A plain number is enough for what is counted, and where there is no unit; another figure may stand anywhere. */
function limitOf(indicator: Indicator, { units }: Catalogue): JsonSchema {
  const { type } = indicator;
  const isBare = type === 'count' || type === 'number';
  return {
    type: [...(isBare ? ['number'] : []), 'string', 'object'],
    pattern: quantityPattern(indicator, units),
    patternErrorMessage: `单位或写法不对，应如 ${exampleOf(indicator)} / wrong unit or form, expected as in ${exampleOf(indicator)}`,
  };
}

/** The schema with the indicators and lists of the catalogue, and the limits of leaves, put in. */
function replaceIn(schema: JsonSchema, leaves: readonly JsonSchema[]): JsonSchema {
  const replace = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(replace);
    if (typeof part !== 'object' || part === null) return part;
    if ('$comment' in part) return refTo(String(part.$comment));
    const inside = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replace(value)]));
    return isLeafOfIndicator(part) ? { ...inside, allOf: leaves } : inside;
  };
  const replaced = replace(schema);
  return isSchema(replaced) ? replaced : schema;
}

/** What a schema becomes is one. */
function isSchema(part: unknown): part is JsonSchema {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function isLeafOfIndicator({ properties }: JsonSchema): boolean {
  return properties?.['indicator'] !== undefined && properties['at_least'] !== undefined;
}
