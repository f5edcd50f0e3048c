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
  const lines = library.plainLines(rules.catalogue);
  let number = 0;
  return {
    read: (park) => lines.follow(library.lineOf(JSON.stringify(park), (number += 1)), 'parks.ndjson').record,
    judge: (record) => outline(record, []),
    outcomesOf: ({ criteria }) => {
      const outcomes = new Map(criteria.map(({ criterion, possible }) => [criterion.id, library.outcomeOf(possible)]));
      return CRITERIA.map((id) => outcomes.get(id));
    },
  };
}
