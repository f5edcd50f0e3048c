import type { Text } from '../model/text.ts';
import { districtOf, isDistrict } from './district.ts';
import type { ReportInput } from './input.ts';

/**
 * What must be said where a district has a document of its own: it is never taken unless it is asked for, and a park of
 * another district may be judged by it all the same.
 */
export function districtNotes({ evaluation, districts }: ReportInput): readonly Text[] {
  const { ruleSet, record } = evaluation;
  const written = districtOf(record);
  const own = ruleSet.district;
  if (own) return written !== undefined && isDistrict(written, own) ? [] : [forDistrict(own, written)];
  if (written === undefined) return [];
  return (districts ?? [])
    .filter(({ district }) => isDistrict(written, district))
    .map(({ district, ruleSet: id, number }) => ({
      zh: `${district.zh}另有文件（${number}）：--ruleset ${id} 按该文件判定；这里没有采用。`,
      en: `${district.en} has a document of its own (${number}): --ruleset ${id} judges by it; it was not used here.`,
    }));
}

function forDistrict(own: Text, written: string | undefined): Text {
  return written === undefined
    ? {
        zh: `本文件适用于${own.zh}；数据没有写明区县。`,
        en: `The document is for ${own.en}; the data name no district.`,
      }
    : {
        zh: `本文件适用于${own.zh}；数据写的是${written}。`,
        en: `The document is for ${own.en}; the data say ${written}.`,
      };
}
