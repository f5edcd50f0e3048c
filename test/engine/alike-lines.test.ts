import { describe, expect, it } from 'vitest';
import { compileOutline, evaluate } from '../../src/engine/index.ts';
import { readDataFile } from '../../src/load/data/data-file.ts';
import { plainLines } from '../../src/load/data/plain-line.ts';
import { readSource } from '../../src/load/source/source.ts';
import { lineOf } from '../../src/load/source/utf8-line.ts';
import { type Indicator, NUMBER_TYPES } from '../../src/model/catalogue.ts';
import type { Problem } from '../../src/problems/index.ts';
import { floorScaled, placePoint } from '../../src/quantity/decimal.ts';
import { divide, type Exact } from '../../src/quantity/exact.ts';
import { contentOf, roughError, textOf } from '../helpers/outlines.ts';
import { type Random, randomFrom } from '../helpers/random.ts';
import { readsOf } from '../helpers/random-records.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

const LEVELS = RULES.ruleSetIds.flatMap((id) => {
  const compiled = compiledRuleSet(id);
  return compiled.ruleSet.levels
    .filter(({ scope }) => scope !== 'portfolio')
    .map((level) => [`${id} ${level.id}`, compiled, level] as const);
});

/** Layouts for each level, and lines of each; more of them, for a change of the engine, by LINES_RUNS. */
const LAYOUTS = 4;
const RUNS = Number(process.env.LINES_RUNS ?? 25);

/** After so many records a layout has a function of its own. */
const VERY_MANY = 100_000;

const counts = { alike: 0, all: 0, rough: 0 };

/** A number on, or beside, a limit that is asked for, or any other. */
function numberText({ unit }: Indicator, limits: readonly Exact[], random: Random): string {
  const decimals = random.below(4);
  const limit = limits.length > 0 && random.chance(0.6) ? random.pick(limits) : undefined;
  const digits = limit
    ? floorScaled(divide(limit, unit.factor), decimals) + BigInt(random.below(3) - 1)
    : BigInt(random.below(10 ** (1 + random.below(7))));
  return `${placePoint(digits < 0n ? 0n : digits, decimals)}${unit.text}`;
}

function valueOf(indicator: Indicator, limits: readonly Exact[], random: Random): unknown {
  if (NUMBER_TYPES.some((type) => type === indicator.type)) return numberText(indicator, limits, random);
  if (indicator.type === 'flag') return random.chance(0.6);
  if (indicator.type === 'date') return random.pick(['2019-06-30', '2021-12-31', '2020年3月']);
  return random.pick([...(indicator.values ?? []).map(({ zh }) => zh), '其他']);
}

describe.each(LEVELS)('lines of one layout under %s', (name, compiled, level) => {
  it.each([
    ['', LAYOUTS, 0],
    [' when there are very many', 1, VERY_MANY],
  ])('are outlined as each of their records is evaluated%s', (_, layouts, repeats) => {
    const random = randomFrom(name.length * 7919 + level.id.length);
    const reads = [...readsOf(compiled, level).indicators].filter(
      ([{ of, id }]) => of.includes(level.scope) && id !== 'name',
    );
    const { follow } = plainLines(RULES.catalogue);
    const outline = compileOutline(compiled, level.id);
    for (let layout = 0; layout < layouts; layout += 1) {
      const own = reads.filter(() => random.chance(0.8));
      for (let number = 1; number <= RUNS; number += 1) {
        const figures = Object.fromEntries(
          own.map(([each, limits]) => [each.id, valueOf(each, limits, random)]),
        );
        const text = JSON.stringify({ kind: level.scope, name: `${number}`, period: 2020, figures });
        const ordinary = readDataFile(readSource(text, 'x', number), RULES.catalogue);
        const record = follow(lineOf(text, number), 'x')?.record;
        if (!record || !ordinary.value) continue;
        const warnings: Problem[] = [];
        const found = outline(record, warnings);
        const times = found.numbers && number === 10 ? repeats : 0;
        for (let again = 0; again < times; again += 1) outline(record);
        const full = evaluate(compiled, ordinary.value.record, level.id);
        counts.all += 1;
        counts.alike += found.numbers ? 1 : 0;
        counts.rough += Number.isNaN(found.roughScore?.('low') ?? NaN) ? 0 : 1;
        expect(roughError(found)).toBeLessThan(1e-12);
        const [quick, wanted] = [found, full.result].map(contentOf);
        const isSame = textOf(quick) === textOf(wanted);
        expect(isSame ? undefined : { text, quick, wanted }).toBeUndefined();
        expect(warnings.map(({ code }) => code).toSorted()).toEqual(
          full.warnings.map(({ code }) => code).toSorted(),
        );
      }
    }
  });
});

it('and many of them share what is said of them', () => {
  expect(counts.alike).toBeGreaterThan(counts.all / 4);
  expect(counts.rough).toBeGreaterThan(counts.alike / 2);
});
