import { type CoveredSet, countOf } from './covered.ts';
import { RULES_COVERAGE_FORMAT } from './format.ts';
import { percentText } from './text.ts';

/** Every point with what cases show of it, for programs. */
export function renderCoverageJson(covered: readonly CoveredSet[]): string {
  const report = { schema: RULES_COVERAGE_FORMAT, ruleSets: covered.map(setJson) };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function setJson(set: CoveredSet) {
  return {
    id: set.ruleSet.id,
    cases: set.cases,
    failing: set.failing,
    ...countOf(set),
    percent: percentText(set),
    points: set.points.map(({ point, shown, lacking, excused, place }) => ({
      kind: point.kind,
      of: point.of,
      id: point.id,
      ...(point.reading !== undefined && { reading: point.reading }),
      place,
      path: point.path,
      shown,
      lacking,
      ...(excused.length > 0 && { excused }),
      ...(point.impossible.size > 0 && { impossible: Object.fromEntries(point.impossible) }),
    })),
  };
}
