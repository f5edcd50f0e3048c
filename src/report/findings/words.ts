import type { Language, Text } from '../../model/text.ts';
import { hintOf, messageOf, type Problem } from '../../problems/index.ts';
import type { CriterionDigest, LeafDigest } from '../digest/digest.ts';
import { OUTCOMES } from '../labels.ts';
import { COLUMNS, WORDS } from '../phrases.ts';

export const PHRASES = {
  lacks: { zh: '缺少', en: 'lacks' },
  keyPhrase: { zh: '关键语', en: 'key phrase' },
  place: { zh: '位置', en: 'place' },
  semicolon: { zh: '；', en: '; ' },
  comma: { zh: '，', en: ', ' },
} satisfies Record<string, Text>;

/** `用地产出 不通过：投资强度 260万元/亩，要求 ≥ 280万元/亩，差距 −20万元/亩；缺少：…（甲-19）`, on one line. */
export function criterionText(criterion: CriterionDigest, language: Language): string {
  const { title, outcome, clauses } = criterion;
  const parts = [
    ...decisiveLeaves(criterion).map((leaf) => leafText(leaf, language, title)),
    ...criterionExtras(criterion, language),
  ];
  const why = parts.length === 0 ? '' : WORDS.colon[language] + parts.join(PHRASES.semicolon[language]);
  const source = language === 'zh' ? `（${clauses}）` : ` (${clauses})`;
  return `${title} ${OUTCOMES[outcome][language]}${why}${source}`;
}

/** The comparisons that came out as the criterion did; all of them where none did. */
function decisiveLeaves({ leaves, outcome }: CriterionDigest): readonly LeafDigest[] {
  const own = leaves.filter((leaf) => leaf.outcome === outcome);
  return own.length > 0 ? own : leaves;
}

/** `投资强度 260万元/亩，要求 ≥ 280万元/亩，差距 −20万元/亩`; without the subject where a title has just named it. */
export function leafText(
  { subject, actual, required, margin }: LeafDigest,
  language: Language,
  title?: string,
): string {
  return [
    subject === title ? actual : `${subject} ${actual}`,
    `${COLUMNS.required[language]} ${required}`,
    ...(margin === '' ? [] : [`${COLUMNS.margin[language]} ${margin}`]),
  ].join(PHRASES.comma[language]);
}

/** What is not among the comparisons: list items that are not shown, and the figures that are lacking. */
export function criterionExtras({ more, missing }: CriterionDigest, language: Language): readonly string[] {
  return [
    ...(more === '' ? [] : [more]),
    ...(missing.length === 0 ? [] : [labelled(PHRASES.lacks, missing.join(WORDS.comma[language]), language)]),
  ];
}

/** `条款：甲-19`. */
export function labelled(label: Text, text: string, language: Language): string {
  return label[language] + WORDS.colon[language] + text;
}

/** A problem with what to do about it. */
export function problemText(problem: Problem, language: Language): string {
  const hint = hintOf(problem)?.[language];
  const message = messageOf(problem)[language];
  if (hint === undefined || hint === '') return message;
  return language === 'zh' ? `${message}（${hint}）` : `${message} (${hint})`;
}
