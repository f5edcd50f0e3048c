import type { Period } from '../../../model/record.ts';
import type { Problem } from '../../../problems/index.ts';
import { readPeriod } from '../../data/period.ts';
import type { MapNode, Pointer, SourceEntry } from '../../source/source.ts';
import { cellOf } from '../cells.ts';
import { readKindCell } from './kind-cell.ts';
import { type Column, isMeasured, type Use } from './layout.ts';
import { type Dated, groupNode, mapNode, placeFigures, scalarNode } from '../place-figures.ts';
import type { Preamble } from '../headings/preamble.ts';
import type { Row } from '../sheet.ts';
import { cellSpan } from '../spot.ts';

/** A row as a map, and what it states twice. */
interface RowNode {
  readonly node: MapNode;
  readonly problems: readonly Problem[];
}

/** The item of a list, with its figures beside one another; its name stands apart where it is no figure that is wanted. */
interface ItemNode extends RowNode {
  readonly name: string;
}

/** Makes the rows of a table into nodes. */
export interface NodeMaker {
  /** The root of a data file. */
  readonly root: (row: Row, pointer: Pointer) => RowNode;
  readonly item: (row: Row, pointer: Pointer) => ItemNode;
}

/** The cells of a row, by what they become. */
interface Sorted {
  /** name, city, district, kind, period, and lists. */
  readonly own: readonly SourceEntry[];
  readonly figures: readonly SourceEntry[];
  readonly history: readonly SourceEntry[];
  readonly other: readonly SourceEntry[];
  readonly problems: readonly Problem[];
}

const ROW = cellSpan(0, 0);
const NONE: readonly never[] = [];

/**
 * The node maker of a table whose columns are planned. What the preamble says, and `fallback` as the period, holds for rows
 * that do not say it themselves.
 */
export function nodeMaker(
  columns: readonly Column[],
  preamble: Preamble,
  fallback: Period | undefined,
  keep?: ReadonlySet<string>,
): NodeMaker {
  const used = columns.filter(({ use }) => use.as !== 'nothing' && use.as !== 'serial');
  const said = saidEntries(preamble, fallback).filter(({ key }) => !used.some(({ use }) => use.as === key));
  const period = said.filter(({ key }) => key === 'period');
  const general = period.flatMap(({ value }) =>
    value.kind === 'scalar' ? (readPeriod(value.text) ?? []) : [],
  )[0];
  const nameAt = columns.find(({ use }) => use.as === 'name')?.at;
  const isNamed = !keep || keep.has('name');
  const ofItem = isNamed ? used : used.filter(({ at }) => at !== nameAt);
  const texts = new Map<string, string>();
  return {
    root(row, pointer) {
      const { own, figures, history, other, problems } = sortCells(row, used, general, pointer, texts);
      const entries = [...said, ...own];
      if (figures.length > 0) entries.push(groupNode('figures', figures));
      if (history.length > 0) entries.push(groupNode('history', history));
      if (other.length > 0) entries.push(groupNode('other', other));
      return { node: mapNode(ROW, entries), problems };
    },
    item(row, pointer) {
      const { own, figures, history, problems } = sortCells(row, ofItem, general, pointer, texts);
      const entries = [...period, ...own, ...figures];
      if (history.length > 0) entries.push(groupNode('history', history));
      const name = nameAt === undefined ? '' : cellOf(row, nameAt);
      return { node: mapNode(ROW, entries), name, problems };
    },
  };
}

/** What holds for every row, as entries of a data file. */
function saidEntries(
  { city, district, period, units }: Preamble,
  fallback: Period | undefined,
): SourceEntry[] {
  const said = Object.entries({ city, district, period }).flatMap(([key, cell]): SourceEntry[] =>
    cell ? [{ key, keySpan: cell.span, value: scalarNode(cell.text, cell.span) }] : [],
  );
  if (units) said.push({ key: 'units', keySpan: units.span, value: units });
  if (!period && fallback) said.push({ key: 'period', keySpan: ROW, value: scalarNode(fallback.text, ROW) });
  return said;
}

function sortCells(
  { cells }: Row,
  columns: readonly Column[],
  general: Period | undefined,
  pointer: Pointer,
  texts: Map<string, string>,
): Sorted {
  const own: SourceEntry[] = [];
  const other: SourceEntry[] = [];
  const undated: SourceEntry[] = [];
  let dated: Dated[] | undefined;
  let period = general;
  for (const { at, span, use } of columns) {
    const text = cells[at]?.trim() ?? '';
    // That a record has no name is told at the cell.
    if (text === '' && use.as !== 'name') continue;
    const entry = { key: keyIn(use), keySpan: span, value: scalarNode(written(text, use, texts), span) };
    if (use.as === 'figure') {
      if (use.period) (dated ??= []).push({ entry, period: use.period });
      else undated.push(entry);
    } else (use.as === 'other' ? other : own).push(entry);
    if (use.as === 'period') period = readPeriod(text) ?? period;
  }
  if (!dated) return { own, figures: undated, history: NONE, other, problems: NONE };
  const all = [...undated.map((entry) => ({ entry })), ...dated];
  return { own, other, ...placeFigures(all, period, pointer) };
}

function keyIn(use: Use): string {
  return 'key' in use ? use.key : use.as;
}

/** So many different texts are kept once for all rows: yes, no, and labels; free texts differ anyway. */
const MOST_SHARED = 1000;

function written(text: string, use: Use, texts: Map<string, string>): string {
  if (use.as === 'kind') return readKindCell(text) ?? text;
  if (use.as !== 'figure' || isMeasured(use.indicator.type)) return text;
  const shared = texts.get(text);
  if (shared === undefined && texts.size < MOST_SHARED) texts.set(text, text);
  return shared ?? text;
}
