import type { Difference, TrialResult } from '../../model/trial.ts';
import { toText } from '../../quantity/decimal.ts';
import type { Exact } from '../../quantity/exact.ts';
import type { End, Interval } from '../../quantity/interval.ts';
import { RULES_TEST_FORMAT } from './format.ts';
import { holds, type TestedSet } from './tested.ts';

/** Every case with what was expected and what was found, for programs. */
export function renderCasesJson(tested: readonly TestedSet[]): string {
  const report = {
    schema: RULES_TEST_FORMAT,
    holds: tested.every(({ results }) => results.every(holds)),
    ruleSets: tested.map(({ ruleSet, file, results }) => ({
      id: ruleSet.id,
      file,
      cases: results.length,
      failing: results.filter((result) => !holds(result)).length,
      results: results.map(resultJson),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function resultJson(tried: TrialResult) {
  const { trial, result, differences, figures, missing } = tried;
  const { place, of, id, reading, step, expect } = trial;
  return {
    place,
    of,
    id,
    reading,
    ...(step && { step }),
    holds: holds(tried),
    expected: expect.result,
    found: result,
    ...(differences.length > 0 && { differences: differences.map(differenceJson) }),
    figures: figures.map(({ indicator, text, place: at }) => ({ indicator, text, place: at })),
    missing: missing.map((figure) => figure.id),
  };
}

function differenceJson(difference: Difference) {
  switch (difference.kind) {
    case 'result':
    case 'missing':
      return difference;
    case 'margin': {
      const { kind, expected, found } = difference;
      const single = found.flatMap(({ low }) => (low && 'num' in low.at ? [toText(low.at)] : []));
      return { kind, of: expected.of, expected: expected.value.text, found: single };
    }
    case 'amount': {
      const { kind, expected, found } = difference;
      return { kind, expected: rangeJson(expected.range), found: rangeJson(found) };
    }
  }
}

/** Exact, in base units; null where there is no amount. */
function rangeJson(range: Interval<Exact> | undefined) {
  if (!range) return null;
  const { low, high } = range;
  return { ...(low && { low: endJson(low) }), ...(high && { high: endJson(high) }) };
}

function endJson({ at, open }: End<Exact>) {
  return { exact: toText(at), open };
}
