import { describe, expect, it } from 'vitest';
import { compileRuleSet, tryCase } from '../../src/engine/index.ts';
import { casesOf, RULES, valueOf } from '../helpers/rules.ts';
import { mutantsOf } from '../helpers/mutants.ts';

/** Mistakes that no case can find, since they change no outcome. */
const HARMLESS: Readonly<Record<string, string>> = {
  'circular-transformation require: at_least lower':
    'there are ten parks, and no share of ten lies between 79 % and 80 %',
  'circular-transformation readings.completed: at_least lower':
    'there are ten parks, and no share of ten lies between 79 % and 80 %',
  'smart-park-start require: at_least lower':
    'there are ten parks, and no share of at most ten lies between 99 % and 100 %',
};

describe.each(RULES.ruleSetIds)('%s', (id) => {
  const mutants = mutantsOf(valueOf(RULES.ruleSet(id)), RULES.catalogue);
  const { trials } = casesOf(id);

  // Some hundred rule sets, each held against some hundred cases.
  const timeout = 120_000;

  it('has no limit, operator, branch or guard that could be changed without a case that fails', {
    timeout,
  }, () => {
    const surviving = mutants.filter(({ owner, ruleSet }) => {
      const compiled = compileRuleSet(ruleSet, RULES.catalogue);
      const holds = (trial: (typeof trials)[number]) => tryCase(compiled, trial).differences.length === 0;
      // Those of the criterion itself find most mistakes.
      return trials.filter((trial) => trial.id === owner).every(holds) && trials.every(holds);
    });
    const excused = mutants.filter(({ name }) => name in HARMLESS).map(({ name }) => name);
    expect(surviving.map(({ name }) => name)).toEqual(excused);
    expect(mutants.length).toBeGreaterThan(100);
  });
});
