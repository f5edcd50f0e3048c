import type { RecordKind } from '../../../model/catalogue.ts';
import type { Problem } from '../../../problems/index.ts';
import type { Pointer } from '../../source/source.ts';
import { cellOf } from '../cells.ts';
import { isSecondHeading, type VerticalForm } from './find-vertical.ts';
import { readKindCell } from '../rows/kind-cell.ts';
import { finderFor, type TableContext } from '../rows/layout.ts';
import { reportMisses } from '../headings/misses.ts';
import { type Preamble, readPreamble, type Said } from '../headings/preamble.ts';
import { isYearName, withYearAbove } from '../headings/year-above.ts';
import type { TableEntry } from '../table-entry.ts';
import type { Row } from '../sheet.ts';
import { cellSpan, pointAt } from '../spot.ts';
import { type ParkDraft, periodOf, sourceOf } from './vertical-park.ts';
import { readItems } from './vertical-items.ts';

/** The submissions of a form with an indicator a row: one park a sheet, a park a column, or parks one below the other. */
export async function* readVertical(
  above: readonly Row[],
  heading: Row,
  rows: AsyncIterable<Row>,
  form: VerticalForm,
  context: TableContext,
): AsyncGenerator<TableEntry> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  const pointer = pointerInto(heading, all, form, context);
  const [second] = all;
  if (second && isSecondHeading(second, heading, form, context.catalogue.units)) {
    const problem = pointer.problemAt(cellSpan(second.number, 0), 'heading-in-two-rows');
    return yield { kind: 'problems', problems: [problem] };
  }
  const kind = kindOf(all, form, context);
  const problems: Problem[] = [];
  const find = finderFor([kind], context);
  const preamble = readPreamble(above, { pointer, units: context.catalogue.units, find, problems }, true);
  const { parks, missed, unclear } = readItems(heading, all, form, kind, context);
  for (const at of form.unknown) {
    const span = cellSpan(heading.number, at + 1);
    missed.push({ text: cellOf(heading, at), span, meaning: { kind: 'unknown', suggestions: [] } });
  }
  problems.push(...reportMisses(missed, kind, pointer), ...tellUnclear(unclear, form, pointer));
  const isDated = parks.some((park) => park.said.has('period') || periodOf(park));
  const stated = parks.flatMap(({ figures }) => figures.map(({ period }) => period));
  const about = { ...context, span: cellSpan(heading.number, 0), stated, pointer, problems };
  const whole = isDated ? preamble : withYearAbove(preamble, about);
  if (problems.length > 0) yield { kind: 'problems', problems };
  if (parks.length === 0) {
    const problem = pointer.problemAt(cellSpan(heading.number, 0), 'no-rows', {}, 'warning');
    yield { kind: 'problems', problems: [problem] };
  }
  for (const park of parks) {
    const name = park.said.get('name') ?? nameFrom(preamble, park, context);
    yield { kind: 'submission', source: sourceOf(park, whole, name, pointer) };
  }
}

/** A cell is called by its row; those of the heading row, and what names the park, by their columns. */
function pointerInto(
  heading: Row,
  rows: readonly Row[],
  { item, parts }: VerticalForm,
  { sheet }: TableContext,
): Pointer {
  const items = new Map(rows.map((row) => [row.number, cellOf(row, item)]));
  const own = new Set((['name', 'city', 'district'] as const).map((part) => parts.get(part)));
  return pointAt(sheet, heading.number, (column, row) => {
    const at = column - 1;
    return (row === heading.number || own.has(at) ? cellOf(heading, at) : items.get(row)) || undefined;
  });
}

/** The kind that a row of the form states. */
function kindOf(rows: readonly Row[], { item, values }: VerticalForm, context: TableContext): RecordKind {
  const find = finderFor(['park'], context);
  for (const row of rows) {
    const meaning = find(cellOf(row, item));
    const said = values.map(({ at }) => readKindCell(cellOf(row, at))).find((kind) => kind !== undefined);
    if (meaning?.kind === 'role' && meaning.role === 'kind' && said) return said;
  }
  return 'park';
}

const NAMELESS = /^(?:sheet|工作表|表)\s*\d*$/i;

/** The name of a park that the rows do not name: what stands above, the name of the sheet, the title, the name of the file. */
function nameFrom({ name, titles }: Preamble, { span }: ParkDraft, { sheet }: TableContext): Said {
  if (name) return name;
  const { file, sheet: tab } = sheet;
  if (tab !== undefined && !NAMELESS.test(tab.trim()) && !isYearName(tab)) return { text: tab, span };
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return titles[0] ?? { text: base.replace(/\.[^.]+$/, ''), span };
}

function tellUnclear(rows: readonly Row[], { item }: VerticalForm, pointer: Pointer): Problem[] {
  const [first] = rows;
  if (!first) return [];
  const found = rows.map(({ number }) => number).join('、');
  return [pointer.problemAt(cellSpan(first.number, item + 1), 'rows-left-out', { found }, 'warning')];
}
