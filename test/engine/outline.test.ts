import { describe, expect, it } from 'vitest';
import { compileOutline, evaluate, type Options } from '../../src/engine/index.ts';
import type { DataRecord } from '../../src/model/record.ts';
import type { Problem } from '../../src/problems/index.ts';
import { contentOf, textOf } from '../helpers/outlines.ts';
import { randomFrom } from '../helpers/random.ts';
import { readsOf, recordMaker } from '../helpers/random-records.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

const LEVELS = RULES.ruleSetIds.flatMap((id) => {
  const compiled = compiledRuleSet(id);
  return compiled.ruleSet.levels.map((level) => [`${id} ${level.id}`, compiled, level] as const);
});

/** For each level and each choice of options; more of them, for a change of the engine, by OUTLINE_RUNS. */
const RUNS = Number(process.env.OUTLINE_RUNS ?? 200);

describe.each(LEVELS)('%s', (name, compiled, level) => {
  const random = randomFrom(name.length * 7919 + level.id.length);
  const make = recordMaker(readsOf(compiled, level), RULES.catalogue, random);
  const city: DataRecord = make('city');
  const choices: readonly Options[] = [
    {},
    { city, requireEvidence: true },
    { strict: true, about: { num: 1, den: 20 } },
  ];
  it.each(choices.map((options, index) => [index, options] as const))(
    'is outlined as it is evaluated, with options %i',
    (_, options) => {
      const outline = compileOutline(compiled, level.id, options);
      for (let run = 0; run < RUNS; run += 1) {
        const record = make(level.scope);
        const warnings: Problem[] = [];
        const found = outline(record, warnings);
        const full = evaluate(compiled, record, level.id, options);
        const [own, wanted] = [found, full.result].map(contentOf);
        const isSame = textOf(own) === textOf(wanted);
        expect(isSame ? undefined : { record, own, wanted }).toBeUndefined();
        expect(new Set(warnings.map(codeAt))).toEqual(new Set(full.warnings.map(codeAt)));
      }
    },
  );
});

function codeAt({ code, place }: Problem): string {
  return `${place.line} ${code}`;
}
