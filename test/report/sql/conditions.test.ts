import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileRuleSet } from '../../../src/engine/index.ts';
import { openDuckDb } from '../../helpers/duckdb.ts';
import { criterionOf, ruleSetOf } from '../../helpers/engine.ts';
import { askRows, rowsFor } from '../../helpers/query-trial.ts';
import { randomFrom } from '../../helpers/random.ts';
import { FIGURES, randomCondition } from '../../helpers/random-conditions.ts';

/** Rule sets (more of them, for a change of the queries, by SQL_RULE_SETS), and the criteria of each. */
const RULE_SETS = Number(process.env.SQL_RULE_SETS ?? 6);
const CRITERIA = 12;
const ROWS = 150;

let database: Awaited<ReturnType<typeof openDuckDb>>;
beforeAll(async () => {
  database = await openDuckDb();
});
afterAll(() => database.close());

it.each(Array.from({ length: RULE_SETS }, (_, seed) => seed))(
  'any conditions are judged as the engine does (%i)',
  async (seed) => {
    const random = randomFrom(seed + 1);
    const criteria = Array.from({ length: CRITERIA }, (_, index) =>
      criterionOf(`c-${index}`, randomCondition(random, 3), {
        force: random.pick(['must', 'strive']),
        ...(random.chance(0.3) && { when: randomCondition(random, 1) }),
        ...(random.chance(0.3) && { unless: randomCondition(random, 1) }),
      }),
    );
    const referring = [
      criterionOf('again', { kind: 'criterion', id: 'c-0' }),
      criterionOf('not-again', { kind: 'not', of: { kind: 'criterion', id: 'c-1' } }),
    ];
    const compiled = compileRuleSet(ruleSetOf([...criteria, ...referring]), FIGURES);
    const [level] = compiled.ruleSet.levels;
    if (!level) throw new Error('no level');
    const options = seed % 3 === 0 ? { about: { num: 1, den: 20 } } : {};
    const rows = rowsFor({ name: `rules ${seed}`, compiled, level, options }, ROWS);
    const { wrong } = await askRows(rows, 'duckdb', database.ask);
    expect(wrong.slice(0, 1)).toEqual([]);
  },
);
