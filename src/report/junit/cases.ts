import type { Verdict } from '../../model/outcome.ts';
import type { Language, Text } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import type { CriterionDigest, Digest } from '../digest/digest.ts';
import { cleanLine } from '../findings/clean.ts';
import { placeOf } from '../findings/findings.ts';
import {
  criterionExtras,
  criterionText,
  labelled,
  leafText,
  PHRASES,
  problemText,
} from '../findings/words.ts';
import { MARKS } from '../labels.ts';
import { COLUMNS, TAGS, WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { contentText, element } from './xml.ts';

/** The four ways in which a test case can end. */
export type Ending = 'passed' | 'failure' | 'error' | 'skipped';

export interface TestCase {
  readonly name: string;
  readonly ending: Ending;
  /** What consumers group failures by: `fail`, `undetermined`, `refused`. */
  readonly type: string;
  readonly message: string;
  readonly body: string;
}

export function testCaseXml({ name, ending, type, message, body }: TestCase, className: string): string {
  // The windyroad schema asks for a time; none is measured, so that equal inputs give equal reports.
  const attributes = { classname: className, name: cleanLine(name), time: 0 };
  if (ending === 'passed') return element('testcase', attributes);
  const inner = element(
    ending,
    // The windyroad schema allows a skipped case no type.
    { ...(ending !== 'skipped' && { type }), message: cleanLine(message) },
    contentText(body),
  );
  return element('testcase', attributes, inner);
}

/** One case for each criterion. */
export function criterionCase(
  criterion: CriterionDigest,
  digest: Digest,
  failing: ReadonlySet<Verdict>,
  language: Language,
): TestCase {
  const { id, title, outcome, notApplicable } = criterion;
  const standing = standingOf(criterion, language);
  const text = outcome === 'not-applicable' ? (notApplicable ?? title) : criterionText(criterion, language);
  return {
    // The id keeps the history of a case together when its title is reworded.
    name: `${id} ${title}`,
    ending: endingOf(criterion, digest.verdict, failing),
    type: outcome === 'unknown' ? 'undetermined' : outcome,
    message: standing === undefined ? text : `${standing}${WORDS.colon[language]}${text}`,
    body: bodyOf(criterion, digest, language),
  };
}

/**
 * Red only what makes the program's exit code red. A missed criterion that does not decide is skipped, with its
 * message: "passed" would be untrue, and the windyroad schema has no place in a passed case where it could be told.
 */
function endingOf(
  { outcome, decides }: CriterionDigest,
  verdict: Verdict,
  failing: ReadonlySet<Verdict>,
): Ending {
  if (outcome === 'pass') return 'passed';
  if (!decides || !failing.has(verdict)) return 'skipped';
  if (outcome === 'fail') return 'failure';
  return outcome === 'unknown' && failing.has('undetermined') ? 'error' : 'skipped';
}

/** Why a criterion does not decide. */
function standingOf(
  { decides, orientation, outcome }: CriterionDigest,
  language: Language,
): string | undefined {
  if (decides || outcome === 'not-applicable') return undefined;
  return (orientation ? TAGS.orientation : TAGS.reservation)[language];
}

/** Everything on a criterion, line by line. */
function bodyOf(criterion: CriterionDigest, digest: Digest, language: Language): string {
  const { clauses, fragment, leaves, override, yardstick } = criterion;
  const lines = [
    ...leaves.map((leaf) => {
      const at = leaf.place ? `  (${placeText(leaf.place)})` : '';
      return `${MARKS[leaf.outcome]} ${leafText(leaf, language)}${at}`;
    }),
    ...criterionExtras(criterion, language),
    ...(yardstick ? [TAGS.yardstick[language]] : []),
    ...(override === undefined ? [] : [override]),
    labelled(COLUMNS.clause, clauses, language),
    labelled(PHRASES.keyPhrase, fragment, language),
    labelled(PHRASES.place, placeText(placeOf(criterion) ?? digest.place), language),
  ];
  return `\n${lines.map(cleanLine).join('\n')}\n`;
}

/** The verdict as a case of its own, for a submission about which no criterion speaks. */
export function verdictCase(digest: Digest, failing: ReadonlySet<Verdict>, language: Language): TestCase {
  const { verdict, verdictText, nothingDecides, place, level } = digest;
  const why = nothingDecides ? WORDS.nothingDecides[language] : verdictText;
  return {
    name: `verdict ${level.title}`,
    ending: failing.has(verdict) ? 'error' : 'skipped',
    type: verdict,
    message: why,
    body: `\n${labelled(PHRASES.place, placeText(place), language)}\n`,
  };
}

const READABLE: Text = { zh: '可以判定', en: 'can be judged' };

/** What could not be judged, with all its problems. */
export function problemsCase(problems: readonly Problem[], ending: Ending, language: Language): TestCase {
  const [first] = problems;
  const lines = problems.map(
    (problem) =>
      `${placeText(problem.place)} ${WORDS[problem.severity][language]} ${problem.code} ${problemText(problem, language)}`,
  );
  return {
    name: READABLE[language],
    ending,
    type: 'refused',
    message: first ? problemText(first, language) : '',
    body: `\n${lines.map(cleanLine).join('\n')}\n`,
  };
}
