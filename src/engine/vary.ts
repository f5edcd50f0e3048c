import type { DataRecord } from '../model/record.ts';
import type { LevelResult } from '../model/result.ts';
import type { Along, Breakpoint, FigurePath, Stretch, Varied } from '../model/what-if.ts';
import type { Exact } from '../quantity/exact.ts';
import { type Interval, intersection } from '../quantity/interval.ts';
import { type CompiledRuleSet, levelOf } from './compile.ts';
import type { Options } from './compiler.ts';
import { leverAt } from './gap/moves.ts';
import { ask } from './gap/question.ts';
import { evaluateLevel } from './level.ts';
import { verdictsAlong } from './solve/verdicts-along.ts';

/**
 * What a level comes to along a figure of a record, where the verdict or a criterion changes, and where the record stands. Exact, as
 * `verdictsAlong` is. A figure that is no number has no stretches.
 */
export function varyOf(
  compiled: CompiledRuleSet,
  record: DataRecord,
  level: string,
  path: FigurePath,
  options: Options = {},
  range: Interval<Exact> = {},
): Varied {
  const found = levelOf(compiled, level);
  const question = ask(compiled, found, options);
  const result = evaluateLevel(compiled, found, question.start(record));
  const lever = leverAt(path, record, question);
  const stretches = verdictsAlong(compiled, record, level, path, options, range);
  const now = lever?.from;
  const looked = lever && intersection(lever.indicator.possible, range);
  return {
    path,
    range: looked ?? range,
    ...(now && { now }),
    stretches: stretches.map((each) => ({ ...each, isNow: now ? meet(each.range, now) : false })),
    breakpoints: breakpointsOf(stretches, result),
    result,
  };
}

function meet(a: Interval<Exact>, b: Interval<Exact>): boolean {
  return intersection(a, b) !== undefined;
}

function breakpointsOf(
  stretches: readonly Stretch<Along>[],
  { criteria }: LevelResult,
): readonly Breakpoint[] {
  const deciding = new Set(criteria.filter(({ decides }) => decides).map(({ criterion }) => criterion));
  return stretches.slice(1).flatMap((next, index): readonly Breakpoint[] => {
    const last = stretches[index];
    const [until, from] = [last?.range.high, next.range.low];
    if (!last || !until || !from) return [];
    const flips = next.found.outcomes.flatMap(({ criterion, outcome: after }, position) => {
      const before = last.found.outcomes[position]?.outcome;
      return before === undefined || before === after
        ? []
        : [{ criterion, before, after, decides: deciding.has(criterion) }];
    });
    const isRoot = last.roots?.high === true && next.roots?.low === true;
    return [{ until, from, isRoot, before: last.found.verdict, after: next.found.verdict, flips }];
  });
}
