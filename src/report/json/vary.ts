import type { Breakpoint, Flip, Varied } from '../../model/what-if.ts';
import { toText } from '../../quantity/decimal.ts';
import { divide, type Exact } from '../../quantity/exact.ts';
import type { End, Interval } from '../../quantity/interval.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Unit } from '../../quantity/unit.ts';
import { expiryNotes } from '../document-notes.ts';
import { indicatorOf, type Lexicon } from '../lexicon.ts';
import { problemJson } from '../problem-json.ts';
import type { VaryInput } from '../vary/input.ts';
import { innerEnd, unitOfVaried } from '../vary/numbers.ts';
import { VARY_FORMAT } from './format.ts';
import { dataJson, levelJson, ruleSetJson, scoreJson } from './index.ts';
import { actualJson } from './numbers.ts';

/** Where a verdict changes along a figure; numbers are texts, and nothing depends on clock or language. */
export function renderVaryJson({ data, ruleSet, varied, catalogue, warnings, asOf }: VaryInput): string {
  const lexicon: Lexicon = { language: 'zh', catalogue, ruleSet };
  const unit = unitOfVaried(varied, lexicon);
  const report = {
    schema: VARY_FORMAT,
    data: dataJson(data),
    rule_set: ruleSetJson(ruleSet),
    ...(asOf !== undefined && { as_of: asOf, expiry: expiryNotes(ruleSet, asOf) }),
    ...levelJson(varied.result),
    figure: figureJson(varied, unit, lexicon),
    stretches: varied.stretches.map(({ range, roots, isNow, found }) => ({
      ...rangeJson(range, roots, unit),
      verdict: found.verdict,
      score: scoreJson(found.score),
      criteria: found.outcomes.map(({ criterion, outcome }) => ({ criterion: criterion.id, outcome })),
      is_now: isNow,
    })),
    breakpoints: varied.breakpoints.map((each) => breakpointJson(each, unit)),
    warnings: warnings.map(problemJson),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function figureJson({ path, range, now }: Varied, unit: Unit, lexicon: Lexicon) {
  const { indicator, item } = path;
  const name = indicatorOf(indicator, lexicon)?.name;
  return {
    indicator,
    ...(name && { name }),
    ...(item !== undefined && { item }),
    unit: unit.text,
    now: now ? actualJson({ type: 'number', range: now }, unit, []) : null,
    ...rangeJson(range, undefined, unit),
  };
}

function rangeJson(
  { low, high }: Interval<Exact>,
  roots: { readonly low?: boolean; readonly high?: boolean } | undefined,
  unit: Unit,
) {
  return {
    low: low ? endJson(low, high, 'low', roots?.low === true, unit) : null,
    high: high ? endJson(high, low, 'high', roots?.high === true, unit) : null,
  };
}

/** The end exactly, and as it is printed: rounded into the stretch. Of a root, the fraction right beside it. */
function endJson(
  end: End<Exact>,
  other: End<Exact> | undefined,
  side: 'low' | 'high',
  isRoot: boolean,
  unit: Unit,
) {
  const printed = innerEnd(end, other, side, unit);
  return {
    exact: toText(divide(end.at, unit.factor)),
    rounded: printed ? printNumber(printed.at) : '',
    open: end.open,
    is_root: isRoot,
  };
}

function breakpointJson({ until, from, isRoot, before, after, flips }: Breakpoint, unit: Unit) {
  return {
    until: endJson(until, undefined, 'high', isRoot, unit),
    from: endJson(from, undefined, 'low', isRoot, unit),
    verdict: { before, after },
    criteria: flips.map(flipJson),
  };
}

function flipJson({ criterion, before, after, decides }: Flip) {
  const { id, title, cite } = criterion;
  return { criterion: id, title, citations: cite, before, after, decides };
}
