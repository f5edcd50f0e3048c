import type { RecordKind } from '../../../model/catalogue.ts';
import type { Period } from '../../../model/record.ts';
import type { Problem } from '../../../problems/index.ts';
import type { UnitTable } from '../../../quantity/unit.ts';
import { type BareUnits, readBareUnits } from '../../data/bare-units.ts';
import { FILE_KINDS } from '../../data/data-file.ts';
import type { Pointer } from '../../source/source.ts';
import { cellOf } from '../cells.ts';
import type { Heading, HeadingRows } from '../headings/find-headings.ts';
import { holdsKinds, readKindCell } from './kind-cell.ts';
import { type Column, finderFor, type TableContext } from './layout.ts';
import { type Ground, periodOf, planColumns } from './plan-columns.ts';
import type { HeadingDesk } from './plan-figures.ts';
import { type Preamble, readPreamble } from '../headings/preamble.ts';
import { isNumberRow, isUnitRow } from './row-class.ts';
import { type NodeMaker, nodeMaker } from './row-nodes.ts';
import type { Merge, Row } from '../sheet.ts';
import { cellSpan, pointAt } from '../spot.ts';
import { roleOf } from '../headings/words.ts';
import { withYearAbove } from '../headings/year-above.ts';

/** A table with a record a row, whose headings are understood. */
export interface RowTable {
  readonly columns: readonly Column[];
  readonly units: UnitTable;
  /** The units that a remark declares for bare numbers, or that hold where none does. */
  readonly bare: BareUnits;
  readonly merges: readonly Merge[];
  /** Problems of the headings and of what stands above them. */
  readonly problems: readonly Problem[];
  /** The number of the row that names the columns. */
  readonly headingRow: number;
  /** Position of the first row of data among those that were looked at. */
  readonly start: number;
  /** Makes a node of a row, by the kind that it states. */
  readonly makerFor: (row: Row) => NodeMaker;
  /** Points at the cells of a row. */
  readonly pointerFor: (row: number) => Pointer;
}

/** Whose records the rows are, unless a column says so. */
export interface RowKind {
  readonly kind: RecordKind;
  readonly isList: boolean;
  /** The figures that are wanted, by id; all where it is absent. */
  readonly keep?: ReadonlySet<string>;
}

/** What was seen of a sheet: its first rows, and where cells are merged. */
export interface SeenSheet {
  readonly seen: readonly Row[];
  readonly merges?: readonly Merge[] | undefined;
}

/** Understands the headings of a table and what stands around them. */
export function openRows(
  { seen, merges = [] }: SeenSheet,
  { headings, first, last }: HeadingRows,
  wanted: RowKind,
  context: TableContext,
): RowTable {
  const texts = new Map(headings.map(({ at, text }) => [at + 1, text]));
  const pointerFor = (row: number) => pointAt(context.sheet, row, (column) => texts.get(column));
  const desk: HeadingDesk = { pointer: pointerFor(0), units: context.catalogue.units, problems: [] };
  const find = finderFor([wanted.kind], context);
  const preamble = readPreamble(seen.slice(0, first), { ...desk, find });
  const aside = countAside(seen.slice(last + 1), headings, desk);
  const start = last + 1 + aside;
  const unitRow = seen.slice(last + 1, start).find((row) => isUnitRow(row, desk.units));
  const sample = seen.slice(start);
  const ground: Ground = {
    ...wanted,
    headings,
    sample,
    kinds: kindsIn(headings, sample, wanted),
    ...(unitRow && { unitRow }),
  };
  const columns = planColumns(ground, context, desk);
  const headingRow = seen[last]?.number ?? 0;
  const isDated = wanted.isList || columns.some(({ use }) => use.as === 'period') || periodOf(columns);
  const about = { ...desk, ...context, span: cellSpan(headingRow, 0), stated: periodsIn(columns) };
  const said = isDated ? preamble : withYearAbove(preamble, about);
  const makerFor = makersFor(columns, ground, said, context, desk);
  return {
    columns,
    units: desk.units,
    bare: bareUnits(preamble, context, desk),
    merges,
    problems: desk.problems,
    headingRow,
    start,
    makerFor,
    pointerFor,
  };
}

/** The periods that headings tell. */
function periodsIn(columns: readonly Column[]): readonly (Period | undefined)[] {
  return columns.map(({ use }) => (use.as === 'figure' ? use.period : undefined));
}

/** What the table declares for bare numbers counts before what holds for all inputs. */
function bareUnits(
  { units }: Preamble,
  { bare = new Map() }: TableContext,
  { pointer, units: known, problems }: HeadingDesk,
): BareUnits {
  return units ? new Map([...bare, ...readBareUnits(units, pointer, known, problems)]) : bare;
}

/** How many rows directly below the headings hold units or number the columns. */
function countAside(below: readonly Row[], headings: readonly Heading[], { units }: HeadingDesk): number {
  const count = below.findIndex((row) => !isUnitRow(row, units) && !isNumberRow(row, headings));
  return count < 0 ? below.length : count;
}

function kindsIn(
  headings: readonly Heading[],
  sample: readonly Row[],
  { isList }: RowKind,
): readonly RecordKind[] {
  const states = headings.some(({ at, text }) => roleOf(text) === 'kind' && holdsKinds(at, sample));
  return states && !isList ? FILE_KINDS : [];
}

/** Headings mean something else for another kind of record, so each kind in the table has columns of its own. */
function makersFor(
  columns: readonly Column[],
  ground: Ground,
  preamble: Preamble,
  context: TableContext,
  desk: HeadingDesk,
): RowTable['makerFor'] {
  const make = (planned: readonly Column[]) => nodeMaker(planned, preamble, periodOf(planned), ground.keep);
  const usual = make(columns);
  const makers = new Map<RecordKind, NodeMaker>([[ground.kind, usual]]);
  const at = columns.find(({ use }) => use.as === 'kind')?.at;
  if (at === undefined) return () => usual;
  return (row) => {
    const kind = readKindCell(cellOf(row, at)) ?? ground.kind;
    const silent = { ...desk, problems: [] };
    const maker = makers.get(kind) ?? make(planColumns({ ...ground, kind }, context, silent));
    makers.set(kind, maker);
    return maker;
  };
}
