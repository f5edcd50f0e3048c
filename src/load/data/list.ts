import type { ListDefinition, RecordKind } from '../../model/catalogue.ts';
import type { DataRecord } from '../../model/record.ts';
import { type ListNode, type MapNode, type SourceEntry, type SourceNode, valueOf } from '../source/source.ts';
import { notAmong } from '../source/suggest.ts';
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

const LIST_KEYS: readonly string[] = ['complete', 'items'];

/** Reads a list: its items, or an object that says whether it is complete. Unknown is as absent. */
export function addList(
  entry: SourceEntry,
  list: ListDefinition,
  draft: Draft,
  context: RecordContext,
): void {
  const { pointer, problems } = context;
  if (isGivenTwice(entry, list, draft, pointer, problems)) return;
  const { value: node } = entry;
  if (node.kind === 'scalar') {
    if (isUnknown(node.text)) return;
    problems.push(
      pointer.problemAt(node.span, 'table-not-read', { subject: list.id, found: node.text, name: list.name }),
    );
    return;
  }
  const { items, complete } =
    node.kind === 'list' ? { items: node, complete: true } : readListObject(node, list, context);
  if (!items) return;
  draft.lists.set(list.id, {
    items: items.items.map((item, index) => readItem(item, `${list.id}/${index + 1}`, list.record, context)),
    unlisted: complete ? 0 : Number.POSITIVE_INFINITY,
    place: pointer.placeOf(entry.keySpan),
  });
}

function readListObject(
  node: MapNode,
  list: ListDefinition,
  context: RecordContext,
): { readonly items?: ListNode; readonly complete: boolean } {
  const { pointer, problems } = context;
  const unknown = node.entries.filter((entry) => !LIST_KEYS.includes(entry.key));
  for (const { key, keySpan } of unknown) {
    problems.push(pointer.problemAt(keySpan, 'unknown-key', notAmong(key, LIST_KEYS)));
  }
  const complete = valueOf(node, 'complete');
  const isFlag = complete?.kind === 'scalar' && ['true', 'false'].includes(complete.text);
  if (complete && !isFlag) {
    const found = complete.kind === 'scalar' ? complete.text : complete.kind;
    problems.push(
      pointer.problemAt(complete.span, 'not-one-of', { subject: 'complete', found, expected: 'true, false' }),
    );
  }
  const items = valueOf(node, 'items');
  if (!items && unknown.length === 0)
    problems.push(pointer.problemAt(node.span, 'missing-key', { subject: 'items', name: list.name }));
  if (items && items.kind !== 'list') {
    problems.push(
      pointer.problemAt(items.span, 'wrong-shape', { subject: 'items', found: items.kind, expected: 'list' }),
    );
  }
  return {
    ...(items?.kind === 'list' && { items }),
    complete: !(complete?.kind === 'scalar' && complete.text === 'false'),
  };
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
