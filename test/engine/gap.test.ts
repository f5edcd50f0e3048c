import { describe, expect, it } from 'vitest';
import {
  type CompiledRuleSet,
  compileOutline,
  evaluate,
  gapOf,
  type Options,
  suppose,
  type Supposition,
  verdictsAlong,
} from '../../src/engine/index.ts';
import { figureOf } from '../../src/engine/solve/walk.ts';
import { type Indicator, NUMBER_TYPES } from '../../src/model/catalogue.ts';
import type { Gap, LeastSets, Move, PlannedFigure, Room, Route, Step } from '../../src/model/gap.ts';
import { FAIL, NOT_APPLICABLE, outcomeOf, PASS, type Possible } from '../../src/model/outcome.ts';
import type { DataRecord, Figure, StatedValue } from '../../src/model/record.ts';
import type { CriterionResult, LeafNode, MissingFigure, ResultNode } from '../../src/model/result.ts';
import { leavesUnder } from '../../src/model/walk-result.ts';
import { toText } from '../../src/quantity/decimal.ts';
import { add, compare, type Exact, multiply, ONE, subtract } from '../../src/quantity/exact.ts';
import { type Interval, point } from '../../src/quantity/interval.ts';
import { type Random, randomFrom } from '../helpers/random.ts';
import { readsOf, recordMaker } from '../helpers/random-records.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

const LEVELS = RULES.ruleSetIds.flatMap((id) => {
  const compiled = compiledRuleSet(id);
  return compiled.ruleSet.levels.map((level) => [`${id} ${level.id}`, compiled, level] as const);
});

/** So many parks for all levels together; 10,000 for a change of the engine. */
const PARKS = Number(process.env.WHAT_IF_PARKS ?? 50);
const RUNS = Math.ceil(PARKS / LEVELS.length);
const SMALLEST: Exact = { num: 1, den: 1_000_000_000 };

type Level = CompiledRuleSet['ruleSet']['levels'][number];

/** A record as it is judged, and as it would be with other figures. */
class Trial {
  readonly record: DataRecord;
  private readonly compiled: CompiledRuleSet;
  private readonly level: Level;
  private readonly options: Options;
  private readonly outline;

  constructor(record: DataRecord, compiled: CompiledRuleSet, level: Level, options: Options) {
    this.record = record;
    this.compiled = compiled;
    this.level = level;
    this.options = options;
    this.outline = compileOutline(compiled, level.id, options);
  }

  gap(): Gap {
    return gapOf(this.compiled, this.record, this.level.id, this.options);
  }

  indicator(id: string): Indicator {
    const indicator = this.compiled.catalogue.indicators.get(id);
    if (!indicator) throw new Error(id);
    return indicator;
  }

  with(suppositions: readonly Supposition[]): DataRecord {
    return suppose(this.record, suppositions, this.compiled.catalogue).record;
  }

  at({ path }: Pick<Move, 'path'>, value: Exact): Supposition {
    return { path, figure: figureOf(this.indicator(path.indicator), point(value)) };
  }

  verdict(suppositions: readonly Supposition[]): string {
    return this.outline(this.with(suppositions)).verdict;
  }

  criteria(record: DataRecord): readonly CriterionResult[] {
    return evaluate(this.compiled, record, this.level.id, this.options).result.criteria;
  }

  leaves(record: DataRecord): readonly (readonly LeafNode[])[] {
    return this.criteria(record).map(({ node }) => leavesOf(node));
  }

  /** Whether something stays open for which no figure is asked (a date that is not exact), or which no figures could be. */
  isOdd(suppositions: readonly Supposition[]): boolean {
    const open = this.leaves(this.with(suppositions))
      .flat()
      .filter(({ possible }) => possible === (PASS | FAIL));
    return open.some(({ missing }) => missing.every(({ why }) => why === 'conflict' || why === 'impossible'));
  }

  /** Whether it can be supposed; lists and names cannot. */
  isFigure({ kind, id }: MissingFigure): boolean {
    return kind === 'indicator' && this.indicator(id).type !== 'text';
  }

  isNumber({ id }: MissingFigure): boolean {
    return isNumberType(this.indicator(id));
  }

  along(path: Move['path']) {
    return verdictsAlong(this.compiled, this.record, this.level.id, path, this.options);
  }

  /** The smallest change of a figure that is looked at. */
  small({ path }: Pick<Move, 'path'>): Exact {
    const indicator = this.indicator(path.indicator);
    return indicator.type === 'count' ? ONE : multiply(SMALLEST, indicator.unit.factor);
  }

  isImpossible({ path }: Pick<Move, 'path'>, value: Exact): boolean {
    return isOutside(this.indicator(path.indicator).possible, value);
  }
}

