import { describe, expect, it } from 'vitest';
import { evaluate, gapOf, type Options, suppose } from '../../src/engine/index.ts';
import { figureOf } from '../../src/engine/solve/walk.ts';
import type { Move, Step } from '../../src/model/gap.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import type { DataRecord } from '../../src/model/record.ts';
import type { LeafNode, ResultNode } from '../../src/model/result.ts';
import { leavesUnder } from '../../src/model/walk-result.ts';
import { add, type Exact, multiply, ONE, subtract, toText } from '../../src/quantity/exact.ts';
import { point } from '../../src/quantity/interval.ts';
import { randomFrom } from '../helpers/random.ts';
import { readsOf, recordMaker } from '../helpers/random-records.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

const LEVELS = RULES.ruleSetIds.flatMap((id) => {
  const compiled = compiledRuleSet(id);
  return compiled.ruleSet.levels.map((level) => [`${id} ${level.id}`, compiled, level] as const);
});

/** So many parks for all levels together; 10,000 for a change of the engine. */
const PARKS = Number(process.env.WHAT_IF_PARKS ?? 125);
const RUNS = Math.ceil(PARKS / LEVELS.length);
const SMALLEST: Exact = { num: 1, den: 1_000_000_000 };

describe.each(LEVELS)('%s', (name, compiled, level) => {
  const random = randomFrom(name.length * 15485863 + level.id.length);
  const make = recordMaker(readsOf(compiled, level), RULES.catalogue, random);
  const city: DataRecord = make('city');

  const at = (record: DataRecord, path: Move['path'], value: Exact, options: Options) => {
    const indicator = compiled.catalogue.indicators.get(path.indicator);
    if (!indicator) throw new Error(path.indicator);
    const supposed = suppose(
      record,
      [{ path, figure: figureOf(indicator, point(value)) }],
      compiled.catalogue,
    );
    return evaluate(compiled, supposed.record, level.id, options).result;
  };

  it('proposes figures that do, where one step less does not', { timeout: 300_000 }, () => {
    for (let run = 0; run < RUNS; run += 1) {
      const options: Options = random.pick([{}, { city }, { strict: true, about: { num: 1, den: 20 } }]);
      const record = make(level.scope);
      const gap = gapOf(compiled, record, level.id, options);
      const steps = new Map(
        gap.routes.flatMap(({ steps: all }) => all.map((step) => [step.leaf, step] as const)),
      );
      for (const step of steps.values())
        for (const move of step.moves) expectMove(record, step, move, options);
    }
  });

  /** The outcome of the leaf of a step, with a figure at a value. */
  function outcomeAt(
    record: DataRecord,
    step: Step,
    path: Move['path'],
    value: Exact,
    options: Options,
  ): string {
    const now = evaluate(compiled, record, level.id, options).result;
    const then = at(record, path, value, options);
    const index = now.criteria.findIndex(({ criterion }) => criterion.id === step.criterion.id);
    const place = leavesOf(now.criteria[index]?.node).findIndex((leaf) => isSame(leaf, step.leaf));
    const leaf = leavesOf(then.criteria[index]?.node)[place];
    return leaf ? outcomeOf(leaf.possible) : 'none';
  }

  function expectMove(record: DataRecord, step: Step, move: Move, options: Options): void {
    const { path, to, direction, range } = move;
    const indicator = compiled.catalogue.indicators.get(path.indicator);
    if (!indicator) throw new Error(path.indicator);
    const small = indicator.type === 'count' ? ONE : multiply(SMALLEST, indicator.unit.factor);
    const [inside, outside] =
      direction === 'down'
        ? [subtract(to.at, small), add(to.at, small)]
        : [add(to.at, small), subtract(to.at, small)];
    const isWide = direction !== 'only' && range.low?.at !== range.high?.at;
    const said = { path, to: toText(to.at), open: to.open, direction, want: step.want };
    const outcome = (value: Exact) => outcomeAt(record, step, path, value, options);
    const wanted = step.want === 'pass' ? 'pass' : 'fail';
    const found = {
      at: move.isRoot ? 'root' : outcome(to.at) === wanted,
      inside: !isWide || outcome(inside) === wanted,
      outside: outcome(outside) === wanted,
    };
    const isEdge = isImpossible(outside, indicator.possible);
    expect({ ...said, ...found, outside: isEdge ? false : found.outside }).toEqual({
      ...said,
      at: move.isRoot ? 'root' : !to.open,
      inside: true,
      outside: false,
    });
  }
});

function leavesOf(node: ResultNode | undefined): readonly LeafNode[] {
  return node ? leavesUnder(node) : [];
}

function isSame(a: LeafNode, b: LeafNode): boolean {
  return (
    a.condition === b.condition &&
    a.figures.length === b.figures.length &&
    a.figures.every((figure, index) => figure === b.figures[index])
  );
}

function isImpossible(value: Exact, { low, high }: { low?: { at: Exact }; high?: { at: Exact } }): boolean {
  return (
    (low !== undefined && subtract(value, low.at).num < 0) ||
    (high !== undefined && subtract(high.at, value).num < 0)
  );
}
