import type { NumberComparison } from '../../model/condition.ts';

/** What the words next to a number say about it. */
export interface Boundary {
  /** The comparisons that the words mean; none where they are silent. */
  readonly ops: readonly NumberComparison[];
  /** 左右, 约: the number is approximate. */
  readonly about: boolean;
  /** The words themselves, as they stand around the number. */
  readonly before: string;
  readonly after: string;
}

type Meaning = NumberComparison | 'about';

/** Words before a number. A word that ends like a shorter one must win over it: 不超过 over 超过 over 过. */
const BEFORE: readonly (readonly [Meaning, string])[] = [
  [
    'at_least',
    '不得低于 不得少于 不能低于 不能少于 应不低于 不低于 不少于 不小于 至少 最低 最少 达到 达 ≥ >=',
  ],
  ['more_than', '超过 超出 高于 大于 突破 多于 超 过 逾 >'],
  [
    'at_most',
    '不得超过 不得高于 不能超过 不超过 不超出 不高于 不大于 不多于 不突破 至多 最多 最高 最大 ≤ <=',
  ],
  ['less_than', '低于 少于 小于 不足 不到 不满 <'],
  ['about', '大约 约 ≈'],
];

/** Words behind a number and its unit. */
const AFTER: readonly (readonly [Meaning, string])[] = [
  ['at_least', '及以上 以上 起'],
  ['at_most', '及以下 以下 以内 之内 封顶'],
  ['about', '左右 上下'],
];

const LEADING = longestFirst(BEFORE);
const TRAILING = longestFirst(AFTER);

/** The boundary words that stand directly before and behind a number (with its unit). */
export function boundaryBetween(before: string, after: string): Boundary {
  const leading = LEADING.find(({ word }) => before.endsWith(word));
  const trailing = TRAILING.find(({ word }) => after.startsWith(word));
  const meanings = [leading, trailing].flatMap((found) => (found ? [found.meaning] : []));
  return {
    ops: meanings.filter((meaning) => meaning !== 'about'),
    about: meanings.includes('about'),
    before: leading?.word ?? '',
    after: trailing?.word ?? '',
  };
}

function longestFirst(table: readonly (readonly [Meaning, string])[]) {
  return table
    .flatMap(([meaning, words]) => words.split(' ').map((word) => ({ word, meaning })))
    .toSorted((a, b) => b.word.length - a.word.length);
}
