import type { Indicator } from '../../../model/catalogue.ts';
import type { UnitTable } from '../../../quantity/unit.ts';
import type { SourceEntry } from '../../source/source.ts';
import { cellOf, flat } from '../cells.ts';
import type { VerticalForm } from './find-vertical.ts';
import type { FigureHeading } from '../headings/heading.ts';
import { isMeasured, keyOf } from '../rows/layout.ts';
import { mapNode, scalarNode } from '../place-figures.ts';
import { readUnitCell } from '../rows/plan-figures.ts';
import { NO_UNIT } from '../rows/row-class.ts';
import type { Row } from '../sheet.ts';
import { cellSpan } from '../spot.ts';

/** The columns beside a value that tell about it, under the keys of a figure. */
const ABOUT = ['source', 'evidence', 'as_of', 'note'] as const;

/** One value of a form with what stands beside it, as an entry of a data file. */
export function verticalFigure(
  row: Row,
  at: number,
  { indicator, unit }: FigureHeading,
  parts: VerticalForm['parts'],
  units: UnitTable,
): SourceEntry {
  const keySpan = cellSpan(row.number, at + 1);
  const value = scalarNode(cellOf(row, at), keySpan);
  const about = ABOUT.flatMap((key) => fieldIn(row, parts.get(key), key));
  const beside = [...unitField(row, parts.get('unit'), indicator, units), ...about];
  const key = keyOf(indicator, unit);
  if (beside.length === 0) return { key, keySpan, value };
  return { key, keySpan, value: mapNode(keySpan, [{ key: 'value', keySpan, value }, ...beside]) };
}

function fieldIn(row: Row, at: number | undefined, key: string): SourceEntry[] {
  const text = at === undefined ? '' : cellOf(row, at);
  if (at === undefined || text === '') return [];
  const span = cellSpan(row.number, at + 1);
  return [{ key, keySpan: span, value: scalarNode(text, span) }];
}

/** The unit of a number; a text that is none is kept, so that it is told. */
function unitField(row: Row, at: number | undefined, { type }: Indicator, units: UnitTable): SourceEntry[] {
  const [field] = fieldIn(row, at, 'unit');
  if (!field || field.value.kind !== 'scalar' || !isMeasured(type)) return [];
  const { text, span } = field.value;
  const unit = readUnitCell(text, units);
  if (unit) return [{ ...field, value: scalarNode(unit.text, span) }];
  return NO_UNIT.test(flat(text)) ? [] : [field];
}
