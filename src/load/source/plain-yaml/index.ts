import type { SourceEntry, SourceNode } from '../node.ts';
import { isBeyond } from './beyond.ts';
import { type Around, bracketsAt, MOST_DEPTH } from './brackets.ts';
import { behindLine, behindSpaces, isEndOfLine, isSpace, type Line, linesOf, type Reader } from './lines.ts';
import { keyAt, scalarAt } from './scalar.ts';
import { textBelow, withLinesBelow } from './text.ts';

// Most data files use little of YAML: maps and lists in lines or in brackets, scalars, and texts over several lines. To read that much takes a small
// part of the code of a YAML parser, which a run then need not load. Whatever is beyond it, right or wrong, is left to the parser.

/** A node, and where what may follow it begins: behind its line, where it fills one. */
interface Read {
  readonly node: SourceNode;
  readonly end: number;
}

/** The content of a text in plain YAML or JSON, as the parser has it; undefined where the text is anything else. */
export function readPlainYaml(text: string): SourceNode | undefined {
  if (isBeyond(text)) return undefined;
  const reader = { text, lines: linesOf(text), next: 0 };
  const root = readBlock(reader, { outside: -1, depth: 0 })?.node;
  return reader.next < reader.lines.length || root?.kind === 'scalar' ? undefined : root;
}

/** The node that begins with the next line. */
function readBlock(reader: Reader, around: Around): Read | undefined {
  const line = reader.lines[reader.next];
  if (!line || line.indent <= around.outside || around.depth > MOST_DEPTH) return undefined;
  const inside: Around = { outside: line.indent, depth: around.depth + 1 };
  if (isItem(reader, line)) return readItems(reader, line, inside);
  if (blockKeyAt(reader.text, line.from)) return readEntries(reader, line, inside);
  return readRest(reader, line.from, around);
}

function readEntries(reader: Reader, { from, indent }: Line, inside: Around): Read | undefined {
  const entries: SourceEntry[] = [];
  const seen = new Set<string>();
  let end = from;
  for (let line: Line | undefined; (line = reader.lines[reader.next]) && line.indent >= indent; ) {
    const key = line.indent === indent ? blockKeyAt(reader.text, line.from) : undefined;
    if (!key || seen.has(key.text)) return undefined;
    seen.add(key.text);
    const value = readValue(reader, key.span.until + 1, inside);
    if (!value) return undefined;
    entries.push({ key: key.text, keySpan: key.span, value: value.node });
    end = value.end;
  }
  return { node: { kind: 'map', span: { from, until: end }, entries }, end };
}

/** What stands behind the colon, or in the lines below. */
function readValue(reader: Reader, behindColon: number, inside: Around): Read | undefined {
  const at = behindSpaces(reader.text, behindColon);
  if (!isEndOfLine(reader.text, at)) return readRest(reader, at, inside);
  // To the parser it belongs to what is empty.
  if (reader.text[at] === '#') return undefined;
  reader.next += 1;
  const below = reader.lines[reader.next];
  // A list needs no more indentation than the key that it belongs to.
  if (below && below.indent === inside.outside && isItem(reader, below))
    return readItems(reader, below, inside);
  if (below && below.indent > inside.outside) return readBlock(reader, inside);
  const span = { from: at, until: at };
  return { node: { kind: 'scalar', span, text: '', quoted: false }, end: at };
}

function readItems(reader: Reader, { from, indent }: Line, inside: Around): Read | undefined {
  const items: SourceNode[] = [];
  let end = from;
  for (let line: Line | undefined; (line = reader.lines[reader.next]) && line.indent >= indent; ) {
    if (!isItem(reader, line)) break;
    if (line.indent > indent) return undefined;
    const at = behindSpaces(reader.text, line.from + 1);
    // What stands behind the dash is a line of its own, indented further.
    if (isEndOfLine(reader.text, at)) reader.next += 1;
    else reader.lines[reader.next] = { indent: indent + at - line.from, from: at };
    const item = readBlock(reader, inside);
    if (!item) return undefined;
    items.push(item.node);
    end = item.end;
  }
  return { node: { kind: 'list', span: { from, until: end }, items }, end };
}

/** A scalar or brackets, and the end of the line; nothing more may belong to it. */
function readRest(reader: Reader, from: number, around: Around): Read | undefined {
  const node = restAt(reader, from, around);
  if (!node) return undefined;
  const { text, lines } = reader;
  const { until } = node.span;
  while ((lines[reader.next]?.from ?? Number.POSITIVE_INFINITY) < until) reader.next += 1;
  if ((lines[reader.next]?.indent ?? -1) > around.outside) return undefined;
  if (text[until - 1] === '\n') return { node, end: until };
  return isEndOfLine(text, behindSpaces(text, until)) ? { node, end: behindLine(text, until) } : undefined;
}

function restAt(reader: Reader, from: number, around: Around): SourceNode | undefined {
  const { text } = reader;
  const sign = text[from];
  if (sign === '{' || sign === '[') return bracketsAt(text, from, around);
  if (sign === '>' || sign === '|') return textBelow(reader, from, around);
  const scalar = scalarAt(text, from, false);
  return scalar && !scalar.quoted ? withLinesBelow(reader, scalar, around) : scalar;
}

function blockKeyAt(text: string, from: number) {
  const key = keyAt(text, from);
  return key && isSpace(text[key.span.until + 1]) ? key : undefined;
}

function isItem({ text }: Reader, { from }: Line): boolean {
  return text[from] === '-' && isSpace(text[from + 1]);
}
