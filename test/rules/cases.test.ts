import { describe, expect, it } from 'vitest';
import { tryCase } from '../../src/engine/index.ts';
import type { Trial } from '../../src/model/trial.ts';
import { casesOf, compiledRuleSet, RULES } from '../helpers/rules.ts';

function titleOf({ of, id, reading, step, place }: Trial): string {
  const varied = step ? ` ${step.figure} ${step.at}${step.text === undefined ? '' : ` (${step.text})`}` : '';
  return `${place.line}: ${of} ${id}${reading === 'default' ? '' : `, read as ${reading}`}${varied}`;
}

describe.each(RULES.ruleSetIds)('%s', (id) => {
  const compiled = compiledRuleSet(id);
  const { trials } = casesOf(id);

  it.each(trials.map((trial) => [titleOf(trial), trial] as const))('%s', (_, trial) => {
    expect(tryCase(compiled, trial).differences).toEqual([]);
  });
});
