/** Offsets of a piece of text: its first character and the one behind its last. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A located piece of a YAML or JSON file. Scalars keep the text that was written: no number has been a float. */
export type SourceNode =
  | { readonly kind: 'scalar'; readonly span: Span; readonly text: string; readonly quoted: boolean }
  | ListNode
  | MapNode;

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly SourceNode[];
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly SourceEntry[];
}

export interface SourceEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: SourceNode;
}

/** Whole numbers from here on are kept as texts. */
const BEYOND_WHOLE = 1e15;

/**
 * The plain value for schema checks: booleans and safe whole numbers as such, null for blank, every other scalar as the text that
 * was written, so that no decimal becomes a float.
 */
export function plainOf(node: SourceNode): unknown {
  if (node.kind === 'list') return node.items.map(plainOf);
  if (node.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
  if (node.quoted) return node.text;
  if (node.text === '' || node.text === 'null' || node.text === '~') return null;
  if (node.text === 'true' || node.text === 'false') return node.text === 'true';
  return isWhole(node.text) ? Number(node.text) : node.text;
}

/** Whether a text is a whole number as it is always written. */
function isWhole(text: string): boolean {
  const number = Number(text);
  return Number.isInteger(number) && Math.abs(number) < BEYOND_WHOLE && String(number) === text;
}

/** The value of a key, where a piece is a map that has it. */
export function valueOf(node: SourceNode, key: string): SourceNode | undefined {
  return node.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The piece at a path of keys and indexes, or the deepest one on the way to it. */
export function nodeAt(root: SourceNode, path: readonly (string | number)[]): SourceNode {
  let node = root;
  for (const step of path) {
    const next = node.kind === 'list' ? node.items[Number(step)] : valueOf(node, String(step));
    if (!next) return node;
    node = next;
  }
  return node;
}
