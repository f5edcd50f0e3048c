import type { Catalogue } from '../../model/catalogue.ts';
import type { Condition } from '../../model/condition.ts';
import type { Aspect, Coverage, CoveragePoint, CoveredPoint, Unshown } from '../../model/coverage.ts';
import { FAIL, outcomeOf, PASS, type Possible } from '../../model/outcome.ts';
import type { ResultNode } from '../../model/result.ts';
import { DEFAULT_READING, type RuleSet } from '../../model/rule-set.ts';
import type { Trial } from '../../model/trial.ts';
import { evaluateTrial, rangeText, type Tried } from '../cases/try-case.ts';
import { type CompiledRuleSet, compileRuleSet } from '../compile.ts';
import type { Watch } from '../compiler.ts';
import { aspectsOfAmount } from './amount-aspects.ts';
import { coveragePoints } from './points.ts';
import { positionsOf } from './position.ts';

/**
 * What the cases show of every point of a rule set. A piece of a condition is shown to pass (to fail, to be open, to stand at its limit)
 * only by a case that hinges on it: with another result in its place the case would come out otherwise. Cases that do not hold show
 * nothing; they must not be among the trials.
 */
export function coverRuleSet(
  ruleSet: RuleSet,
  catalogue: Catalogue,
  trials: readonly Trial[],
  unshown: readonly Unshown[] = [],
): Coverage {
  const points = coveragePoints(ruleSet, catalogue);
  const shown = new Map(points.map((point) => [point, new Set<Aspect>()]));
  const pieces = new Map(
    points.flatMap((point) => (point.condition ? [[point.condition, point] as const] : [])),
  );
  const stage = makeStage(ruleSet, catalogue);
  for (const trial of trials) {
    if (trial.of === 'level') continue;
    const look = stage.look(trial);
    const { print, seen } = look;
    showReading(trial, look, points, shown, stage);
    showAmounts(trial, look, points, shown);
    for (const [condition, nodes] of seen) {
      const point = pieces.get(condition);
      const known = point && shown.get(point);
      if (!point || !known) continue;
      for (const aspect of aspectsIn(point, nodes, catalogue)) {
        if (!known.has(aspect) && hinges(trial, condition, aspect, print, stage)) known.add(aspect);
      }
    }
  }
  return {
    points: points.map((point) => coveredPoint(point, shown.get(point) ?? new Set(), unshown)),
    needless: unshown.filter((each) => !isNeeded(each, points, shown)),
  };
}

function coveredPoint(
  point: CoveragePoint,
  known: ReadonlySet<Aspect>,
  unshown: readonly Unshown[],
): CoveredPoint {
  const missed = point.aspects.filter((aspect) => !point.impossible.has(aspect) && !known.has(aspect));
  const excused = missed.flatMap((aspect) => {
    const excuse = unshown.find((each) => each.aspects.includes(aspect) && isAbout(each, point));
    return excuse ? [{ aspect, why: excuse.why }] : [];
  });
  return {
    point,
    shown: point.aspects.filter((aspect) => known.has(aspect)),
    lacking: missed.filter((aspect) => !excused.some((each) => each.aspect === aspect)),
    excused,
  };
}

function isNeeded(
  each: Unshown,
  points: readonly CoveragePoint[],
  shown: ReadonlyMap<CoveragePoint, ReadonlySet<Aspect>>,
): boolean {
  const point = points.find((candidate) => isAbout(each, candidate));
  return (
    point !== undefined &&
    each.aspects.every((aspect) => point.aspects.includes(aspect) && !shown.get(point)?.has(aspect))
  );
}

/** Whether the words of an author mean this point. */
function isAbout({ of, id, reading, at }: Unshown, { condition, ...point }: CoveragePoint): boolean {
  if (!(condition ?? point.amount) || point.of !== of || point.id !== id || point.reading !== reading)
    return false;
  return point.path.slice(reading === undefined ? 2 : 4).join('/') === at;
}

/** Where trials are run with an eye on every condition, and with other results in the place of some. */
interface Stage {
  readonly catalogue: Catalogue;
  /** The result, and what each condition came to, wherever it was looked at. */
  readonly look: (trial: Trial) => Look;
  /** Everything that comes out with other results of one condition. */
  readonly change: (trial: Trial, condition: Condition, change: (node: ResultNode) => Possible) => string;
  /** The result under another reading. */
  readonly read: (trial: Trial, reading: string) => string;
}

