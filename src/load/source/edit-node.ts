import type { MapNode, SourceEntry, SourceNode, Span } from './source.ts';

/**
 * The node with the value at a path set, or removed. Steps are keys of maps and positions in lists, from 1. Maps on the
 * way are made; a list item that is not there is not: undefined.
 */
export function setAt(
  node: SourceNode,
  [step, ...rest]: readonly string[],
  value: SourceNode | undefined,
): SourceNode | undefined {
  if (step === undefined) return value ?? node;
  if (node.kind === 'map') return setEntry(node, step, rest, value);
  if (node.kind === 'scalar') return undefined;
  const index = Number(step) - 1;
  const item = node.items[index];
  const changed = item && setAt(item, rest, value);
  return changed && { ...node, items: node.items.with(index, changed) };
}

/** A map node of these entries, as if it stood at that span. */
export function mapNode(entries: readonly SourceEntry[], span: Span): SourceNode {
  return { kind: 'map', span, entries };
}

const MERGE = '<<';

/** The node with what its maps take over from others (`<<: *other`); their own entries win. */
export function withMerges(node: SourceNode): SourceNode {
  if (node.kind === 'list') return { ...node, items: node.items.map(withMerges) };
  if (node.kind === 'scalar') return node;
  const own = node.entries
    .filter(({ key }) => key !== MERGE)
    .map((entry) => ({ ...entry, value: withMerges(entry.value) }));
  const keys = new Set(own.map(({ key }) => key));
  const taken = node.entries
    .filter(({ key }) => key === MERGE)
    .flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]))
    .map(withMerges)
    .flatMap((other) => (other.kind === 'map' ? other.entries : []));
  return { ...node, entries: [...own, ...taken.filter(({ key }) => !keys.has(key) && keys.add(key))] };
}

function setEntry(
  node: MapNode,
  key: string,
  rest: readonly string[],
  value: SourceNode | undefined,
): SourceNode | undefined {
  const span = value?.span ?? node.span;
  const known = node.entries.find((entry) => entry.key === key);
  const others = node.entries.filter((entry) => entry.key !== key);
  if (rest.length === 0 && !value) return { ...node, entries: others };
  const next = setAt(known?.value ?? mapNode([], span), rest, value);
  return next && { ...node, entries: [...others, { key, keySpan: known?.keySpan ?? span, value: next }] };
}
