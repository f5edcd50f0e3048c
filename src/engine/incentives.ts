import { amountsOf } from '../model/amount-unit.ts';
import { ANYTHING, NOT_APPLICABLE, type Possible } from '../model/outcome.ts';
import type { DataRecord } from '../model/record.ts';
import type { MissingFigure } from '../model/result.ts';
import type { Incentive } from '../model/rule-set.ts';
import type { Claim, IncentiveResult, Support } from '../model/support.ts';
import type { Problem } from '../problems/index.ts';
import { type Exact, greatest, multiply, whole, ZERO } from '../quantity/exact.ts';
import { type Interval, NOT_NEGATIVE } from '../quantity/interval.ts';
import type { CompiledRuleSet } from './compile.ts';
import type { Items, Options, Run } from './compiler.ts';
import { type CompiledIncentive, claimOf, compileIncentive } from './claim.ts';
import { listOf } from './lists.ts';
import { joinAll } from './outcome.ts';
import { sumOf } from './payout.ts';
import { runsOf } from './run.ts';
import { totalsOf } from './support-totals.ts';
import { noteIn } from './warnings.ts';

/** Holds the support that a document promises against a record. */
export type EvaluateIncentives = (record: DataRecord, options?: Options) => Support;

/**
 * Compiles the incentives of a rule set, once; the function that it gives is pure. An incentive for projects is held against the
 * projects that a park lists; one that goes by items (`each`) against every item.
 */
export function compileIncentives(compiled: CompiledRuleSet): EvaluateIncentives {
  const incentives = compiled.ruleSet.incentives.map((each) => compileIncentive(each, compiled.compiler));
  return (record, options = {}) => {
    const warnings: Problem[] = [];
    const start = runsOf(compiled, options);
    const startRun: StartRun = (each) => start(each, noteIn(warnings));
    const run = startRun(record);
    const results = incentives.map((each) => evaluateIncentive(each, run, startRun, compiled));
    const claims = results.flatMap((result) => result.claims);
    return {
      ruleSet: compiled.ruleSet,
      record,
      incentives: results,
      totals: totalsOf(results, compiled.catalogue),
      missing: unique(results.flatMap(({ missing }) => missing)),
      expected: [...new Set(claims.flatMap(({ figures }) => figures))].filter(({ expected }) => expected),
      warnings,
    };
  };
}

/** Holds one incentive of a compiled rule set against a record. An unknown id is a programming error. */
export function evaluateOneIncentive(
  compiled: CompiledRuleSet,
  record: DataRecord,
  id: string,
): IncentiveResult {
  const incentive = compiled.ruleSet.incentives.find((each) => each.id === id);
  if (!incentive) throw new Error(`no incentive ${id} in ${compiled.ruleSet.id}`);
  const start = runsOf(compiled, {});
  const startRun: StartRun = (each) => start(each, noteIn([]));
  return evaluateIncentive(
    compileIncentive(incentive, compiled.compiler),
    startRun(record),
    startRun,
    compiled,
  );
}

type StartRun = (record: DataRecord) => Run;

function evaluateIncentive(
  compiled: CompiledIncentive,
  run: Run,
  startRun: StartRun,
  { catalogue }: CompiledRuleSet,
): IncentiveResult {
  const { incentive } = compiled;
  const { scope, each } = incentive;
  const holders = holdersOf(scope, run, [...catalogue.lists.values()], startRun);
  if (!holders) {
    return { incentive, possible: NOT_APPLICABLE, notApplicable: 'scope', claims: [], missing: [] };
  }
  const groups = holders.runs.map((own) => itemsOf(each, own));
  const claims = groups.flatMap(({ items, run: own }) =>
    items.map((subject) => claimOf(compiled, subject, own, subject === run.subject)),
  );
  const unlisted = holders.unlisted + groups.reduce((sum, group) => sum + group.unlisted, 0);
  return resultOf(compiled, claims, unlisted, [
    ...holders.missing,
    ...groups.flatMap(({ missing }) => missing),
  ]);
}

interface Holders extends Pick<Items, 'unlisted' | 'missing'> {
  readonly runs: readonly Run[];
}

/** The records that an incentive is for: the judged one, or those of its lists; undefined where the data hold none. */
function holdersOf(
  scope: Incentive['scope'],
  run: Run,
  lists: readonly { readonly id: string; readonly record: string }[],
  startRun: StartRun,
): Holders | undefined {
  const { subject } = run;
  if (subject.record.kind === scope) return { runs: [run], unlisted: 0, missing: [] };
  const list = lists.find(({ id, record }) => record === scope && subject.record.lists.has(id));
  if (!list) return undefined;
  const { items, unlisted, missing } = listOf(list.id, subject);
  // A condition may refer to a criterion, which is then judged for the item. What is missing is told of the item, so that nothing
  // found for another one may stand for it.
  const runs = items.map((item) => ({ ...startRun(item.record), subject: item, silence: [] }));
  return { runs, unlisted, missing };
}

function itemsOf(each: string | undefined, run: Run): Items & { readonly run: Run } {
  if (each === undefined) return { items: [run.subject], unlisted: 0, missing: [], run };
  const { items, perhaps = [], unlisted, missing } = listOf(each, run.subject);
  return { items, unlisted: unlisted + perhaps.length, missing, run };
}

function resultOf(
  { incentive, cases }: CompiledIncentive,
  claims: readonly Claim[],
  unlisted: number,
  missing: readonly MissingFigure[],
): IncentiveResult {
  const possible = together(claims, unlisted);
  const ranges = claims.flatMap(({ range }) => range ?? []);
  const open = unlisted > 0 && cases.length > 0 ? [unlistedRange(incentive, unlisted)] : [];
  // Prices of several projects do not add up.
  const isPrice = incentive.money === 'price';
  const range = isPrice && claims.length !== 1 ? undefined : sumOf([...ranges, ...open]);
  return {
    incentive,
    possible,
    ...(claims.length === 0 && unlisted === 0 && { notApplicable: 'none' }),
    claims,
    ...(range && { range }),
    missing: unique([...missing, ...claims.flatMap((claim) => claim.missing)]),
  };
}

/** Due where at least one claim is; what is not listed may be due, or not. */
function together(claims: readonly Claim[], unlisted: number): Possible {
  const listed = joinAll(
    'any',
    claims.map((claim) => claim.possible),
  );
  return unlisted > 0 ? joinAll('any', [listed, ANYTHING]) : listed;
}

/** From nothing to as much as the caps allow for so many items. */
function unlistedRange(incentive: Incentive, unlisted: number): Interval<Exact> {
  const caps = amountsOf(incentive).map(({ atMost }) => atMost?.value);
  if (!Number.isFinite(unlisted) || caps.includes(undefined)) return NOT_NEGATIVE;
  const most = caps.reduce<Exact>((greater, cap) => greatest(greater, cap ?? ZERO), ZERO);
  return { low: { at: ZERO, open: false }, high: { at: multiply(most, whole(unlisted)), open: false } };
}

function unique(missing: readonly MissingFigure[]): readonly MissingFigure[] {
  return [...new Map(missing.map((each) => [keyOf(each), each])).values()];
}

function keyOf({ kind, id, item, park, year }: MissingFigure): string {
  return [kind, id, item, park, year].join('/');
}
