import { type Aspect, ASPECTS, type CoveragePoint, type Impossible } from '../../model/coverage.ts';
import { DEFAULT_READING } from '../../model/rule-set.ts';
import type { Text } from '../../model/text.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { amountWords } from '../support/words.ts';
import { conditionWords } from '../words.ts';

/** What a case would have to show. */
const ASPECT_WORDS: Readonly<Record<Aspect, Text>> = {
  pass: { zh: '通过', en: 'passing' },
  fail: { zh: '不通过', en: 'failing' },
  unknown: { zh: '待定', en: 'open' },
  below: { zh: '低一步', en: 'a step below' },
  at: { zh: '恰在界限', en: 'at the limit' },
  low: { zh: '恰在下限', en: 'at the lower limit' },
  high: { zh: '恰在上限', en: 'at the upper limit' },
  above: { zh: '高一步', en: 'a step above' },
  differs: { zh: '与默认读法不同', en: 'unlike the default reading' },
  paid: { zh: '算出金额', en: 'with its amount' },
  floored: { zh: '按下限计', en: 'raised to the floor' },
  capped: { zh: '封顶', en: 'capped' },
};

/** Why no case can show it. */
export const IMPOSSIBLE_WORDS: Readonly<Record<Impossible, Text>> = {
  'no-value-below': { zh: '指标没有更低的值', en: 'the figure has no value below' },
  'no-value-above': { zh: '指标没有更高的值', en: 'the figure has no value above' },
  'cannot-fail': { zh: '任何值都通过', en: 'every value passes' },
  'cannot-pass': { zh: '任何值都不通过', en: 'no value passes' },
};

/** What a point is: the criterion, band or incentive, its reading, and the piece of the condition or the amount in words. */
export function pointWords({ id, reading, condition, amount }: CoveragePoint, lexicon: Lexicon): string {
  const read =
    reading === undefined || reading === DEFAULT_READING
      ? ''
      : ` · ${say(WORDS.reading, lexicon)} ${reading}`;
  const piece = condition
    ? `${say(WORDS.colon, lexicon)}${conditionWords(condition, { ...lexicon, brief: true })}`
    : '';
  const promise = amount ? `${say(WORDS.colon, lexicon)}${amountWords(amount, lexicon)}` : '';
  return `${id}${read}${piece}${promise}`;
}

/** Several aspects, in their order. */
export function aspectList(aspects: readonly Aspect[], lexicon: Lexicon): string {
  return ASPECTS.filter((aspect) => aspects.includes(aspect))
    .map((aspect) => say(ASPECT_WORDS[aspect], lexicon))
    .join(say(WORDS.comma, lexicon));
}
