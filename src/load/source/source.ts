import type { Problem } from '../../problems/index.ts';
import type { ListNode } from './node.ts';
import { readPlainYaml } from './plain-yaml/index.ts';
import { pointInto, type Pointer } from './pointer.ts';
import { type Parsed, parseYaml, parseYamlDocuments } from './yaml.ts';

export {
  type MapNode,
  nodeAt,
  plainOf,
  type SourceEntry,
  type SourceNode,
  type Span,
  valueOf,
} from './node.ts';
export { type Pointer, pointInto } from './pointer.ts';

/** What a text holds, and where. */
export interface Source extends Pointer, Parsed {}

/**
 * Reads YAML or JSON text, keeping places and the written form of every scalar. `firstLine` is the number of its first line,
 * where it is a piece of a file.
 */
export function readSource(written: string, file: string, firstLine = 1): Source {
  const text = withLineFeeds(written);
  const pointer = pointInto(text, file, firstLine);
  const root = readPlainYaml(text);
  return { ...pointer, ...(root ? { root, problems: [] } : parseYaml(text, pointer)) };
}

/**
 * The records in a text: each document of it, and where a document is a list, each of its items. Something that cannot be
 * read is a source without root.
 */
export function readSources(written: string, file: string): readonly Source[] {
  const text = withLineFeeds(written);
  const pointer = pointInto(text, file);
  const root = readPlainYaml(text);
  const documents = root ? [{ root, problems: [] }] : parseYamlDocuments(text, pointer);
  return documents.flatMap((parsed): readonly Source[] =>
    parsed.root?.kind === 'list'
      ? itemsOf({ ...pointer, ...parsed }, parsed.root)
      : [{ ...pointer, ...parsed }],
  );
}

/** A carriage return by itself ends a line of YAML, too, which the parser does not know. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r(?!\n)/g, '\n') : text;
}

/** Problems of the whole list go with its first item. */
function itemsOf({ problems, ...pointer }: Source, { items }: ListNode): Source[] {
  return items.map((root, index) => ({ ...pointer, root, problems: index === 0 ? problems : [] }));
}

/** Why there is nothing in a source without root. */
export function whyEmpty(source: Source): readonly Problem[] {
  if (source.problems.length > 0) return source.problems;
  return [source.problemAt({ from: 0, until: 0 }, 'file-empty', { subject: source.file })];
}
