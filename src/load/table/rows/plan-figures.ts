import type { Indicator } from '../../../model/catalogue.ts';
import type { Problem } from '../../../problems/index.ts';
import { sameUnit, type Unit, type UnitTable } from '../../../quantity/unit.ts';
import { unitFits } from '../../data/stated-number.ts';
import { readPeriod } from '../../data/period.ts';
import type { Pointer, Span } from '../../source/source.ts';
import { cellOf } from '../cells.ts';
import type { Heading } from '../headings/find-headings.ts';
import type { FigureHeading } from '../headings/heading.ts';
import { type Column, isMeasured, keyOf, type Use } from './layout.ts';
import type { Row } from '../sheet.ts';
import { cellSpan } from '../spot.ts';

/** Reports problems of headings. */
export interface HeadingDesk {
  readonly pointer: Pointer;
  readonly units: UnitTable;
  readonly problems: Problem[];
}

/** The use of a column of figures; undefined where its unit cannot be right. */
export function planFigure(
  { at, row }: Heading,
  { indicator, unit, period: text }: FigureHeading,
  unitRow: Row | undefined,
  desk: HeadingDesk,
): Use | undefined {
  const own: UnitCell = { unit, span: cellSpan(row, at + 1) };
  const below = unitRow && unitBelow(unitRow, at, desk.units);
  if (isMeasured(indicator.type) && !areRight(indicator, own, below, desk)) return undefined;
  const period = text === undefined ? undefined : readPeriod(text);
  const used = unit ?? below?.unit;
  return {
    as: 'figure',
    key: keyOf(indicator, used),
    indicator,
    ...(used && { unit: used }),
    ...(period && { period }),
  };
}

/** The units of heading and unit row must fit the indicator, and be the same where both are there. */
function areRight(
  { type, unit: usual, name }: Indicator,
  own: UnitCell,
  below: UnitCell | undefined,
  { problems, pointer }: HeadingDesk,
): boolean {
  const cells = below ? [own, below] : [own];
  const wrong = cells.find(({ unit }) => unit && !unitFits(unit, { type, unit: usual }));
  const isDoubled = !wrong && own.unit && below?.unit && !sameUnit(own.unit, below.unit);
  if (wrong) {
    const data = { name, found: wrong.unit?.text ?? '', expected: usual.text };
    problems.push(pointer.problemAt(wrong.span, 'wrong-dimension', data));
  } else if (isDoubled) {
    const data = { name, found: below.unit.text, expected: own.unit.text };
    problems.push(pointer.problemAt(below.span, 'conflicting-unit', data));
  }
  return !wrong && !isDoubled;
}

interface UnitCell {
  readonly unit: Unit | undefined;
  readonly span: Span;
}

function unitBelow(row: Row, at: number, units: UnitTable): UnitCell {
  return { unit: readUnitCell(cellOf(row, at), units), span: cellSpan(row.number, at + 1) };
}

/** A unit as a cell of its own holds it: 亩, （亩）, 单位：亩. */
export function readUnitCell(text: string, units: UnitTable): Unit | undefined {
  const bare = text
    .trim()
    .replace(/^[（(【[]\s*|\s*[）)】\]]$/g, '')
    .replace(/^单位\s*[:：]\s*/, '');
  return bare === '' ? undefined : units.find(bare);
}

/** Columns that state one indicator of one period are all given up: none of them is better than another. */
export function dropRepeats(columns: readonly Column[], desk: HeadingDesk): Column[] {
  const first = new Map<string, Column>();
  const repeated = new Set<string>();
  for (const column of columns) {
    const key = figureKey(column.use);
    const before = key === undefined ? undefined : first.get(key);
    if (key === undefined) continue;
    if (!before || column.use.as !== 'figure') {
      first.set(key, column);
      continue;
    }
    repeated.add(key);
    const data = { subject: column.heading, found: before.heading, name: column.use.indicator.name };
    desk.problems.push(desk.pointer.problemAt(column.headingSpan, 'given-twice', data));
  }
  return columns.map((column) => {
    const key = figureKey(column.use);
    return key !== undefined && repeated.has(key)
      ? { ...column, use: { as: 'other', key: column.heading } }
      : column;
  });
}

function figureKey(use: Use): string | undefined {
  return use.as === 'figure'
    ? `${use.indicator.id} ${use.period?.from ?? ''} ${use.period?.until ?? ''}`
    : undefined;
}
