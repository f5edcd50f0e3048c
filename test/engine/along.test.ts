import { describe, expect, it } from 'vitest';
import { compileOutline, type Options, verdictsAlong } from '../../src/engine/index.ts';
import { supposeValue } from '../../src/engine/solve/walk.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import type { DataRecord } from '../../src/model/record.ts';
import type { Along, FigurePath, Stretch } from '../../src/model/what-if.ts';
import { toText } from '../../src/quantity/decimal.ts';
import { add, compare, type Exact, isWhole, multiply, negate, ONE } from '../../src/quantity/exact.ts';
import { point } from '../../src/quantity/interval.ts';
import { numbersFor, numbersIn } from '../helpers/figure-paths.ts';
import { type Random, randomFrom } from '../helpers/random.ts';
import { readsOf, recordMaker } from '../helpers/random-records.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

const LEVELS = RULES.ruleSetIds.flatMap((id) => {
  const compiled = compiledRuleSet(id);
  return compiled.ruleSet.levels.map((level) => [`${id} ${level.id}`, compiled, level] as const);
});

/** So many parks for all levels together; 10,000 for a change of the engine. */
const PARKS = Number(process.env.WHAT_IF_PARKS ?? 600);
const RUNS = Math.ceil(PARKS / LEVELS.length);

type Found = Pick<Along, 'verdict'> & { readonly outcomes: readonly string[] };

const TINY: Exact = { num: 1, den: 10 ** 9 };

/** Values at which a change that was overlooked would show: beside the ends, between them, and anywhere. */
function valuesToTry(
  stretches: readonly Stretch<Along>[],
  isCount: boolean,
  random: Random,
): readonly Exact[] {
  const ends = stretches.flatMap(({ range }) =>
    [range.low, range.high].flatMap((end) => (end ? [end.at] : [])),
  );
  const step = isCount ? ONE : TINY;
  const beside = ends.flatMap((end) => [end, add(end, step), add(end, negate(step))]);
  const anywhere = Array.from({ length: 12 }, () => {
    const end = ends.length > 0 ? random.pick(ends) : ONE;
    const factor: Exact = { num: random.below(3000), den: isCount ? 1 : 1000 };
    return random.chance(0.8) ? multiply(end, factor) : factor;
  });
  return [...beside, ...anywhere].filter((value) => !isCount || isWhole(value));
}

function holds({ low, high }: Stretch<Along>['range'], value: Exact): boolean {
  const above = low ? compare(value, low.at) : 1;
  const below = high ? compare(high.at, value) : 1;
  return (low?.open ? above > 0 : above >= 0) && (high?.open ? below > 0 : below >= 0);
}

describe.each(LEVELS)('%s', (name, compiled, level) => {
  const random = randomFrom(name.length * 104729 + level.id.length);
  const reads = readsOf(compiled, level);
  const make = recordMaker(reads, RULES.catalogue, random);
  const city: DataRecord = make('city');
  it('changes where the engine changes, and nowhere else', { timeout: 120_000 }, () => {
    for (let run = 0; run < RUNS; run += 1) {
      const options: Options = random.pick([{}, { city }, { strict: true, about: { num: 1, den: 20 } }]);
      const record = make(level.scope);
      const own = numbersIn(record, RULES.catalogue);
      const more = numbersFor(record, RULES.catalogue).filter(({ indicator }) =>
        [...reads.indicators.keys()].some(({ id }) => id === indicator),
      );
      const paths = random.chance(0.75) && own.length > 0 ? own : more;
      if (paths.length === 0) continue;
      const path = random.pick(paths);
      expectChanges(record, path, options);
    }
  });

  function expectChanges(record: DataRecord, path: FigurePath, options: Options): void {
    const indicator = compiled.catalogue.indicators.get(path.indicator);
    if (!indicator) throw new Error(path.indicator);
    const stretches = verdictsAlong(compiled, record, level.id, path, options);
    const outline = compileOutline(compiled, level.id, options);
    const found = (value: Exact): Found => {
      const { verdict, criteria } = outline(
        supposeValue({ record, path, compiled }, indicator, point(value)),
      );
      return { verdict, outcomes: criteria.map(({ possible }) => outcomeOf(possible)) };
    };
    const values = valuesToTry(stretches, indicator.type === 'count', random);
    for (const value of values.filter((each) => holds(indicator.possible, each))) {
      const stretch = stretches.find(({ range }) => holds(range, value))?.found;
      const outcomes = stretch?.outcomes.map(({ outcome }) => outcome);
      const at = { path, value: toText(value) };
      expect({ ...at, ...found(value) }).toEqual({ ...at, verdict: stretch?.verdict, outcomes });
    }
    const neighbours = stretches.slice(1).map((stretch, index) => [stretches[index], stretch] as const);
    for (const [before, after] of neighbours) {
      const signs = [before, after].map((each) => ({ ...each?.found, score: undefined }));
      expect(signs[0]).not.toEqual(signs[1]);
    }
  }
});
