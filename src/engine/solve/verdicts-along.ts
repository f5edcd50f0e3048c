import { outcomeOf } from '../../model/outcome.ts';
import type { DataRecord } from '../../model/record.ts';
import type { Along, FigurePath, Stretch } from '../../model/what-if.ts';
import type { Exact } from '../../quantity/exact.ts';
import type { Interval } from '../../quantity/interval.ts';
import { type CompiledRuleSet, criteriaOf, levelOf } from '../compile.ts';
import type { Options } from '../compiler.ts';
import { judgeLevel } from '../level.ts';
import { runsOf } from '../run.ts';
import { walkAlong } from './along.ts';
import { supposeValue } from './walk.ts';

/**
 * Where the verdict of a level, or the outcome of one of its criteria, changes along a figure of the record: the stretches between,
 * from the smallest value to the greatest. Exact: an end that belongs to its stretch is closed, one that does not is open.
 */
export function verdictsAlong(
  compiled: CompiledRuleSet,
  record: DataRecord,
  level: string,
  path: FigurePath,
  options: Options = {},
  range: Interval<Exact> = {},
): readonly Stretch<Along>[] {
  const found = levelOf(compiled, level);
  const start = runsOf(compiled, options);
  const judge = (supposed: DataRecord): Along => {
    const { verdict, criteria, score } = judgeLevel(compiled, found, start(supposed, ignore));
    const outcomes = criteria.map(({ criterion, possible }) => ({ criterion, outcome: outcomeOf(possible) }));
    return { verdict, outcomes, score };
  };
  const walk = { compiled, options, record, path, criteria: criteriaOf(compiled, found), range };
  const indicator = compiled.catalogue.indicators.get(path.indicator);
  return walkAlong(walk, judge, isSame).map((stretch) => {
    const score = indicator && judge(supposeValue(walk, indicator, stretch.range)).score;
    return score ? { ...stretch, found: { ...stretch.found, score } } : stretch;
  });
}

function ignore(): void {
  // Warnings are those of the record that is reported on.
}

function isSame(a: Along, b: Along): boolean {
  return (
    a.verdict === b.verdict &&
    a.outcomes.every(({ outcome }, index) => outcome === b.outcomes[index]?.outcome)
  );
}
