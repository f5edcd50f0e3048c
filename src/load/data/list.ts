import type { ListDefinition, RecordKind } from '../../model/catalogue.ts';
import type { DataRecord } from '../../model/record.ts';
import type { Problem, ProblemCode } from '../../problems/index.ts';
import { type MapNode, type SourceEntry, type SourceNode, valueOf } from '../source/source.ts';
import { notAmong } from '../source/suggest.ts';
import { isInside } from './list-tables.ts';
import {
  addFigure,
  type Draft,
  entriesOf,
  finish,
  isGivenTwice,
  nameOf,
  newDraft,
  readHistory,
  readOwnPeriod,
  type RecordContext,
  refuse,
} from './record.ts';
import { isUnknown } from './unknown.ts';

/** The keys of a list that is written as an object. */
const LIST_KEYS: readonly string[] = ['complete', 'items', 'table'];

type Items = readonly DataRecord[];

/** Reads a list: its items, the path of a table that holds them, or an object with one of these. Unknown is as absent. */
export function addList(
  entry: SourceEntry,
  list: ListDefinition,
  draft: Draft,
  context: RecordContext,
): void {
  const { pointer, problems } = context;
  if (isGivenTwice(entry, list, draft, pointer, problems)) return;
  const { value: node } = entry;
  const { content, complete } =
    node.kind === 'map' ? readListObject(node, list, context) : { content: node, complete: true };
  const items = content && readContent(content, list, context);
  if (!items) return;
  draft.lists.set(list.id, {
    items,
    unlisted: complete ? 0 : Number.POSITIVE_INFINITY,
    place: pointer.placeOf(entry.keySpan),
  });
}

/** The items that are written out, or those of a table. */
function readContent(node: SourceNode, list: ListDefinition, context: RecordContext): Items | undefined {
  if (node.kind === 'list') {
    return node.items.map((item, index) => readItem(item, `${list.id}/${index + 1}`, list.record, context));
  }
  return node.kind === 'scalar' && !isUnknown(node.text) ? itemsOfTable(node, list, context) : undefined;
}

/** The items of the table that was read from a path; its problems stand at their own places. */
function itemsOfTable(
  { text, span }: Extract<SourceNode, { kind: 'scalar' }>,
  { id, name, record }: ListDefinition,
  { pointer, problems, tables }: RecordContext,
): Items | undefined {
  const path = text.trim();
  const data = { subject: id, found: path, name };
  const table = tables?.get(path);
  if (!isInside(path)) problems.push(pointer.problemAt(span, 'table-outside', data));
  else if (!table || table.value?.some(({ kind }) => kind !== record)) {
    problems.push(pointer.problemAt(span, 'table-not-read', data));
  } else {
    // What is not there, or not to be read, has no place of its own.
    problems.push(
      ...table.problems.map((each) =>
        isUnread(each) ? pointer.problemAt(span, each.code, each.data) : each,
      ),
    );
    return table.value;
  }
  return undefined;
}

const UNREAD: ReadonlySet<ProblemCode> = new Set(['file-missing', 'file-is-directory', 'table-outside']);

function isUnread({ code }: Problem): boolean {
  return UNREAD.has(code);
}

interface ListObject {
  /** The node under `items` or `table`, of the right shape. */
  readonly content?: SourceNode;
  readonly complete: boolean;
}

function readListObject(node: MapNode, list: ListDefinition, context: RecordContext): ListObject {
  const { pointer, problems } = context;
  const unknown = node.entries.filter((entry) => !LIST_KEYS.includes(entry.key));
  for (const { key, keySpan } of unknown) {
    problems.push(pointer.problemAt(keySpan, 'unknown-key', notAmong(key, LIST_KEYS)));
  }
  const items = valueOf(node, 'items');
  const table = valueOf(node, 'table');
  if (!items && !table && unknown.length === 0)
    problems.push(pointer.problemAt(node.span, 'missing-key', { subject: 'items', name: list.name }));
  if (items && table) {
    problems.push(pointer.problemAt(table.span, 'given-twice', { subject: 'table', found: 'items' }));
  }
  const content = items
    ? shaped(items, 'items', 'list', context)
    : table && shaped(table, 'table', 'scalar', context);
  return { ...(content && { content }), complete: isComplete(valueOf(node, 'complete'), context) };
}

function shaped(
  node: SourceNode,
  subject: string,
  expected: SourceNode['kind'],
  { pointer, problems }: RecordContext,
): SourceNode | undefined {
  if (node.kind === expected) return node;
  problems.push(pointer.problemAt(node.span, 'wrong-shape', { subject, found: node.kind, expected }));
  return undefined;
}

function isComplete(node: SourceNode | undefined, { pointer, problems }: RecordContext): boolean {
  const text = node?.kind === 'scalar' ? node.text : node?.kind;
  if (node && text !== 'true' && text !== 'false') {
    const data = { subject: 'complete', found: text ?? '', expected: 'true, false' };
    problems.push(pointer.problemAt(node.span, 'not-one-of', data));
  }
  return text !== 'false';
}

/** An item holds its figures directly, beside lists of its own, `period` and `history`. */
export function readItem(
  node: SourceNode,
  place: string,
  kind: RecordKind,
  context: RecordContext,
): DataRecord {
  const draft = newDraft(kind);
  const entries = entriesOf(node, place, context);
  const period = readOwnPeriod(entries, context);
  const within = period ? { ...context, period } : context;
  for (const entry of entries) {
    if (entry.key === 'history') readHistory(entry.value, draft, within);
    else if (entry.key !== 'period') readMember(entry, draft, within);
  }
  return finish(draft, nameOf(draft) ?? place, period);
}

function readMember(entry: SourceEntry, draft: Draft, context: RecordContext): void {
  const resolved = context.names(draft.kind).resolve(entry.key);
  if (resolved.kind === 'indicator') addFigure(entry, resolved.indicator, draft, context, resolved.unit);
  else if (resolved.kind === 'list') addList(entry, resolved.list, draft, context);
  else refuse(entry, resolved, draft, context);
}
