import { FILE_SCHEMAS, type FileKind } from '../../src/load/schema/file-schemas.ts';
import type { JsonSchema } from '../../src/model/json-schema.ts';

/** What tables refer to by its name; every other definition stands where it is used. */
const NAMED = new Set(['condition', 'expression', 'limit']);

/** A part of a schema with its definitions put in. */
function whole(part: JsonSchema, definitions: JsonSchema['definitions'] = {}): JsonSchema {
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, ...own } = value as JsonSchema;
    const name = $ref?.replace('#/definitions/', '');
    if (name !== undefined && !NAMED.has(name)) return put({ ...definitions[name], ...own });
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, put(each)]));
  };
  return put(part) as JsonSchema;
}

const wholeFile = (kind: FileKind): JsonSchema => {
  const { definitions, ...schema } = FILE_SCHEMAS[kind];
  return whole(schema, definitions);
};
const RULE_SET = wholeFile('ruleSets');
const CASES = wholeFile('cases');

/** The schema at a path of keys; of a list the items, of a map with any keys what stands in it. */
function at(schema: JsonSchema, ...keys: readonly string[]): JsonSchema {
  return keys.reduce<JsonSchema>((outer, key) => inside(outer.properties?.[key] ?? {}), schema);
}

function inside(schema: JsonSchema): JsonSchema {
  if (schema.items) return schema.items;
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : schema;
}

/** Of keys that refer to a definition and say no more. */
const MEANINGS: Readonly<Record<string, string>> = {
  require: 'what is asked',
  when: 'the condition under which it holds',
};

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: '`true` or `false`',
  integer: 'whole number',
  object: 'map',
};

const { definitions } = FILE_SCHEMAS.ruleSets;
const CONDITION = whole(definitions?.['condition'] ?? {}, definitions);
const EXPRESSION = whole(definitions?.['expression'] ?? {}, definitions);
const CASE = at(CASES, 'cases');

/** The forms among which the key decides that a map has. */
function formsOf({
  if: condition,
  then: form,
  else: rest,
}: JsonSchema): readonly (readonly [string, JsonSchema])[] {
  const [key] = condition?.required ?? [];
  if (key === undefined || !form) return [];
  const own = form.properties
    ? [[key, form] as const]
    : formsOf(form).map(([, inner]) => [key, inner] as const);
  const last = form.properties || !form.else?.properties ? [] : [[key, form.else] as const];
  return [...own, ...last, ...formsOf(rest ?? {})];
}

/** The tables of the reference, by name. */
export const KEY_TABLES: Readonly<Record<string, string>> = {
  ruleset: keysOf(RULE_SET),
  document: keysOf(at(RULE_SET, 'document')),
  effective: keysOf(at(RULE_SET, 'document', 'effective')),
  level: keysOf(at(RULE_SET, 'levels')),
  criterion: keysOf(at(RULE_SET, 'criteria')),
  cite: keysOf(at(RULE_SET, 'criteria', 'cite')),
  reading: keysOf(at(RULE_SET, 'criteria', 'readings')),
  override: keysOf(at(RULE_SET, 'overrides')),
  drop: keysOf(at(RULE_SET, 'drops')),
  band: keysOf(at(RULE_SET, 'bands')),
  class: keysOf(at(RULE_SET, 'bands', 'classes')),
  incentive: keysOf(at(RULE_SET, 'incentives')),
  amount: keysOf(at(RULE_SET, 'incentives', 'amount')),
  case: keysOf(at(RULE_SET, 'incentives', 'cases')),
  other_numbers: keysOf(at(RULE_SET, 'other_numbers')),
  not_encoded: keysOf(at(RULE_SET, 'not_encoded')),
  condition: formTable(formsOf(CONDITION).filter(([, form]) => form.properties?.['at_least'] === undefined)),
  expression: formTable(formsOf(EXPRESSION)),
  comparison: keysOf(comparisons()),
  indicator: keysOf(inside(wholeFile('indicators'))),
  list: keysOf(inside(wholeFile('lists'))),
  unit: keysOf(at(wholeFile('units'), 'units')),
  city: keysOf(inside(wholeFile('cities'))),
  threshold: keysOf(CASE.then ?? {}),
  state: keysOf(CASE.else ?? {}),
  support: keysOf(at(CASES, 'incentives').else ?? {}),
  class_case: keysOf(at(CASES, 'bands').else ?? {}),
  verdict: keysOf(at(CASES, 'verdicts')),
  unshown: keysOf(at(CASES, 'unshown').else?.else ?? {}),
};

/** What a leaf has beside its subject. */
function comparisons(): JsonSchema {
  const leaf = formsOf(CONDITION).find(([key]) => key === 'indicator')?.[1].properties ?? {};
  const subject = formsOf(EXPRESSION).find(([key]) => key === 'indicator')?.[1].properties ?? {};
  return { properties: Object.fromEntries(Object.entries(leaf).filter(([key]) => !(key in subject))) };
}

/** A row for each key: whether it is needed, its form, its meaning. */
function keysOf({ properties = {}, required = [] }: JsonSchema): string {
  const rows = Object.entries(properties).map(([key, schema]) => {
    const needed = required.includes(key) ? 'yes' : '';
    return `| \`${key}\` | ${needed} | ${formOf(schema)} | ${cell(schema.description ?? MEANINGS[key] ?? '')} |`;
  });
  return ['| key | needed | form | meaning |', '|---|---|---|---|', ...rows].join('\n');
}

function formTable(forms: readonly (readonly [string, JsonSchema])[]): string {
  const rows = forms.map(([, { properties = {}, required = [], description = '' }]) => {
    const keys = Object.keys(properties).map(
      (key) => `\`${key}\`${required.includes(key) ? '' : ' (optional)'}`,
    );
    return `| ${keys.join(', ')} | ${cell(description)} |`;
  });
  return ['| keys | meaning |', '|---|---|', ...rows].join('\n');
}

function formOf(schema: JsonSchema): string {
  const { enum: values, $ref, type, items, pattern, properties, maxLength } = schema;
  if ($ref) return $ref.replace('#/definitions/', '');
  if (values) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (items) return `list: ${formOf(items)}`;
  if (properties?.['zh'] && properties['en']) return '`{zh, en}`';
  if (schema.if && schema.else) return `${formOf(schema.else)} or map`;
  if (pattern?.includes('a-z')) return 'id';
  if (pattern?.includes(String.raw`\d{4}`)) return 'date';
  const kinds = [type ?? 'any'].flat().filter((kind) => kind !== 'number' || type === 'number');
  const text = kinds.map((kind) => NAMES[kind] ?? kind).join(' or ');
  return maxLength === undefined ? text : `${text}, at most ${maxLength} characters`;
}

function cell(text: string): string {
  return text.replace('; in Chinese (zh) and in English (en)', '').replaceAll('|', String.raw`\|`);
}
