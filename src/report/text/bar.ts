import type { LeafNode } from '../../model/result.ts';
import { barOf, HALF } from '../bar.ts';
import type { Page } from './page.ts';

/** Signs for the parts of a bar; those of ASCII are for terminals that show nothing else. */
const BAR_SIGNS = {
  lines: {
    axis: '├',
    certain: '━',
    possible: '╌',
    limit: '┃',
    reached: '┫',
    crossed: '╋',
    lower: '╂',
    cut: '→',
  },
  ascii: {
    axis: '|',
    certain: '=',
    possible: '-',
    limit: '|',
    reached: '|',
    crossed: '|',
    lower: '|',
    cut: '>',
  },
} as const;

/** What there is against the limit: `├━━━━  ┃` falls short of it, `├━━━━━━╋━━` goes beyond; `╌` is what is not certain. */
export function barText(leaf: LeafNode | undefined, page: Page): string {
  const bar = leaf && page.bars ? barOf(leaf, page) : undefined;
  if (!bar || !page.bars) return '';
  const signs = BAR_SIGNS[page.bars];
  const { certain, possible, lower, isCut, isUnknown } = bar;
  const limit =
    !isUnknown && certain > HALF
      ? signs.crossed
      : !isUnknown && certain === HALF
        ? signs.reached
        : signs.limit;
  const steps = Array.from({ length: 2 * HALF }, (_, index) => {
    const step = index + 1;
    if (isUnknown) return step === 2 ? '?' : ' ';
    if (step === 2 * HALF && isCut) return signs.cut;
    if (step <= certain) return signs.certain;
    if (step <= possible) return signs.possible;
    return step === lower ? signs.lower : ' ';
  });
  return [signs.axis, ...steps.slice(0, HALF), limit, ...steps.slice(HALF)].join('').trimEnd();
}
