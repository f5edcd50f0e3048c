import type { RecordKind } from '../../model/catalogue.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Level } from '../../model/rule-set.ts';
import type { Language, Text } from '../../model/text.ts';
import { MARKS, RECORDS, VERDICTS } from '../labels.ts';
import { say } from '../lexicon.ts';

/** How a submission ended. */
export type End = Verdict | 'refused';

/** The order in which ends are told and listed. */
export const ENDS: readonly End[] = ['does-not-qualify', 'undetermined', 'refused', 'qualifies'];

export const END_MARKS: Readonly<Record<End, string>> = {
  qualifies: MARKS.pass,
  'does-not-qualify': MARKS.fail,
  undetermined: MARKS.unknown,
  refused: '!',
};

export const SUMMARY_WORDS = {
  refused: { zh: '无法读取', en: 'refused' },
  refusedTitle: { zh: '无法读取的提交', en: 'Submissions that could not be read' },
  name: { zh: '名称', en: 'name' },
  district: { zh: '区县', en: 'district' },
  score: { zh: '得分', en: 'score' },
  why: { zh: '决定因素', en: 'what decides' },
  ofFiles: { zh: '关于文件和表格', en: 'About the files and tables' },
  hardest: { zh: '最常不通过或待定的条件', en: 'Criteria that fail, or stay unknown, most often' },
  scarcest: { zh: '最常缺少的数据', en: 'Figures that are missing most often' },
  submissions: { zh: '提交数', en: 'submissions' },
  figure: { zh: '数据', en: 'figure' },
  nothing: { zh: '没有可判定的提交', en: 'There is nothing to judge' },
  fragment: { zh: '原文', en: 'words of the document' },
} satisfies Record<string, Text>;

/** The word for an end; without a kind of level, that for admissions. */
export function endWord(end: End, kind: Level['kind'] | undefined, language: Language): string {
  const word = end === 'refused' ? SUMMARY_WORDS.refused : VERDICTS[kind ?? 'admission'][end];
  return say(word, { language });
}

/** `49,800`. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** The records that a section holds, where they are not parks. */
export function kindWord(kind: RecordKind, language: Language): string {
  return say(RECORDS[kind], { language });
}

/** `21 项结果（3 个文件）`: those about all parks together count, too. */
export function resultCount(count: number, files: number, language: Language): string {
  const [items, sources] = [grouped(count), grouped(files)];
  return say(
    {
      zh: `${items} 项结果（${sources} 个文件）`,
      en: `${items} ${count === 1 ? 'result' : 'results'} from ${sources} ${files === 1 ? 'file' : 'files'}`,
    },
    { language },
  );
}

/** What is said of the rows that are not listed. */
export function unlisted(count: number, language: Language): string {
  return say({ zh: `… 另有 ${grouped(count)} 份未列出`, en: `… and ${grouped(count)} more` }, { language });
}

/** `提示 37 条，涉及 12 份提交`; empty where there are none. */
export function warningCount(warnings: number, warned: number, language: Language): string {
  if (warnings === 0) return '';
  const [all, of] = [grouped(warnings), grouped(warned)];
  return say(
    {
      zh: `提示 ${all} 条，涉及 ${of} 份提交`,
      en: `${all} ${warnings === 1 ? 'warning' : 'warnings'} in ${of} ${warned === 1 ? 'submission' : 'submissions'}`,
    },
    { language },
  );
}
