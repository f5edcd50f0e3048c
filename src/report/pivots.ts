import { FAIL, PASS, type Possible, type Verdict } from '../model/outcome.ts';
import type { CriterionResult, LevelResult } from '../model/result.ts';

/** A reading of one criterion that would change the verdict by itself. */
export interface Pivot {
  readonly result: CriterionResult;
  readonly reading: string;
  readonly verdict: Verdict;
}

/** The readings that would change the verdict, each taken alone. */
export function pivotsOf({ criteria, verdict }: LevelResult): readonly Pivot[] {
  const deciding = criteria.filter(({ decides }) => decides);
  return deciding.flatMap((result) =>
    result.readings.flatMap(({ id, possible }) => {
      const sets = deciding.map((each) => (each === result ? possible : each.possible));
      const other = verdictOfAll(sets);
      return other === verdict ? [] : [{ result, reading: id, verdict: other }];
    }),
  );
}

/** The verdict of criteria that must all pass; those that do not apply count for nothing. */
function verdictOfAll(sets: readonly Possible[]): Verdict {
  if (sets.includes(FAIL)) return 'does-not-qualify';
  const mayFail = sets.some((set) => set & FAIL);
  return !mayFail && sets.includes(PASS) ? 'qualifies' : 'undetermined';
}
