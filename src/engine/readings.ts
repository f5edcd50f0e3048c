import { FAIL, PASS, type Possible, type Verdict, verdictOf } from '../model/outcome.ts';
import type { CriterionOutline, CriterionResult, Pivot } from '../model/result.ts';
import { joinAll } from './outcome.ts';

/** What a criterion comes to under each of its readings; the verdict when all are read in the best (−1) or worst (1) way. */
export function verdictUnder(deciding: readonly (readonly Possible[])[], direction: 1 | -1): Verdict {
  return verdictOf(
    joinAll(
      'all',
      deciding.map((readings) => extremeOf(readings, direction)),
    ),
  );
}

/** The best (−1) or worst (1) of what a criterion comes to under its readings. */
export function extremeOf(readings: readonly Possible[], direction: 1 | -1): Possible {
  return readings.reduce((a, b) => ((badness(b) - badness(a)) * direction > 0 ? b : a));
}

/** What a criterion comes to under each of its readings, one after the other, the chosen one among them. */
export type Readings = (result: CriterionOutline) => Iterable<Possible>;

/**
 * Whether the verdict is the same when all criteria are read in the best way, and in the worst. It looks no further than it has to:
 * most verdicts rest on a clause that is clear.
 */
export function isRobust(
  deciding: readonly CriterionOutline[],
  verdict: Verdict,
  readings: Readings,
): boolean {
  const isAlways = (result: CriterionOutline, test: (possible: Possible) => boolean): boolean => {
    if (!test(result.possible)) return false;
    if (isClear(result)) return true;
    for (const possible of readings(result)) if (!test(possible)) return false;
    return true;
  };
  switch (verdict) {
    case 'does-not-qualify':
      return (
        deciding.some((result) => isClear(result) && fails(result.possible)) ||
        deciding.some((result) => isAlways(result, fails))
      );
    case 'qualifies':
      return (
        deciding.every((result) => isAlways(result, cannotFail)) &&
        (deciding.some((result) => isClear(result) && passes(result.possible)) ||
          deciding.some((result) => isAlways(result, passes)))
      );
    case 'undetermined': {
      const sets = deciding.map((result) => (isClear(result) ? [result.possible] : [...readings(result)]));
      return verdictUnder(sets, -1) === verdict && verdictUnder(sets, 1) === verdict;
    }
  }
}

function isClear({ criterion }: CriterionOutline): boolean {
  return criterion.readings.length === 0;
}

const fails = (possible: Possible): boolean => possible === FAIL;
const passes = (possible: Possible): boolean => possible === PASS;
const cannotFail = (possible: Possible): boolean => (possible & FAIL) === 0;

/** The readings that would change the verdict, each taken alone. */
export function pivotsOf(deciding: readonly CriterionResult[], verdict: Verdict): readonly Pivot[] {
  return deciding.flatMap((result) =>
    result.readings.flatMap(({ id, possible }) => {
      const sets = deciding.map((each) => (each === result ? possible : each.possible));
      const other = verdictOf(joinAll('all', sets));
      return other === verdict ? [] : [{ criterion: result.criterion, reading: id, verdict: other }];
    }),
  );
}

/** Orders sets of results from surely passing to surely failing. */
function badness(possible: Possible): number {
  if (possible === PASS) return 0;
  if ((possible & FAIL) === 0) return possible & PASS ? 1 : 2;
  return possible === FAIL ? 5 : possible & PASS ? 3 : 4;
}
