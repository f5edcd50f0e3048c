import type { SourceEntry, SourceNode } from '../node.ts';
import { behindSpaces } from './lines.ts';
import { keyAt, scalarAt } from './scalar.ts';

/** Deeper ones are left to the parser. */
export const MOST_DEPTH = 32;

/** Where a node stands: every line of it is indented further than `outside`; so many nodes are around it. */
export interface Around {
  readonly outside: number;
  readonly depth: number;
}

/** A map or list in brackets. */
export function bracketsAt(text: string, from: number, around: Around): SourceNode | undefined {
  if (around.depth > MOST_DEPTH) return undefined;
  return text[from] === '{' ? mapAt(text, from, around) : listAt(text, from, around);
}

function mapAt(text: string, from: number, around: Around): SourceNode | undefined {
  const entries: SourceEntry[] = [];
  const seen = new Set<string>();
  const until = membersUntil(text, from, '}', around, (at) => {
    const key = keyAt(text, at);
    if (!key || seen.has(key.text)) return undefined;
    seen.add(key.text);
    const colon = key.span.until;
    const start = behindBlank(text, colon + 1, around);
    // Without a space the colon belongs to what is not quoted.
    if (start === colon + 1 && !key.quoted) return undefined;
    const value = memberAt(text, start, around);
    if (value) entries.push({ key: key.text, keySpan: key.span, value });
    return value?.span.until;
  });
  return until === undefined ? undefined : { kind: 'map', span: { from, until }, entries };
}

function listAt(text: string, from: number, around: Around): SourceNode | undefined {
  const items: SourceNode[] = [];
  const until = membersUntil(text, from, ']', around, (at) => {
    const item = memberAt(text, at, around);
    if (item) items.push(item);
    return item?.span.until;
  });
  return until === undefined ? undefined : { kind: 'list', span: { from, until }, items };
}

/** Reads members, each of which says where it ends, up to the bracket that closes, and gives where that ends. */
function membersUntil(
  text: string,
  from: number,
  close: string,
  around: Around,
  readMember: (at: number) => number | undefined,
): number | undefined {
  let at = behindBlank(text, from + 1, around);
  while (text[at] !== close) {
    const end = readMember(at);
    if (end === undefined) return undefined;
    at = behindBlank(text, end, around);
    if (text[at] === ',') at = behindBlank(text, at + 1, around);
    else if (text[at] !== close) return undefined;
  }
  return at + 1;
}

function memberAt(text: string, from: number, { outside, depth }: Around): SourceNode | undefined {
  const isOpen = text[from] === '{' || text[from] === '[';
  return isOpen ? bracketsAt(text, from, { outside, depth: depth + 1 }) : scalarAt(text, from, true);
}

/** Behind spaces and ends of lines; at the end of the text where a line is not indented enough. */
function behindBlank(text: string, from: number, { outside }: Around): number {
  let at = behindSpaces(text, from);
  while (text[at] === '\n') {
    const line = at + 1;
    at = behindSpaces(text, line);
    if (at - line <= outside && text[at] !== '\n') return text.length;
  }
  return at;
}
