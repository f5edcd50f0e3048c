import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CompiledRuleSet, evaluate, evaluateOne } from '../../src/engine/index.ts';
import { readCases, type Trial } from '../../src/load/cases/cases.ts';
import { readSource } from '../../src/load/source/source.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import { compiledRuleSet, RULES, RULES_FOLDER, valueOf } from '../helpers/rules.ts';

function trialsOf(id: string): readonly Trial[] {
  const file = `${id}.cases.yaml`;
  const source = readSource(readFileSync(`${RULES_FOLDER}/${file}`, 'utf8'), `rules/${file}`);
  return valueOf(readCases(source, valueOf(RULES.ruleSet(id)), RULES.catalogue));
}

function titleOf({ id, reading, step, place }: Trial): string {
  const varied = step ? ` ${step.figure} ${step.at}${step.text === undefined ? '' : ` (${step.text})`}` : '';
  return `${place.line}: ${id}${reading === 'default' ? '' : `, read as ${reading}`}${varied}`;
}

/** The level in which a record is judged: the criterion's own, or the one that it serves as a yardstick. */
function levelFor({ id, record }: Trial, { ruleSet, criteria }: CompiledRuleSet): string | undefined {
  const criterion = criteria.get(id)?.criterion;
  const scopes = new Map(ruleSet.levels.map((level) => [level.id, level.scope]));
  return criterion?.yardstick.find((level) => scopes.get(level) === record.kind);
}

describe.each(RULES.ruleSetIds.filter((id) => !id.endsWith('.cases')))('%s', (id) => {
  const compiled = compiledRuleSet(id);
  const trials = trialsOf(id);
  const criteria = trials.filter((trial) => trial.of === 'criterion');
  const levels = trials.filter((trial) => trial.of === 'level');

  it.each(criteria.map((trial) => [titleOf(trial), trial] as const))('%s', (_, trial) => {
    const options = trial.reading === 'default' ? {} : { readings: { [trial.id]: trial.reading } };
    const result = evaluateOne(compiled, trial.record, trial.id, options, levelFor(trial, compiled));
    expect(outcomeOf(result.possible)).toBe(trial.expect);
  });

  it.each(levels.map((trial) => [titleOf(trial), trial] as const))('verdict %s', (_, trial) => {
    const { result } = evaluate(compiled, trial.record, trial.id);
    expect(result.verdict).toBe(trial.expect);
    const asked = result.missing.map((figure) => figure.id).toSorted();
    expect(asked).toEqual([...(trial.missing ?? asked)].toSorted());
  });

  it('has a case for every criterion that passes, one that fails and one that is open', () => {
    const seen = new Set(criteria.map((trial) => `${trial.id} ${trial.expect}`));
    const wanting = [...compiled.criteria.keys()].flatMap((criterion) =>
      ['pass', 'fail', 'unknown']
        .map((outcome) => `${criterion} ${outcome}`)
        .filter((each) => !seen.has(each)),
    );
    expect(wanting).toEqual([]);
  });

  it('has a case for every reading', () => {
    const seen = new Set(criteria.map((trial) => `${trial.id} ${trial.reading}`));
    const readings = compiled.ruleSet.criteria.flatMap((criterion) =>
      criterion.readings.map((reading) => `${criterion.id} ${reading.id}`),
    );
    expect(readings.filter((each) => !seen.has(each))).toEqual([]);
  });
});
