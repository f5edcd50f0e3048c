import { dayOf, NO_RESULT, percentText, textLikeShown } from '../cell-text.ts';
import { attributeOf, type Attributes, hasAttribute } from './xml.ts';

/** A cell of an OpenDocument sheet: its attributes and the paragraphs that it shows. */
export interface OdsCell {
  readonly attributes: Attributes;
  readonly paragraphs: readonly string[];
}

/** How cells of each type are read; all others, texts among them, as they are shown. */
const TYPES: Readonly<Record<string, (cell: OdsCell, shown: string) => string | undefined>> = {
  float: ({ attributes }, shown) => ifNumber(attributes, (value) => textLikeShown(value, shown)),
  currency: ({ attributes }, shown) => ifNumber(attributes, (value) => textLikeShown(value, shown)),
  percentage: ({ attributes }) => ifNumber(attributes, percentText),
  boolean: ({ attributes }) => attributeOf(attributes, 'boolean-value'),
  date: ({ attributes }) => dayOf(attributeOf(attributes, 'date-value') ?? ''),
};
/** The cell as a person reads it; see `Row.cells`. */
export function odsCellText(cell: OdsCell): string {
  const { attributes, paragraphs } = cell;
  const shown = paragraphs.join('\n');
  // Errors have a value, too, which means nothing.
  if (hasAttribute(attributes, 'value-type', 'error')) return shown;
  const type = attributeOf(attributes, 'value-type') ?? '';
  const text = TYPES[type]?.(cell, shown) ?? (shown || attributeOf(attributes, 'string-value') || '');
  const isFormula = type === '' && attributeOf(attributes, 'formula') !== undefined;
  return text === '' && isFormula ? NO_RESULT : text;
}

function ifNumber(attributes: Attributes, read: (value: number) => string): string | undefined {
  const text = attributeOf(attributes, 'value') ?? '';
  return text !== '' && Number.isFinite(Number(text)) ? read(Number(text)) : undefined;
}
