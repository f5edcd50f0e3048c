import { DEFAULT_READING } from '../../model/rule-set.ts';
import type { Text } from '../../model/text.ts';
import { documentLine } from '../document-line.ts';
import type { SqlInput } from './input.ts';
import { comment } from './text.ts';

/** What the query is, in comments at its beginning. */
export function headLines(input: SqlInput): readonly string[] {
  const { query, language, version, table, dialect } = input;
  const { ruleSet, level, criteria } = query;
  const readings = criteria
    .filter(({ reading }) => reading !== DEFAULT_READING)
    .map(({ criterion, reading }) => `${criterion.id}=${reading}`);
  const left = criteria.filter(({ obstacles }) => obstacles.length > 0).map(({ criterion }) => criterion.id);
  const texts = [
    `park-eval ${version} · ${dialect.id}`,
    `${ruleSet.title[language]} · ${level.title[language]} (${ruleSet.id}, ${level.id})`,
    documentLine(ruleSet.document, { language }),
    ...(readings.length > 0 ? [`${READINGS[language]}${readings.join(', ')}`] : []),
    ...(left.length > 0 ? [`${LEFT[language]}${left.join(', ')}`] : []),
    ...(query.criteria.every(({ decides }) => !decides) ? [NOTHING[language]] : []),
    ...rowWords(table)[language].split('\n'),
  ];
  return texts.map(comment);
}

const READINGS: Text = { zh: '读法：', en: 'readings: ' };
const LEFT: Text = { zh: '以下条件无法用单个数值判定，视为未知：', en: 'not carried, and unknown: ' };
const NOTHING: Text = { zh: '没有起决定作用的条件', en: 'no criterion decides' };

const rowWords = (table: string): Text => ({
  zh: `${table} 的每一行是一个对象整年的数据，每栏一个值，单位见 figures；NULL 为未知。
有不可能的数，或小数点前超过 10 位、后超过 8 位的数，则该行不判定，refused 列出这些栏。`,
  en: `Each row of ${table} holds the figures of one record for a full year, a single value in each column, in the units
given under figures; NULL is not known. A row is refused (no verdict; its columns are named) where a number
cannot be, or has more than 10 digits before the point or 8 behind it.`,
});
