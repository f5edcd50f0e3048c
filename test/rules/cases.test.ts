import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tryCase } from '../../src/engine/index.ts';
import { readCases } from '../../src/load/cases/cases.ts';
import { readSource } from '../../src/load/source/source.ts';
import type { Trial } from '../../src/model/trial.ts';
import { compiledRuleSet, RULES, RULES_FOLDER, valueOf } from '../helpers/rules.ts';

function trialsOf(id: string): readonly Trial[] {
  const file = `${id}.cases.yaml`;
  const source = readSource(readFileSync(`${RULES_FOLDER}/${file}`, 'utf8'), `rules/${file}`);
  return valueOf(readCases(source, valueOf(RULES.ruleSet(id)), RULES.catalogue));
}

function titleOf({ of, id, reading, step, place }: Trial): string {
  const varied = step ? ` ${step.figure} ${step.at}${step.text === undefined ? '' : ` (${step.text})`}` : '';
  return `${place.line}: ${of} ${id}${reading === 'default' ? '' : `, read as ${reading}`}${varied}`;
}

describe.each(RULES.ruleSetIds)('%s', (id) => {
  const compiled = compiledRuleSet(id);
  const trials = trialsOf(id);

  it.each(trials.map((trial) => [titleOf(trial), trial] as const))('%s', (_, trial) => {
    expect(tryCase(compiled, trial).differences).toEqual([]);
  });
});