describe.each(LEVELS)('%s', (name, compiled, level) => {
  const random = randomFrom(name.length * 15485863 + level.id.length);
  const make = recordMaker(readsOf(compiled, level), RULES.catalogue, random);
  const city: DataRecord = make('city');

  it('is closed by the figures that are proposed, and by no smaller change', { timeout: 600_000 }, () => {
    for (let run = 0; run < RUNS; run += 1) {
      const options: Options = random.pick([{}, { city }, { strict: true, about: { num: 1, den: 20 } }]);
      const trial = new Trial(make(level.scope), compiled, level, options);
      const gap = trial.gap();
      expectMoves(gap, trial);
      for (const route of gap.routes) expectPlan(route, gap, trial);
      expectLeast(gap, trial, random);
      expectRooms(gap, trial);
    }
  });
});

/** Each move alone makes its comparison come out as wanted, right up to its end. */
function expectMoves({ routes, result }: Gap, trial: Trial): void {
  const steps = new Map(routes.flatMap(({ steps: all }) => all.map((step) => [step.leaf, step] as const)));
  const now = result.criteria.map(({ node }) => leavesOf(node));
  for (const step of steps.values()) {
    const index = result.criteria.findIndex(({ criterion }) => criterion.id === step.criterion.id);
    const place = (now[index] ?? []).indexOf(step.leaf);
    // What is asked of a single park in the place of a share of parks is no leaf of its own.
    const outcomeAt = (move: Move, value: Exact) => {
      const leaf = trial.leaves(trial.with([trial.at(move, value)]))[index]?.[place];
      return leaf ? outcomeOf(leaf.possible) : 'none';
    };
    if (place >= 0) for (const move of step.moves) expectEdge(move, step, outcomeAt, trial);
  }
}

function expectEdge(
  move: Move,
  { want }: Step,
  outcomeAt: (move: Move, value: Exact) => string,
  trial: Trial,
): void {
  const { path, to, direction, range, isRoot } = move;
  const [inside, outside] = besides(move, trial);
  const isWide = direction !== 'only' && range.low?.at !== range.high?.at;
  const said = { path, to: toText(to.at), open: to.open, direction, want };
  const isDone = (value: Exact) => outcomeAt(move, value) === want;
  expect({
    ...said,
    at: isRoot || isDone(to.at),
    inside: !isWide || isDone(inside),
    outside: !trial.isImpossible(move, outside) && isDone(outside),
  }).toEqual({ ...said, at: isRoot || !to.open, inside: true, outside: false });
}

/** The values right before and right behind an end. */
function besides(aim: Pick<PlannedFigure, 'path' | 'to' | 'direction'>, trial: Trial): [Exact, Exact] {
  const small = trial.small(aim);
  const { at } = aim.to;
  return aim.direction === 'down'
    ? [subtract(at, small), add(at, small)]
    : [add(at, small), subtract(at, small)];
}

/** A plan gives the verdict that it promises; each of its figures is needed on its route, and as near as can be. */
function expectPlan(route: Route, gap: Gap, trial: Trial): void {
  const { figures, states, verdict, unmet } = route.plan;
  const chosen = states.map(({ path, to }): Supposition => ({ path, figure: stateOf(path.indicator, to) }));
  const put = figures.map((figure) => trial.at(figure, figure.at));
  expect(trial.verdict([...chosen, ...put])).toBe(verdict);
  if (unmet.length > 0) return;
  const reaches = (suppositions: readonly Supposition[]) => isReached(route, gap, suppositions, trial);
  expect(reaches([...chosen, ...put])).toBe(true);
  for (const [index, figure] of figures.entries()) {
    const others = [...chosen, ...put.filter((_, other) => other !== index)];
    const [, outside] = besides(figure, trial);
    const less = !trial.isImpossible(figure, outside) && reaches([...others, trial.at(figure, outside)]);
    const said = { figure: figure.path, to: toText(figure.to.at), direction: figure.direction };
    expect({ ...said, without: reaches(others), less }).toEqual({ ...said, without: false, less: false });
  }
}

/** Whether everything on a route comes out as wanted, and what held before still does. */
function isReached(
  { steps }: Route,
  { result }: Gap,
  suppositions: readonly Supposition[],
  trial: Trial,
): boolean {
  const then = trial.criteria(trial.with(suppositions));
  const now = result.criteria;
  const isFine = (possible: Possible | undefined) => ((possible ?? 0) & FAIL) === 0;
  const held = result.criteria.every(
    ({ decides, possible }, index) => !decides || !isFine(possible) || isFine(then[index]?.possible),
  );
  return (
    held &&
    steps.every(({ criterion, leaf, want }) => {
      const index = now.findIndex((each) => each.criterion === criterion);
      const place = leavesOf(now[index]?.node).indexOf(leaf);
      // What is asked of a single park in the place of a share of parks is no leaf of its own.
      if (place < 0) return isFine(then[index]?.possible);
      const found = leavesOf(then[index]?.node)[place];
      return found !== undefined && found.possible !== NOT_APPLICABLE && isWanted(found.possible, want);
    })
  );
}

function isWanted(possible: Possible, want: Step['want']): boolean {
  return (possible & (want === 'pass' ? FAIL : PASS)) === 0;
}

function stateOf(indicator: string, value: StatedValue): Figure {
  return { indicator, text: '', place: { file: '' }, state: 'known', value, expected: false, evidence: 'x' };
}

