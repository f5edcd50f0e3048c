import { readFileSync } from 'node:fs';
import * as library from '../../dist/index.js';
import { CRITERIA } from '../facts.mjs';

export const title = 'park-eval';
export const packages = {};

/** By the fastest way that the library offers. */
export async function start() {
  const bundle = JSON.parse(readFileSync(new URL('../../dist/rules.json', import.meta.url), 'utf8'));
  const rules = library.rulesFromBundle(bundle);
  const compiled = library.compileRuleSet(rules.ruleSet('qingdao-2019').value, rules.catalogue);
  const outline = library.compileOutline(compiled, 'creation');
  return {
    read: (park) => library.readDataFile(library.readSource(JSON.stringify(park), 'park.json'), rules.catalogue).value.record,
    judge: (record) => {
      const outcomes = new Map(
        outline(record, []).criteria.map(({ criterion, possible }) => [criterion.id, library.outcomeOf(possible)]),
      );
      return CRITERIA.map((id) => outcomes.get(id));
    },
  };
}
