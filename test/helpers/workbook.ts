import type { BatchEnd, BatchItem, ReportStyle } from '../../src/report/batch.ts';
import { XLSX } from '../../src/report/xlsx/index.ts';
import { chunksOf, itemFrom, parkText } from './digests.ts';

/** The bytes of the workbook on the items. */
export async function workbookOf(
  items: readonly BatchItem[],
  style: Partial<ReportStyle> = {},
  end: Partial<BatchEnd> = {},
): Promise<Uint8Array> {
  const last = (await chunksOf(XLSX, items, style, end)).at(-1);
  if (!(last instanceof Uint8Array)) throw new Error('a workbook is bytes');
  return last;
}

/** Texts that a spreadsheet, or the file of one, may stumble over, and what is left of each. */
export const HOSTILE: readonly (readonly [written: string, shown: string])[] = [
  ["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ['@SUM(1)', '@SUM(1)'],
  ['-1+2', '-1+2'],
  ['00123', '00123'],
  ['370211199001011234', '370211199001011234'],
  ['#N/A', '#N/A'],
  ['true', 'true'],
  ['_x0041_ _xZZZZ_', '_x0041_ _xZZZZ_'],
  ['<b>&amp;</b> "a" \'b\'', '<b>&amp;</b> "a" \'b\''],
  ['两行\r\n文字', '两行\n文字'],
  ['a\u0000b\u001b[31m', 'a\ufffdb\ufffd[31m'],
  ['半\ud83c个', '半\ufffd个'],
  ['工厂🏭', '工厂🏭'],
  ['长'.repeat(40_000), `${'长'.repeat(32_766)}…`],
];

/** Submissions of these names. */
export function namedItems(names: readonly string[]): readonly BatchItem[] {
  return names.map((name) => {
    const item = itemFrom(parkText({}));
    return item.kind === 'refused' ? item : { ...item, digest: () => ({ ...item.digest(), name }) };
  });
}
