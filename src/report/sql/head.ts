import { DEFAULT_READING } from '../../model/rule-set.ts';
import type { Text } from '../../model/text.ts';
import { documentLine } from '../document-line.ts';
import type { SqlInput } from './input.ts';

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
  return texts.map((text) => `-- ${text}`);
}

const READINGS: Text = { zh: '读法：', en: 'readings: ' };
const LEFT: Text = { zh: '以下条件无法用单个数值判定，视为未知：', en: 'not carried, and unknown: ' };
const NOTHING: Text = { zh: '没有起决定作用的条件', en: 'no criterion decides' };

const rowWords = (table: string): Text => ({
  zh: `${table} 的每行为一个对象整年的数据，各栏为单个值，单位见 figures；空值为未知。
算得出却矛盾的数、不可能的数、位数超出（小数点前 10 位、后 8 位）的数绝不悄悄采用：前者使条件未知，后两者使该行不判定（refused 列出栏目）。`,
  en: `Each row of ${table} holds the figures of one record for a full year, as single values in the units given under figures; NULL is not known.
A row is refused (no verdict; the columns are named) where a number cannot be, or has more than 10 digits before the point or 8 behind it.`,
});
