import { describe, expect, it } from 'vitest';
import { compileOutline, evaluate, type Options } from '../../src/engine/index.ts';
import type { DataRecord, Figure } from '../../src/model/record.ts';
import type { Problem } from '../../src/problems/index.ts';
import { contentOf, roughError, textOf } from '../helpers/outlines.ts';
import { type Random, randomFrom } from '../helpers/random.ts';
import { readsOf, recordMaker } from '../helpers/random-records.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

const LEVELS = RULES.ruleSetIds.flatMap((id) => {
  const compiled = compiledRuleSet(id);
  return compiled.ruleSet.levels.map((level) => [`${id} ${level.id}`, compiled, level] as const);
});

/** Shapes for each level, and records of each shape; more of them, for a change of the engine, by ALIKE_RUNS. */
const SHAPES = 4;
const RUNS = Number(process.env.ALIKE_RUNS ?? 40);

const counts = { alike: 0, all: 0, rough: 0 };

/** A figure is plain nearly always: records of one shape are what this is about. */
function isPlain({ state, value, period }: Figure): boolean {
  return state !== 'known' || (!period && (value?.type !== 'number' || !value.approximate));
}

/** Records that state the same figures, with values of others. */
function* recordsAlike(make: () => DataRecord, random: Random): Generator<DataRecord> {
  const pool = Array.from({ length: 12 }, make);
  const [model] = pool;
  if (!model) return;
  const ids = [...model.figures].filter(([, figure]) => isPlain(figure) || random.chance(0.1));
  for (let run = 0; run < RUNS; run += 1) {
    const figures = ids.map(([id, own]): [string, Figure] => {
      const others = pool.flatMap(({ figures: all }) => all.get(id) ?? []);
      const like = others.filter((figure) => isPlain(figure) && figure.state === own.state);
      return [id, like.length > 0 ? random.pick(like) : own];
    });
    const period = { text: '2020', from: '2020-01-01', until: '2020-12-31', year: 2020, partial: false };
    yield {
      kind: model.kind,
      name: `${run}`,
      period,
      figures: new Map(figures),
      history: new Map(),
      lists: new Map(),
    };
  }
}

describe.each(LEVELS)('records of one shape under %s', (name, compiled, level) => {
  const random = randomFrom(name.length * 104_729 + level.id.length);
  const make = recordMaker(readsOf(compiled, level), RULES.catalogue, random);
  const city: DataRecord = make('city');
  const choices: readonly Options[] = [{}, { city }, { strict: true, about: { num: 1, den: 20 } }];

  it.each(choices.map((options, index) => [index, options] as const))(
    'are outlined as each is evaluated, with options %i',
    (_, options) => {
      const outline = compileOutline(compiled, level.id, options);
      for (let shape = 0; shape < SHAPES; shape += 1) {
        for (const record of recordsAlike(() => make(level.scope), random)) {
          const warnings: Problem[] = [];
          const found = outline(record, warnings);
          const full = evaluate(compiled, record, level.id, options);
          counts.all += 1;
          counts.alike += found.numbers ? 1 : 0;
          counts.rough += Number.isNaN(found.roughScore?.('low') ?? NaN) ? 0 : 1;
          expect(roughError(found)).toBeLessThan(1e-12);
          const [own, wanted] = [found, full.result].map(contentOf);
          const isSame = textOf(own) === textOf(wanted);
          expect(isSame ? undefined : { record, own, wanted }).toBeUndefined();
          expect(warnings.map(({ code }) => code).toSorted()).toEqual(
            full.warnings.map(({ code }) => code).toSorted(),
          );
        }
      }
    },
  );
});

it('and most of them share what is said of them', () => {
  // Otherwise all of this would hold of nothing.
  expect(counts.alike).toBeGreaterThan(counts.all / 4);
  expect(counts.rough).toBeGreaterThan(counts.alike / 2);
});
