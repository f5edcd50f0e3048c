import type { Language } from '../../model/text.ts';
import type { TrialResult } from '../../model/trial.ts';
import type { TestCase } from '../junit/cases.ts';
import { suitesXml, type Suite } from '../junit/suites.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { holds, type TestedSet } from './tested.ts';
import { differenceWords, figureWords, stepWords, trialTitle } from './words.ts';

/** A suite for each rule set, a test case for each of its cases. */
export function renderCasesJunit(tested: readonly TestedSet[], language: Language): string {
  return suitesXml(tested.map((set) => suiteOf(set, language)));
}

function suiteOf({ ruleSet, catalogue, file, results }: TestedSet, language: Language): Suite {
  const lexicon: Lexicon = { language, ruleSet, catalogue };
  return {
    name: `${ruleSet.id} · ${file}`,
    group: 'cases',
    subject: ruleSet.id,
    properties: { 'rule-set': ruleSet.id, document: ruleSet.document.number, file },
    cases: results.map((result) => caseOf(result, lexicon)),
    output: [],
  };
}

function caseOf(result: TrialResult, lexicon: Lexicon): TestCase {
  const { trial, differences } = result;
  const lines = differences.map((difference) => {
    const { what, expected, found } = differenceWords(difference, trial, lexicon);
    const lead = what === '' ? '' : `${what}${say(WORDS.colon, lexicon)}`;
    return (
      lead +
      say({ zh: `应为 ${expected}，实为 ${found}`, en: `expected ${expected}, found ${found}` }, lexicon)
    );
  });
  return {
    // Two cases may try the same; the line tells them apart.
    name: [trialTitle(trial, lexicon), stepWords(trial, lexicon), `:${trial.place.line ?? 1}`]
      .filter((part) => part !== '')
      .join(' '),
    ending: holds(result) ? 'passed' : 'failure',
    type: 'fail',
    message: lines.join('; '),
    body: `\n${[...lines, placeText(trial.place), ...figureWords(result, lexicon)].join('\n')}\n`,
  };
}
