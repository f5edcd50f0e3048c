import type { Period } from '../../model/record.ts';
import type { Problem } from '../../problems/index.ts';
import type { MapNode, Pointer, SourceEntry, SourceNode, Span } from '../source/source.ts';

/** A figure as an entry; without a period it is of the record's own. */
export interface Dated {
  readonly entry: SourceEntry;
  readonly period?: Period;
}

/** The figures of a record and those of other years, and what was stated twice and differs. */
export interface Placed {
  readonly figures: readonly SourceEntry[];
  readonly history: readonly SourceEntry[];
  readonly problems: readonly Problem[];
}

/** Figures of the record's own year stand among its figures, with their period where it is another one; all others are history. */
export function placeFigures(dated: readonly Dated[], own: Period | undefined, pointer: Pointer): Placed {
  const figures = new Map<string, SourceEntry>();
  const years = new Map<string, Map<string, SourceEntry>>();
  const problems: Problem[] = [];
  for (const { entry, period } of dated) {
    const isOwn = !period || (own && period.year === own.year);
    const among = isOwn ? figures : yearIn(years, period.text);
    const placed = isOwn && period && own && !isSame(period, own) ? withPeriod(entry, period) : entry;
    const id = idOf(entry);
    const before = among.get(id);
    if (!before) among.set(id, placed);
    else if (!isOwn || !period || !isSameText(placed, before))
      problems.push(repeated(entry, before, pointer));
  }
  const history = [...years].map(([key, entries]) => groupNode(key, [...entries.values()]));
  return { figures: [...figures.values()], history, problems };
}

function yearIn(years: Map<string, Map<string, SourceEntry>>, year: string): Map<string, SourceEntry> {
  const found = years.get(year) ?? new Map<string, SourceEntry>();
  years.set(year, found);
  return found;
}

/** The key without the unit. */
function idOf({ key }: SourceEntry): string {
  const bracket = key.indexOf('(');
  return bracket < 0 ? key : key.slice(0, bracket);
}

function repeated(entry: SourceEntry, before: SourceEntry, pointer: Pointer): Problem {
  const nameOf = ({ keySpan, key }: SourceEntry) => pointer.placeOf(keySpan).heading ?? key;
  return pointer.problemAt(entry.keySpan, 'given-twice', { subject: nameOf(entry), found: nameOf(before) });
}

/** 主营业务收入 and 2020年主营业务收入 of 2020 may hold the same. */
function isSameText(a: SourceEntry, b: SourceEntry): boolean {
  const areTexts = a.value.kind === 'scalar' && b.value.kind === 'scalar';
  return areTexts && a.key === b.key && a.value.text === b.value.text;
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.until === b.until;
}

function withPeriod(entry: SourceEntry, period: Period): SourceEntry {
  const { value, keySpan } = entry;
  const own: SourceEntry = { key: 'period', keySpan, value: scalarNode(period.text, keySpan) };
  const fields = value.kind === 'map' ? value.entries : [{ key: 'value', keySpan, value }];
  return { ...entry, value: mapNode(value.span, [...fields, own]) };
}

/** A scalar as it would stand in a data file. */
export function scalarNode(text: string, span: Span): SourceNode {
  return { kind: 'scalar', span, text, quoted: false };
}

/** A map as it would stand in a data file. */
export function mapNode(span: Span, entries: readonly SourceEntry[]): MapNode {
  return { kind: 'map', span, entries };
}

const NOWHERE: Span = { from: 0, until: 0 };

/** Entries under a key, at the place of the first of them. */
export function groupNode(key: string, entries: readonly SourceEntry[]): SourceEntry {
  const span = entries[0]?.keySpan ?? NOWHERE;
  return { key, keySpan: span, value: mapNode(span, entries) };
}
