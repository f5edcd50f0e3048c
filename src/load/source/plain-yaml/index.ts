import type { SourceEntry, SourceNode } from '../node.ts';
import { type Around, bracketsAt, MOST_DEPTH } from './brackets.ts';
import { behindSpaces, keyAt, scalarAt } from './scalar.ts';

// Most data files use little of YAML: maps and lists in lines or in brackets, and scalars on one line. To read that much takes a small
// part of the code of a YAML parser, which a run then need not load. Whatever is beyond it, right or wrong, is left to the parser.

/** A line that holds something: how far it is indented, and where its content begins. */
interface Line {
  readonly indent: number;
  readonly from: number;
}

/** The lines of a text, and the one that is read next. */
interface Reader {
  readonly text: string;
  readonly lines: Line[];
  next: number;
}

/** A node, and where what may follow it begins: behind its line, where it fills one. */
interface Read {
  readonly node: SourceNode;
  readonly end: number;
}

/** Directives, marks of documents, and characters that are space or might be taken for it. */
const BEYOND = /^(?:%|---|\.\.\.)|[^\n -~\xa1-\u1fff\u2010-\u2027\u2030-\ufefe\uff00-\uffff]/m;

/** The content of a text in plain YAML or JSON, as the parser has it; undefined where the text is anything else. */
export function readPlainYaml(text: string): SourceNode | undefined {
  if (BEYOND.test(text)) return undefined;
  const reader = { text, lines: linesOf(text), next: 0 };
  const root = readBlock(reader, { outside: -1, depth: 0 })?.node;
  return reader.next < reader.lines.length || root?.kind === 'scalar' ? undefined : root;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; start = behindLine(text, start)) {
    const from = behindSpaces(text, start);
    if (!isEndOfLine(text, from)) lines.push({ indent: from - start, from });
  }
  return lines;
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
  const { text, lines } = reader;
  const isOpen = text[from] === '{' || text[from] === '[';
  const node = isOpen ? bracketsAt(text, from, around) : scalarAt(text, from, false);
  if (!node || !isEndOfLine(text, behindSpaces(text, node.span.until))) return undefined;
  while ((lines[reader.next]?.from ?? Number.POSITIVE_INFINITY) < node.span.until) reader.next += 1;
  if ((lines[reader.next]?.indent ?? -1) > around.outside) return undefined;
  return { node, end: behindLine(text, node.span.until) };
}

function blockKeyAt(text: string, from: number) {
  const key = keyAt(text, from);
  return key && isSpace(text[key.span.until + 1]) ? key : undefined;
}

function isItem({ text }: Reader, { from }: Line): boolean {
  return text[from] === '-' && isSpace(text[from + 1]);
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || character === ' ' || character === '\n';
}

/** Whether nothing but a comment follows; a comment needs a space before it. */
function isEndOfLine(text: string, at: number): boolean {
  const character = text[at];
  if (character === '#') return at === 0 || isSpace(text[at - 1]);
  return character === undefined || character === '\n';
}

function behindLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}
