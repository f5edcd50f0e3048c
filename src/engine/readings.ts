import { FAIL, PASS, type Possible, type Verdict, verdictOf } from '../model/outcome.ts';
import type { CriterionResult, Pivot } from '../model/result.ts';
import { joinAll } from './outcome.ts';

/** The verdict when every criterion is read in the way that is best (−1) or worst (1) for the park. */
export function verdictUnder(deciding: readonly CriterionResult[], direction: 1 | -1): Verdict {
  const chosen = deciding.map(({ readings }) =>
    readings
      .map(({ possible }) => possible)
      .reduce((a, b) => ((badness(b) - badness(a)) * direction > 0 ? b : a)),
  );
  return verdictOf(joinAll('all', chosen));
}

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