/** What settles a verdict does so with any values; and what may make it fail does with some. */
function expectLeast({ least, result }: Gap, trial: Trial, random: Random): void {
  // Of a part of a year, a figure that is supposed would be known for that part only; without a year nothing grows.
  if (!least || (trial.record.period?.partial ?? true)) return;
  const known = (sets: LeastSets | undefined) =>
    (sets?.sets ?? []).filter((set) => set.every((figure) => trial.isFigure(figure))).slice(0, 3);
  for (const set of known(least.settle)) {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const guesses = set.map((figure) => guess(figure, trial, random));
      if (trial.isOdd(guesses)) continue;
      const said = { guesses: guesses.map(({ path, figure }) => [path, figure.value]) };
      expect({ ...said, verdict: trial.verdict(guesses) }).not.toEqual({ ...said, verdict: 'undetermined' });
    }
  }
  // What could be derived from it is only known within bounds, which may be wider than what it can be.
  const isOwn = (figure: MissingFigure) =>
    result.missing.some(({ id, item }) => id === figure.id && item === figure.item);
  const alone = known(least.fail).flatMap(([figure, ...others]) =>
    figure && others.length === 0 && isOwn(figure) && trial.isNumber(figure) ? [figure] : [],
  );
  for (const figure of alone) {
    const verdicts = verdictsOf(figure, trial);
    // A growth over nothing stays open, whatever its end is.
    const isOpen = verdicts.every((verdict) => verdict === 'undetermined');
    expect(isOpen || verdicts.includes('does-not-qualify')).toBe(true);
  }
  expect(least.settle?.size ?? 0).toBeLessThanOrEqual(result.missing.length);
}

function verdictsOf({ id, item, year }: MissingFigure, trial: Trial): readonly string[] {
  const path = { indicator: id, ...(item !== undefined && { item }), ...(year !== undefined && { year }) };
  return trial.along(path).map(({ found }) => found.verdict);
}

/** Any value of a figure that is not known. */
function guess({ id, item, year }: MissingFigure, trial: Trial, random: Random): Supposition {
  const indicator = trial.indicator(id);
  const path = { indicator: id, ...(item !== undefined && { item }), ...(year !== undefined && { year }) };
  return {
    path,
    figure: isNumberType(indicator) ? randomNumber(indicator, random) : randomState(indicator, random),
  };
}

function isNumberType({ type }: Indicator): boolean {
  return NUMBER_TYPES.some((each) => each === type);
}

function randomNumber(indicator: Indicator, random: Random): Figure {
  const some: Exact =
    indicator.type === 'count'
      ? { num: 1 + random.below(40), den: 1 }
      : indicator.type === 'share'
        ? { num: 1 + random.below(1000), den: 1000 }
        : multiply(indicator.unit.factor, { num: 1 + random.below(99), den: 7 });
  return figureOf(indicator, point(some));
}

function randomState({ id, type, values = [] }: Indicator, random: Random): Figure {
  if (type === 'flag') return stateOf(id, { type, value: random.chance(0.5) });
  if (type === 'date') return stateOf(id, { type, from: '2020-05-01', until: '2020-05-01' });
  return stateOf(id, {
    type: 'labels',
    labels: [random.pick(values.length > 0 ? values.map(({ zh }) => zh) : ['别的'])],
  });
}

/** A figure may go as far as is said, and no further. */
function expectRooms({ headroom, result }: Gap, trial: Trial): void {
  const now = result.criteria.map(({ node }) => leavesOf(node));
  for (const { criterion, leaf, moves } of headroom) {
    const index = result.criteria.findIndex((each) => each.criterion.id === criterion.id);
    const place = (now[index] ?? []).indexOf(leaf);
    if (place < 0) continue;
    const outcomeAt = (room: Room, value: Exact) => {
      const found = trial.leaves(trial.with([trial.at(room, value)]))[index]?.[place];
      return found ? outcomeOf(found.possible) : 'none';
    };
    const [holding, broken] =
      outcomeOf(leaf.possible) === 'pass' ? (['pass', 'fail'] as const) : (['fail', 'pass'] as const);
    for (const room of moves) {
      for (const [to, direction] of [
        [room.range.low, 'up'],
        [room.range.high, 'down'],
      ] as const) {
        if (!to) continue;
        const [inside, outside] = besides({ path: room.path, to, direction }, trial);
        const said = { path: room.path, to: toText(to.at), direction };
        const isPoint = room.range.low?.at === room.range.high?.at;
        expect({ ...said, at: outcomeAt(room, to.at), inside: isPoint || outcomeAt(room, inside) }).toEqual({
          ...said,
          at: to.open ? broken : holding,
          inside: isPoint || holding,
        });
        expect({ ...said, outside: outcomeAt(room, outside) }).toEqual({ ...said, outside: broken });
      }
    }
  }
}

function leavesOf(node: ResultNode | undefined): readonly LeafNode[] {
  return node ? leavesUnder(node) : [];
}

function isOutside({ low, high }: Interval<Exact>, value: Exact): boolean {
  return (
    (low !== undefined && compare(value, low.at) < 0) || (high !== undefined && compare(high.at, value) < 0)
  );
}
