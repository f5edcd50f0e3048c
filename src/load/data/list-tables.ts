import { type Catalogue, type ListDefinition, RECORD_KINDS, type RecordKind } from '../../model/catalogue.ts';
import { type Source, type SourceEntry, type SourceNode, type Span, valueOf } from '../source/source.ts';
import { FILE_KEYS } from './file-keys.ts';
import { nameIndexes } from './names.ts';
import { isUnknown } from './unknown.ts';

/** A table that a data file names for one of its lists. */
export interface NamedTable {
  /** As written, without blanks around it. */
  readonly path: string;
  readonly list: ListDefinition;
  /** Where the data file names it. */
  readonly span: Span;
}

/** Controls and NUL; the backslash and colon of Windows paths, drives and streams. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f\u007f\\:]/;
/** `..`, and what Windows takes for it: it drops dots and blanks at the end of a name. */
const UPWARDS = /^\.[. ]+$|^ +\.*$/;

/**
 * Whether a path stays inside the folder from which it is read: relative, without `..`, drive or backslash. It says nothing of
 * links in that folder.
 */
export function isInside(path: string): boolean {
  if (path === '' || path.startsWith('/') || FORBIDDEN.test(path)) return false;
  return !path.split('/').some((part) => UPWARDS.test(part));
}

/**
 * The tables that a data file names for its lists and for the lists of their items, in the order of the file. Whether a path is
 * safe to read is for `isInside` to say.
 */
export function tablesNamed({ root }: Source, catalogue: Catalogue): readonly NamedTable[] {
  if (root?.kind !== 'map') return [];
  const kind = kindOf(root);
  const others = root.entries.filter(({ key }) => !FILE_KEYS.includes(key));
  return others.flatMap((entry) => tablesUnder(entry, kind, catalogue));
}

function kindOf(root: SourceNode): RecordKind {
  const node = valueOf(root, 'kind');
  return RECORD_KINDS.find((kind) => node?.kind === 'scalar' && kind === node.text.trim()) ?? 'park';
}

function tablesUnder({ key, value }: SourceEntry, kind: RecordKind, catalogue: Catalogue): NamedTable[] {
  const found = nameIndexes(catalogue)(kind).find(key);
  if (found?.kind !== 'list') return [];
  const { list } = found;
  const content = value.kind === 'map' ? (valueOf(value, 'items') ?? valueOf(value, 'table')) : value;
  if (content?.kind === 'list') {
    return content.items.flatMap((item) =>
      entriesIn(item).flatMap((entry) => tablesUnder(entry, list.record, catalogue)),
    );
  }
  if (content?.kind !== 'scalar' || isUnknown(content.text)) return [];
  return [{ path: content.text.trim(), list, span: content.span }];
}

function entriesIn(node: SourceNode): readonly SourceEntry[] {
  return node.kind === 'map' ? node.entries : [];
}
