import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  parseDocument,
} from 'yaml';
import type { Problem, ProblemCode } from '../../problems/index.ts';
import type { SourceEntry, SourceNode, Span } from './node.ts';
import type { Pointer } from './pointer.ts';

/** What a text holds; no root where it is no YAML, or empty. */
export interface Parsed {
  readonly root?: SourceNode;
  readonly problems: readonly Problem[];
}

/** Aliases may repeat a piece of a file, but not make it explode: no more nodes than this may come from them. */
const MOST_NODES = 200_000;
const MOST_DEPTH = 64;

const PARSING = { uniqueKeys: false, prettyErrors: false } as const;

/** The one document of a text. */
export function parseYaml(text: string, pointer: Pointer): Parsed {
  return parsedOf(parseDocument(text, PARSING), pointer);
}

/** The documents of a text. */
export function parseYamlDocuments(text: string, pointer: Pointer): readonly Parsed[] {
  const documents: readonly Document.Parsed[] = parseAllDocuments(text, PARSING);
  return documents.filter(hasContent).map((document) => parsedOf(document, pointer));
}

/** A document that holds nothing but comments is none; one with an error is told of. */
function hasContent({ contents, errors }: Document.Parsed): boolean {
  return errors.length > 0 || (contents !== null && !(isScalar(contents) && contents.source === ''));
}

function parsedOf(document: Document.Parsed, pointer: Pointer): Parsed {
  const overflow = document.errors.find(({ message }) => OVERFLOW.test(message));
  if (overflow) return { problems: [pointer.problemAt(spanOfError(overflow), 'too-much-nesting')] };
  const problems = document.errors.map((error) =>
    pointer.problemAt(spanOfError(error), notReadable(pointer), { detail: error.message }),
  );
  if (problems.length > 0) return { problems };
  const root = convert(document, pointer, problems);
  return { problems, ...(root && { root }) };
}

function spanOfError({ pos: [from, until] }: { readonly pos: readonly [number, number] }): Span {
  return { from, until };
}

/** What engines say where the parser goes too deep. */
const OVERFLOW = /^(?:Maximum call stack|too much recursion)/;

const JSON_NAME = /\.(?:json|ndjson|jsonl)$/i;

/** What a text is not is said in the words of the file that it should be. */
function notReadable({ file }: Pointer): ProblemCode {
  return JSON_NAME.test(file) ? 'not-json' : 'not-yaml';
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
