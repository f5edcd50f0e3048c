import { outcomeOf, PASS, type Possible } from '../../model/outcome.ts';
import type { Figure } from '../../model/record.ts';
import type { MissingFigure, ResultNode } from '../../model/result.ts';
import { DEFAULT_READING } from '../../model/rule-set.ts';
import type { IncentiveResult } from '../../model/support.ts';
import type { Difference, Expectation, Trial, TrialResult } from '../../model/trial.ts';
import { figuresUnder } from '../../model/walk-result.ts';
import { toText } from '../../quantity/decimal.ts';
import { compare, type Exact } from '../../quantity/exact.ts';
import { type End, type Interval, point } from '../../quantity/interval.ts';
import { evaluateBand } from '../bands.ts';
import { type CompiledRuleSet, levelOf } from '../compile.ts';
import type { Run } from '../compiler.ts';
import { evaluateOneIncentive } from '../incentives.ts';
import { judgeCriterion, judgeLevel } from '../level.ts';
import { missingUnder } from '../missing.ts';
import { runsOf } from '../run.ts';
import { noteIn } from '../warnings.ts';
import { marginsOf } from './margins.ts';

/** What was found, in the terms of an expectation. */
export interface Tried {
  readonly result: string;
  readonly nodes: readonly ResultNode[];
  /** What an incentive came to. */
  readonly support?: IncentiveResult;
  readonly missing: readonly MissingFigure[];
}

/** Holds a rule set against one case. An unknown id is a programming error: whoever reads cases checks them. */
export function tryCase(compiled: CompiledRuleSet, trial: Trial): TrialResult {
  const tried = evaluateTrial(compiled, trial);
  const { result, nodes, missing, support } = tried;
  const used = support?.claims.flatMap((claim) => claim.figures) ?? nodes.flatMap(figuresUnder);
  const figures: readonly Figure[] = [...new Set(used)];
  return { trial, result, differences: differencesOf(trial.expect, tried), figures, missing };
}

/** Evaluates the criterion, level, band or incentive of a case; `reading` replaces the one that the case names. */
export function evaluateTrial(
  compiled: CompiledRuleSet,
  trial: Trial,
  reading: string = trial.reading,
): Tried {
  if (trial.of === 'incentive') return tryIncentive(compiled, trial);
  const readings = reading === DEFAULT_READING ? {} : { [trial.id]: reading };
  const run = runsOf(compiled, { readings })(trial.record, noteIn([]));
  switch (trial.of) {
    case 'criterion':
      return tryCriterion(compiled, trial, run);
    case 'level':
      return tryLevel(compiled, trial, run);
    case 'band':
      return tryBand(compiled, trial, run);
  }
}

function tryCriterion(compiled: CompiledRuleSet, { id, record }: Trial, run: Run): Tried {
  const found = compiled.criteria.get(id);
  if (!found) throw new Error(`no criterion ${id} in ${compiled.ruleSet.id}`);
  const { criterion } = found;
  // A record of another kind is tried in the level that the criterion serves as a yardstick.
  const scopes = new Map(compiled.ruleSet.levels.map((level) => [level.id, level.scope]));
  const serves = criterion.yardstick.find((level) => scopes.get(level) === record.kind);
  const { possible, node } = judgeCriterion(found, levelOf(compiled, serves ?? criterion.level), run);
  return {
    result: outcomeOf(possible),
    nodes: node ? [node] : [],
    missing: node ? missingUnder(node) : [],
  };
}

function tryLevel(compiled: CompiledRuleSet, { id }: Trial, run: Run): Tried {
  const { verdict, criteria, missing } = judgeLevel(compiled, levelOf(compiled, id), run);
  return { result: verdict, nodes: criteria.flatMap(({ node }) => node ?? []), missing };
}

function tryBand(compiled: CompiledRuleSet, { id }: Trial, run: Run): Tried {
  const found = compiled.bands.find(({ band }) => band.id === id);
  if (!found) throw new Error(`no band ${id} in ${compiled.ruleSet.id}`);
  const { label, candidates } = evaluateBand(found, run.subject, run);
  const nodes = found.classes.map((test) => test(run.subject, run));
  const isOpen = label === undefined && candidates.length > 0;
  const open = isOpen ? nodes.filter(({ possible }) => isPerhaps(possible)) : [];
  const missing = new Map(open.flatMap(missingUnder).map((figure) => [figure.id, figure]));
  return {
    result: label?.zh ?? (isOpen ? 'unknown' : 'none'),
    nodes,
    missing: [...missing.values()],
  };
}

function tryIncentive(compiled: CompiledRuleSet, { id, record }: Trial): Tried {
  const support = evaluateOneIncentive(compiled, record, id);
  const nodes = support.claims.flatMap(({ node }) => node ?? []);
  return { result: outcomeOf(support.possible), nodes, support, missing: support.missing };
}

function isPerhaps(possible: Possible): boolean {
  return (possible & PASS) !== 0 && possible !== PASS;
}

function differencesOf(
  { result, missing, margins = [], amount }: Expectation,
  tried: Tried,
): readonly Difference[] {
  const differences: Difference[] = [];
  if (result !== tried.result) differences.push({ kind: 'result', expected: result, found: tried.result });
  const asked = tried.missing.map(({ id }) => id).toSorted();
  const wanted = missing?.toSorted();
  if (wanted && wanted.join() !== asked.join()) {
    differences.push({ kind: 'missing', expected: wanted, found: asked });
  }
  for (const expected of margins) {
    const found = tried.nodes.flatMap((node) => marginsOf(node, expected.of));
    if (found.some((margin) => compare(margin, expected.value.value) === 0)) continue;
    differences.push({ kind: 'margin', expected, found: found.map(point) });
  }
  const range = tried.support?.range;
  if (amount && rangeText(amount.range) !== rangeText(range))
    differences.push({ kind: 'amount', expected: amount, ...(range && { found: range }) });
  return differences;
}

/** Alike for two ranges just where they are the same; empty where there is none. */
export function rangeText(range: Interval<Exact> | undefined): string {
  if (!range) return '';
  return `${endText(range.low)} … ${endText(range.high)}`;
}

function endText(end: End<Exact> | undefined): string {
  return end ? `${toText(end.at)}${end.open ? ' open' : ''}` : '∞';
}