interface Look extends Pick<Tried, 'result' | 'support'> {
  /** Everything that came out. */
  readonly print: string;
  readonly seen: ReadonlyMap<Condition, readonly ResultNode[]>;
}

const asItIs: Watch = (_, node) => node;

function makeStage(ruleSet: RuleSet, catalogue: Catalogue): Stage {
  let watch: Watch = asItIs;
  const compiled: CompiledRuleSet = compileRuleSet(ruleSet, catalogue, {
    watch: (condition, node) => watch(condition, node),
  });
  const run = (trial: Trial, eye: Watch, reading?: string): Tried => {
    watch = eye;
    return evaluateTrial(compiled, trial, reading);
  };
  return {
    catalogue,
    look(trial) {
      const seen = new Map<Condition, ResultNode[]>();
      const tried = run(trial, (condition, node) => {
        const nodes = seen.get(condition) ?? [];
        nodes.push(node);
        seen.set(condition, nodes);
        return node;
      });
      return { ...tried, print: printOf(tried), seen };
    },
    change: (trial, changed, change) =>
      printOf(
        run(trial, (condition, node) => (condition === changed ? { ...node, possible: change(node) } : node)),
      ),
    read: (trial, reading) => run(trial, asItIs, reading).result,
  };
}

/** The result, and what an incentive comes to. */
function printOf({ result, support }: Tried): string {
  return `${result} ${rangeText(support?.range)}`;
}

function showReading(
  trial: Trial,
  { result }: Look,
  points: readonly CoveragePoint[],
  shown: ReadonlyMap<CoveragePoint, Set<Aspect>>,
  { read }: Stage,
): void {
  const point = points.find(
    ({ kind, of, id, reading }) =>
      (kind === 'incentive' || (kind === 'reading' && reading === trial.reading)) &&
      of === trial.of &&
      id === trial.id,
  );
  const known = point && shown.get(point);
  if (!known) return;
  for (const aspect of ['pass', 'fail', 'unknown'] as const) if (aspect === result) known.add(aspect);
  const isRival = trial.reading !== DEFAULT_READING;
  if (isRival && !known.has('differs') && read(trial, DEFAULT_READING) !== result) known.add('differs');
}

/** Only a case that says what it comes to shows an amount. */
function showAmounts(
  { id, expect }: Trial,
  { support }: Look,
  points: readonly CoveragePoint[],
  shown: ReadonlyMap<CoveragePoint, Set<Aspect>>,
): void {
  if (!support || !expect.amount) return;
  for (const point of points) {
    if (!point.amount || point.id !== id) continue;
    for (const aspect of aspectsOfAmount(point.amount, support)) shown.get(point)?.add(aspect);
  }
}

/** What of a point is to be seen where it came to this. */
function aspectsIn(
  point: CoveragePoint,
  nodes: readonly ResultNode[],
  catalogue: Catalogue,
): readonly Aspect[] {
  const seen = new Set(nodes.flatMap((node) => aspectsOfNode(node, catalogue)));
  return point.aspects.filter((aspect) => seen.has(aspect));
}

function aspectsOfNode(node: ResultNode, catalogue: Catalogue): readonly Aspect[] {
  const outcome = outcomeOf(node.possible);
  return [
    ...(outcome === 'not-applicable' ? [] : [outcome]),
    ...(node.kind === 'leaf' ? positionsOf(node, catalogue) : []),
  ];
}

/** Whether another result of the condition, wherever it shows the aspect, would change what comes out. */
function hinges(
  trial: Trial,
  condition: Condition,
  aspect: Aspect,
  result: string,
  { change, catalogue }: Stage,
): boolean {
  const others: readonly Possible[] = [PASS, FAIL];
  return others.some((other) => {
    const isSame = (node: ResultNode) =>
      node.possible === other || !aspectsOfNode(node, catalogue).includes(aspect);
    return result !== change(trial, condition, (node) => (isSame(node) ? node.possible : other));
  });
}
