import type { ChangedCriterion, ComparedVerdicts, JudgedSide, TellingDifference } from '../../model/flip.ts';
import { outcomeOf } from '../../model/outcome.ts';
import { nodeJson } from '../json/nodes.ts';
import {
  causesOf,
  type ComparedEditions,
  type ComparedPark,
  type ComparedParks,
  tallyOf,
} from './compared.ts';
import { differenceJson } from './difference-json.ts';
import type { Lexicons } from './parks-words.ts';

/** Every verdict of every park under both editions, with what made those that flip. */
export function parksJson(compared: ComparedParks, editions: ComparedEditions) {
  const lexicons: Lexicons = [
    { ...editions.before, language: 'zh' },
    { ...editions.after, language: 'zh' },
  ];
  return {
    tally: tallyOf(compared),
    causes: causesOf(compared),
    parks: compared.parks.map((park) => parkJson(park, editions, lexicons)),
  };
}

function parkJson({ name, place, levels }: ComparedPark, editions: ComparedEditions, lexicons: Lexicons) {
  return { name, place, verdicts: levels.map((each) => verdictsJson(each, editions, lexicons)) };
}

function verdictsJson(
  { level, before, after, criteria, cause }: ComparedVerdicts,
  editions: ComparedEditions,
  lexicons: Lexicons,
) {
  return {
    level: level.after.id,
    title: level.after.title,
    before,
    after,
    flips: cause !== undefined,
    ...(cause && { cause }),
    criteria: criteria.map((each) => criterionJson(each, editions, lexicons)),
  };
}

function criterionJson(changed: ChangedCriterion, editions: ComparedEditions, lexicons: Lexicons) {
  const { id, before, after, differences } = changed;
  const title = (after ?? before)?.criterion.title;
  return {
    id,
    ...(title && { title }),
    ...(before && { before: sideJson(before) }),
    ...(after && { after: sideJson(after) }),
    changes: differences.map((each) => changeJson(each, editions, lexicons)),
  };
}

function sideJson({ possible, decides }: JudgedSide) {
  return { outcome: outcomeOf(possible), decides };
}

function changeJson(
  { difference, before, after }: TellingDifference,
  editions: ComparedEditions,
  [was, is]: Lexicons,
) {
  return {
    ...differenceJson(difference, editions),
    values: {
      before: before.map((leaf) => nodeJson(leaf, was)),
      after: after.map((leaf) => nodeJson(leaf, is)),
    },
  };
}
