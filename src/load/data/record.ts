import type { Catalogue, Indicator, ListDefinition, RecordKind } from '../../model/catalogue.ts';
import type { DataRecord, Figure, Period, RecordList } from '../../model/record.ts';
import type { Loaded, Problem, ProblemCode, ProblemData } from '../../problems/index.ts';
import type { Unit } from '../../quantity/unit.ts';
import type { Pointer, SourceEntry, SourceNode } from '../source/source.ts';
import type { BareUnits } from './bare-units.ts';
import { readFigure } from './figure.ts';
import { type NameIndex, type Resolved, shownName } from './names.ts';
import { readPeriod } from './period.ts';
import { isUnknown } from './unknown.ts';

/** What the records of one data file share. */
export interface RecordContext {
  readonly pointer: Pointer;
  readonly catalogue: Catalogue;
  readonly names: (kind: RecordKind) => NameIndex;
  readonly bare: BareUnits;
  readonly problems: Problem[];
  readonly period?: Period;
  /** The items of lists that stand in tables, by the path as the data file writes it. */
  readonly tables?: ListTables;
}

/** What was read from tables beside a data file, by the path as written. */
export type ListTables = ReadonlyMap<string, Loaded<readonly DataRecord[]>>;

/** A record that is being filled. */
export interface Draft {
  readonly kind: RecordKind;
  readonly figures: Map<string, Figure>;
  readonly history: Map<number, ReadonlyMap<string, Figure>>;
  readonly lists: Map<string, RecordList>;
  /** Under which key each indicator and list was given, known or not. */
  readonly given: Map<string, string>;
}

/** How many of the indicators that a name fits are told. */
const MOST_CANDIDATES = 8;
/** The indicator that names a record. */
const NAME = 'name';

/** A record of which nothing has been read yet. */
export function newDraft(kind: RecordKind): Draft {
  return { kind, figures: new Map(), history: new Map(), lists: new Map(), given: new Map() };
}

/** Reads the entries under `figures:`, or under another key that holds figures. */
export function readFigures(node: SourceNode, draft: Draft, context: RecordContext, key = 'figures'): void {
  const index = context.names(draft.kind);
  for (const entry of entriesOf(node, key, context)) {
    const resolved = index.resolve(entry.key);
    if (resolved.kind === 'indicator') addFigure(entry, resolved.indicator, draft, context, resolved.unit);
    else refuse(entry, resolved, draft, context);
  }
}

/** Reads one figure into the draft; a second one for the same indicator is a problem. */
export function addFigure(
  entry: SourceEntry,
  indicator: Indicator,
  draft: Draft,
  { pointer, catalogue, bare, period, problems }: RecordContext,
  heading?: Unit,
): void {
  if (isGivenTwice(entry, indicator, draft, pointer, problems)) return;
  const read = readFigure(entry.value, indicator, { pointer, units: catalogue.units, bare, heading, period });
  if (read.problems.length > 0) problems.push(...read.problems);
  if (read.value) draft.figures.set(indicator.id, read.value);
}

/** Reads `history: {2018: {…}}`: figures of earlier years, or of the same part of earlier years. */
export function readHistory(node: SourceNode, draft: Draft, context: RecordContext): void {
  for (const { key, keySpan, value } of entriesOf(node, 'history', context)) {
    const period = readPeriod(key);
    const report = (code: ProblemCode, data: ProblemData) =>
      void context.problems.push(context.pointer.problemAt(keySpan, code, { subject: key, ...data }));
    if (!period) report('bad-period', { found: key });
    else if (context.period && period.year >= context.period.year) {
      report('bad-history-year', { found: key, expected: context.period.text });
    } else if (draft.history.has(period.year)) report('given-twice', { found: String(period.year) });
    else {
      const past = newDraft(draft.kind);
      readFigures(value, past, { ...context, period }, `history/${key}`);
      const figures = [...past.figures].map(([id, figure]) => [id, { period, ...figure }] as const);
      draft.history.set(period.year, new Map(figures));
    }
  }
}

/** Reads the `period` among the entries, if there is one. */
export function readOwnPeriod(
  entries: readonly SourceEntry[],
  { pointer, problems }: RecordContext,
): Period | undefined {
  const node = entries.find(({ key }) => key === 'period')?.value;
  if (!node || (node.kind === 'scalar' && isUnknown(node.text))) return undefined;
  const period = node.kind === 'scalar' ? readPeriod(node.text) : undefined;
  if (!period)
    problems.push(
      pointer.problemAt(node.span, 'bad-period', { found: node.kind === 'scalar' ? node.text : node.kind }),
    );
  return period;
}

/** The record as read. */
export function finish(
  { kind, figures, history, lists }: Draft,
  name: string,
  period: Period | undefined,
): DataRecord {
  const past = history.size > 0 ? history : NONE;
  const held = lists.size > 0 ? lists : NONE;
  return period
    ? { kind, name, period, figures, history: past, lists: held }
    : { kind, name, figures, history: past, lists: held };
}

/** Most records have neither history nor lists; lists of them are long. */
const NONE: ReadonlyMap<never, never> = new Map<never, never>();

/** The name that the figures of a record state. */
export function nameOf({ figures }: Draft): string | undefined {
  const value = figures.get(NAME)?.value;
  return value?.type === 'labels' ? value.labels[0] : undefined;
}

/** The entries of a map; blank has none, anything else is a problem. */
export function entriesOf(
  node: SourceNode,
  subject: string,
  { pointer, problems }: RecordContext,
): readonly SourceEntry[] {
  if (node.kind === 'map') return node.entries;
  if (node.kind === 'scalar' && isUnknown(node.text)) return [];
  problems.push(pointer.problemAt(node.span, 'wrong-shape', { subject, found: node.kind, expected: 'map' }));
  return [];
}

/** Says why a key is no figure of the record. */
export function refuse(
  { key, keySpan }: Pick<SourceEntry, 'key' | 'keySpan'>,
  resolved: Exclude<Resolved, { kind: 'indicator' }>,
  { kind }: Pick<Draft, 'kind'>,
  { pointer, problems }: Pick<RecordContext, 'pointer' | 'problems'>,
): void {
  const add = (...problem: [Parameters<Pointer['problemAt']>[1], Parameters<Pointer['problemAt']>[2]?]) =>
    void problems.push(pointer.problemAt(keySpan, ...problem));
  switch (resolved.kind) {
    case 'list':
      return add('list-under-figures', { subject: key, name: resolved.list.name });
    case 'ambiguous':
      return add('ambiguous-name', {
        subject: key,
        suggestions: resolved.candidates.slice(0, MOST_CANDIDATES).map(shownName),
      });
    case 'elsewhere':
      return add('belongs-elsewhere', {
        subject: key,
        found: kind,
        expected: resolved.of.join(', '),
        suggestions: resolved.suggestions,
      });
    case 'unknown':
      return add('unknown-figure', { subject: key, suggestions: resolved.suggestions });
  }
}

/** Whether the record has the indicator or list already, under this name or another one. */
export function isGivenTwice(
  { key, keySpan }: SourceEntry,
  { id, name }: Indicator | ListDefinition,
  { given }: Draft,
  pointer: Pointer,
  problems: Problem[],
): boolean {
  const before = given.get(id);
  // The same spelling twice is a duplicate key, which the source has reported.
  if (before !== undefined && before !== key) {
    problems.push(pointer.problemAt(keySpan, 'given-twice', { subject: key, found: before, name }));
  }
  given.set(id, before ?? key);
  return before !== undefined;
}
