import type { Problem } from '../../../problems/index.ts';
import { normalise } from '../../../quantity/normal-form.ts';
import { sameUnit, type UnitTable } from '../../../quantity/unit.ts';
import { type BareUnits, bareUnitOf } from '../../data/bare-units.ts';
import { isNotApplicable, isUnknown } from '../../data/unknown.ts';
import type { Pointer } from '../../source/source.ts';
import { cellOf } from '../cells.ts';
import type { Row } from '../sheet.ts';
import { shiftPoint } from '../workbook/decimal-text.ts';
import { type Column, isMeasured } from './layout.ts';

/** Looks for columns in % that hold fractions of 1: 0.62 where 62 was meant. */
export interface Fractions {
  readonly watch: (row: Row) => void;
  readonly problems: (pointer: Pointer) => readonly Problem[];
}

interface Fraction {
  readonly text: string;
  readonly row: number;
}

/** Above 0 and at most 1, with nothing beside the digits. */
const FRACTION = /^(?:0\.\d*[1-9]\d*|1(?:\.0+)?)$/;
/** Zero is the same either way. */
const ZERO = /^0(?:\.0+)?$/;

/** Watches the columns whose numbers are in %, by their headings or by what the table declares for bare numbers. */
export function fractionsIn(columns: readonly Column[], bare: BareUnits, units: UnitTable): Fractions {
  /** The columns in which all that is known is a fraction so far, with the first one. */
  const open = new Map<Column, Fraction | undefined>(
    columns.filter((column) => isInPercent(column, bare, units)).map((column) => [column, undefined]),
  );
  return {
    watch(row) {
      for (const [column, first] of open) {
        const text = normalise(cellOf(row, column.at));
        if (ZERO.test(text) || isUnknown(text) || isNotApplicable(text)) continue;
        if (!FRACTION.test(text)) open.delete(column);
        else if (!first) open.set(column, { text, row: row.number });
      }
    },
    problems: (pointer) =>
      [...open].flatMap(([column, first]) => (first ? [tell(column, first, pointer)] : [])),
  };
}

function isInPercent({ use }: Column, bare: BareUnits, units: UnitTable): boolean {
  if (use.as !== 'figure' || !isMeasured(use.indicator.type)) return false;
  const unit = use.unit ?? bareUnitOf(use.indicator.unit.dimension, bare);
  const percent = units.find('%');
  return unit !== undefined && percent !== undefined && sameUnit(unit, percent);
}

function tell({ headingSpan, heading }: Column, { text, row }: Fraction, pointer: Pointer): Problem {
  const data = { subject: heading, found: text, expected: shiftPoint(text, 2), detail: String(row) };
  return pointer.problemAt(headingSpan, 'fractions-in-percent', data, 'warning');
}
