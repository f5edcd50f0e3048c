import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  parseDocument,
} from 'yaml';
import type { Place } from '../../model/text.ts';
import type { Problem, ProblemCode, ProblemData } from '../../problems/index.ts';

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

interface ListNode {
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

/** Makes places and problems for spans of one file. */
export interface Pointer {
  readonly file: string;
  placeOf(span: Span): Place;
  /** A problem at that span, with its line for the caret. */
  problemAt(span: Span, code: ProblemCode, data?: ProblemData, severity?: Problem['severity']): Problem;
}

export interface Source extends Pointer {
  /** Absent when the text is no YAML, or empty. */
  readonly root?: SourceNode;
  readonly problems: readonly Problem[];
}

/** Aliases may repeat a piece of a file, but not make it explode: no more nodes than this may come from them. */
const MOST_NODES = 200_000;
const MOST_DEPTH = 64;

const PARSING = { uniqueKeys: false, prettyErrors: false } as const;

/**
 * Parses YAML or JSON text, keeping places and the written form of every scalar. `firstLine` is the number of its first line,
 * where it is a piece of a file.
 */
export function readSource(text: string, file: string, firstLine = 1): Source {
  const counter = new LineCounter();
  const document = parseDocument(text, { ...PARSING, lineCounter: counter });
  return sourceOf(document, pointInto(text, file, counter, firstLine));
}

/**
 * The records in a text: each document of it, and where a document is a list, each of its items. Something that cannot be
 * read is a source without root.
 */
export function readSources(text: string, file: string): readonly Source[] {
  const counter = new LineCounter();
  const documents: readonly Document.Parsed[] = parseAllDocuments(text, { ...PARSING, lineCounter: counter });
  const pointer = pointInto(text, file, counter);
  const sources = documents.filter(hasContent).map((document) => sourceOf(document, pointer));
  return sources.flatMap((source) =>
    source.root?.kind === 'list' ? itemsOf(source, source.root) : [source],
  );
}

/** A document that holds nothing but comments is none; one with an error is told of. */
function hasContent({ contents, errors }: Document.Parsed): boolean {
  return errors.length > 0 || (contents !== null && !(isScalar(contents) && contents.source === ''));
}

/** Problems of the whole list go with its first item. */
function itemsOf({ problems, ...pointer }: Source, { items }: ListNode): Source[] {
  return items.map((root, index) => ({ ...pointer, root, problems: index === 0 ? problems : [] }));
}

function sourceOf(document: Document.Parsed, pointer: Pointer): Source {
  const problems = document.errors.map(({ pos: [from, until], message }) =>
    pointer.problemAt({ from, until }, notReadable(pointer), { detail: message }),
  );
  if (problems.length > 0) return { ...pointer, problems };
  const root = convert(document, pointer, problems);
  return { ...pointer, problems, ...(root && { root }) };
}

const JSON_NAME = /\.(?:json|ndjson|jsonl)$/i;

/** What a text is not is said in the words of the file that it should be. */
function notReadable({ file }: Pointer): ProblemCode {
  return JSON_NAME.test(file) ? 'not-json' : 'not-yaml';
}

/** Why there is nothing in a source without root. */
export function whyEmpty(source: Source): readonly Problem[] {
  if (source.problems.length > 0) return source.problems;
  return [source.problemAt({ from: 0, until: 0 }, 'file-empty', { subject: source.file })];
}

/** Points into a text that is no YAML. */
export function textPointer(text: string, file: string): Pointer {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) counter.addNewLine(index + 1);
  return pointInto(text, file, counter);
}

/** Points into a text by line and column, counted from 1. */
function pointInto(text: string, file: string, counter: LineCounter, firstLine = 1): Pointer {
  const placeOf = ({ from }: Span): Place => {
    const { line, col } = counter.linePos(from);
    return { file, line: line + firstLine - 1, column: col };
  };
  return {
    file,
    placeOf,
    problemAt(span, code, data = {}, severity = 'error') {
      const place = placeOf(span);
      const start = span.from - ((place.column ?? 1) - 1);
      const line = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
      const length = Math.max(1, Math.min(span.until - span.from, line.length - (span.from - start)));
      return { code, severity, place, excerpt: { line, length }, data };
    },
  };
}

function convert(document: Document.Parsed, pointer: Pointer, problems: Problem[]): SourceNode | undefined {
  let nodes = 0;
  let aliases = 0;
  let isTooMuch = false;
  // An alias means the last anchor of that name before it; the parser would look through the whole file for each.
  const anchors = new Map<string, Node>();

  const visit = (node: Node | null | undefined, around: Span, depth: number): SourceNode => {
    const span = spanOf(node, around);
    if (aliases > 0) nodes += 1;
    if (isTooMuch || nodes > MOST_NODES || depth > MOST_DEPTH) {
      if (!isTooMuch) problems.push(pointer.problemAt(around, 'too-much-nesting'));
      isTooMuch = true;
      return { kind: 'scalar', span, text: '', quoted: false };
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target)
        problems.push(
          pointer.problemAt(span, notReadable(pointer), { detail: `*${node.source} is not defined` }),
        );
      aliases += 1;
      const found = { ...visit(target, span, depth + 1), span };
      aliases -= 1;
      return found;
    }
    if (node?.anchor && aliases === 0) anchors.set(node.anchor, node);
    if (isSeq<Node>(node))
      return { kind: 'list', span, items: node.items.map((item) => visit(item, span, depth + 1)) };
    if (isMap<Node, Node>(node)) {
      const seen = new Set<string>();
      const entries = node.items.map((pair): SourceEntry => {
        const key = textOf(pair.key);
        const keySpan = spanOf(pair.key, span);
        if (seen.has(key)) problems.push(pointer.problemAt(keySpan, 'duplicate-key', { subject: key }));
        seen.add(key);
        return { key, keySpan, value: visit(pair.value, keySpan, depth + 1) };
      });
      return { kind: 'map', span, entries };
    }
    return { kind: 'scalar', span, text: textOf(node), quoted: isScalar(node) && node.type !== 'PLAIN' };
  };

  if (!document.contents) return undefined;
  return visit(document.contents, { from: 0, until: 0 }, 0);
}

function spanOf(node: Node | null | undefined, fallback: Span): Span {
  return node?.range ? { from: node.range[0], until: node.range[1] } : fallback;
}

/** The text of a scalar as it was written: `1.10` stays `1.10`. */
function textOf(node: Node | null | undefined): string {
  if (!isScalar(node)) return '';
  if (node.type === 'PLAIN') return node.source ?? '';
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

const WHOLE = /^-?(0|[1-9]\d{0,14})$/;

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
  return WHOLE.test(node.text) ? Number(node.text) : node.text;
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
