import type { Outcome } from '../../model/outcome.ts';
import type { Language } from '../../model/text.ts';
import type { Column, Look } from './table.ts';

/** Fonts that are on the machines of those who read in that language; every program has a substitute. */
const FONTS: Readonly<Record<Language, string>> = { zh: 'Microsoft YaHei', en: 'Calibri' };
const SIZE = 10;

const INK = { rgb: '262626' };
const QUIET = { rgb: '6B6B6B' };
const ALERT = { rgb: '9C0006' };

/** The standard font, and what is changed in it. */
export function fontOf(
  language: Language,
  changed: { size?: number; bold?: boolean; color?: { rgb: string } } = {},
) {
  return { name: FONTS[language], size: SIZE, color: INK, ...changed };
}

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
export const FRAME = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;

export const fill = (rgb: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } }) as const;

const LEFT = { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 } as const;
const CENTER = { horizontal: 'center', vertical: 'center', wrapText: true } as const;

/** What the cells above the headings look like. */
export function lookStyle(look: Look, language: Language) {
  const font = fontOf(language);
  const bold = fontOf(language, { bold: true });
  const styles = {
    title: {
      font: fontOf(language, { size: 16, bold: true }),
      alignment: { ...LEFT, wrapText: false, indent: 0 },
    },
    note: { font: fontOf(language, { color: QUIET }), alignment: { ...LEFT, indent: 0 } },
    alert: { font: fontOf(language, { bold: true, color: ALERT }), alignment: { ...LEFT, indent: 0 } },
    group: { font: bold, fill: fill('DCE6F1'), border: FRAME, alignment: CENTER },
    label: { font, border: FRAME, alignment: LEFT },
    count: { font: bold, border: FRAME, alignment: CENTER, numFmt: '#,##0' },
  } as const;
  return styles[look];
}

export function headingStyle(language: Language) {
  return {
    font: fontOf(language, { bold: true }),
    fill: fill('DCE6F1'),
    border: FRAME,
    alignment: CENTER,
  } as const;
}

/** What the cells of a column look like; texts wrap, and numbers have the format of the column. */
export function columnStyle({ align = 'left', format }: Column, language: Language) {
  return {
    font: fontOf(language),
    border: FRAME,
    alignment: { ...CENTER, horizontal: align, ...(align !== 'center' && { indent: 1 }) },
    ...(format !== undefined && { numFmt: format }),
  } as const;
}

/** Colours of outcomes, dark enough to be read in print; the mark and the word stand beside them. */
export const TINTS: readonly {
  readonly outcome: Outcome | 'refused';
  readonly ink: string;
  readonly paper: string;
}[] = [
  { outcome: 'pass', ink: '0B5D1E', paper: 'DDF2E1' },
  { outcome: 'fail', ink: '9C0006', paper: 'FBDCDC' },
  { outcome: 'unknown', ink: '7A4B00', paper: 'FFF0C7' },
  { outcome: 'not-applicable', ink: '6B6B6B', paper: 'F2F2F2' },
  { outcome: 'refused', ink: '9C0006', paper: 'FBDCDC' },
];

/** A tint as the difference that conditional formatting makes. */
export function tintStyle({ ink, paper }: { readonly ink: string; readonly paper: string }) {
  return { font: { color: { rgb: ink } }, fill: fill(paper) };
}
