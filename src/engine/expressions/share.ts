import type { Expression, Of } from '../../model/condition.ts';
import { once } from '../../model/once.ts';
import { PASS } from '../../model/outcome.ts';
import { figuresUnder } from '../../model/walk-result.ts';
import { divide, type Exact, ONE, whole, ZERO } from '../../quantity/exact.ts';
import { EVERYTHING, type Interval, interval } from '../../quantity/interval.ts';
import type { CompiledExpression, Compiler } from '../compiler.ts';
import { missingList, number } from '../finding.ts';
import { missingUnder } from '../missing.ts';
import { selectItems } from '../select.ts';

/** Of the items that meet `among`, the share that meets `where`; bounds where items are unknown or not listed. */
export function compileShare(
  { list, among, where }: Of<Expression, 'share'>,
  compiler: Compiler,
): CompiledExpression {
  const select = selectItems(list, among, compiler);
  const test = once(() => compiler.condition(where));
  return (subject, run) => {
    const { items, unlisted, figures, missing } = select(subject, run);
    const members = items.filter(({ belongs }) => belongs & PASS);
    const tested = members.map(({ item, belongs }) => ({
      certain: belongs === PASS,
      node: test()(item, run),
    }));
    const wanting = [...missing, ...tested.flatMap(({ node }) => missingUnder(node))];
    const range = shareRange(
      tested.map(({ certain, node }) => ({ certain, meets: node.possible })),
      unlisted,
    );
    const used = [...figures, ...tested.flatMap(({ node }) => figuresUnder(node))];
    if (range) return { ...number(range), figures: used, missing: wanting };
    return { ...number(EVERYTHING), missing: [missingList(list, subject, 'undefined-ratio')] };
  };
}

interface Tested {
  readonly certain: boolean;
  readonly meets: number;
}

/**
 * Lowest and highest share over everything that is still possible; undefined when it is one of no items, and nothing at all where it
 * may be one of none.
 */
function shareRange(tested: readonly Tested[], unlisted: number): Interval<Exact> | undefined {
  const certain = tested.filter((item) => item.certain);
  const doubtful = tested.filter((item) => !item.certain);
  if (certain.length === 0) return unlisted > 0 || doubtful.length > 0 ? EVERYTHING : undefined;
  const sure = certain.filter(({ meets }) => meets === PASS).length;
  const may = certain.filter(({ meets }) => meets & PASS).length;
  const against = doubtful.filter(({ meets }) => meets !== PASS).length + unlisted;
  const inFavour = doubtful.filter(({ meets }) => meets & PASS).length + unlisted;
  const low = Number.isFinite(against) ? end(sure, certain.length + against) : { at: ZERO, open: sure > 0 };
  const high = Number.isFinite(inFavour)
    ? end(may + inFavour, certain.length + inFavour)
    : { at: ONE, open: may < certain.length };
  return interval(low, high);
}

function end(part: number, all: number) {
  return { at: divide(whole(part), whole(all)), open: false };
}
