import type { WriteSheet } from 'hucre';
import type { Language } from '../../model/text.ts';
import { MARGINS } from '../xlsx/pages.ts';
import { fill, FRAME, fontOf, headingStyle } from '../xlsx/style.ts';

/** What the cells of a template look like: white and open where something is to be filled in, else grey and locked. */
export function templateStyles(language: Language) {
  const text = { horizontal: 'left', vertical: 'center', wrapText: true } as const;
  return {
    heading: headingStyle(language),
    section: { font: fontOf(language, { bold: true }), fill: fill('EAF1DD'), border: FRAME, alignment: text },
    remark: { font: fontOf(language, { color: { rgb: '6B6B6B' } }), alignment: text },
    label: (depth: number) => ({
      font: fontOf(language, depth === 0 ? { bold: true } : {}),
      fill: fill('F2F2F2'),
      border: FRAME,
      alignment: { ...text, indent: depth },
    }),
    fixed: { font: fontOf(language), fill: fill('F2F2F2'), border: FRAME, alignment: text },
    open: {
      font: fontOf(language),
      border: FRAME,
      alignment: { vertical: 'center', wrapText: true },
      protection: { locked: false },
    },
  } as const;
}

/** Headings and labels cannot be changed by mistake; there is no password. Rows and columns may be. */
export const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
};

/** A page in landscape as wide as the paper. */
export const PAGE: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  orientation: 'landscape',
  margins: MARGINS,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};
