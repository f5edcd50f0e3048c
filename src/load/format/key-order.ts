import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import type { JsonSchema } from '../../model/json-schema.ts';

/** Follows a schema down a document, to know in which order it names the keys of each map. */
export interface Guide {
  /** The keys of a map in their order; those that the schema does not name stay behind them, as they were. */
  readonly order: (map: YAMLMap) => readonly number[];
  readonly at: (node: Node | null | undefined, key: string) => Guide;
}

/** A guide without a schema: nothing has an order. */
export const FREE: Guide = { order: (map) => map.items.map((_, index) => index), at: () => FREE };

/** The guide of a schema; `root` holds its definitions. */
export function guideOf(schema: JsonSchema | undefined, root: JsonSchema): Guide {
  if (!schema) return FREE;
  return {
    order: (map) => {
      const keys = keysOf(map);
      const known = Object.keys(fitting(schema, map, root).properties ?? {});
      const rank = (index: number) => {
        const key = keys[index] ?? '';
        if (key === MERGE) return -1;
        const at = known.indexOf(key);
        return at < 0 ? known.length : at;
      };
      // A map that the schema does not describe, such as the figures of a case, stays as it is.
      return known.length === 0
        ? FREE.order(map)
        : keys.map((_, index) => index).toSorted((a, b) => rank(a) - rank(b) || a - b);
    },
    at: (node, key) => guideOf(partOf(schema, node, key, root), root),
  };
}

const MERGE = '<<';

function partOf(
  schema: JsonSchema,
  node: Node | null | undefined,
  key: string,
  root: JsonSchema,
): JsonSchema | undefined {
  if (!isMap(node)) return resolve(schema, root).items;
  const { properties = {}, additionalProperties } = fitting(schema, node, root);
  if (Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** The schema that describes this map: behind references, and the branch whose condition it meets. */
function fitting(schema: JsonSchema, map: YAMLMap, root: JsonSchema): JsonSchema {
  const found = resolve(schema, root);
  const { if: condition, else: otherwise, ...rest } = found;
  if (!condition) return found;
  const keys = keysOf(map);
  const meets = condition.required?.every((key) => keys.includes(key)) ?? condition.type === 'object';
  const branch = meets ? found.then : otherwise;
  const inner = branch ? fitting(branch, map, root) : {};
  return { ...inner, properties: { ...rest.properties, ...inner.properties } };
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/definitions/', '');
  const target = name === undefined ? undefined : root.definitions?.[name];
  return target ? resolve(target, root) : schema;
}

function keysOf({ items }: YAMLMap): readonly string[] {
  return items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
}
