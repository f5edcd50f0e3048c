import type { Verdict } from '../../model/outcome.ts';
import type { Language, Text } from '../../model/text.ts';
import { isError, type Problem } from '../../problems/index.ts';
import type { Refused } from '../batch.ts';
import type { Digest } from '../digest/digest.ts';
import { clean, cleanLine } from '../findings/clean.ts';
import { problemText } from '../findings/words.ts';
import { placeText } from '../place.ts';
import { scoreText } from '../score.ts';
import { criterionCase, problemsCase, type TestCase, testCaseXml, verdictCase } from './cases.ts';
import { contentText, element } from './xml.ts';

/** One suite: a submission held against a level of a rule set. */
export interface Suite {
  readonly name: string;
  /** What Jenkins shows as a package, and inside it as a class: rule set and level, and the submission. */
  readonly group: string;
  readonly subject: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly TestCase[];
  readonly output: readonly string[];
}

export function judgedSuite(digest: Digest, failing: ReadonlySet<Verdict>, language: Language): Suite {
  const { name, kind, place, city, district, period, ruleSet, level, verdict, verdictText, score } = digest;
  const group = `${ruleSet.id}.${level.id}`;
  return {
    name: `${name} · ${ruleSet.id}/${level.id} · ${place.file}`,
    group,
    subject: name,
    properties: {
      verdict,
      'verdict-text': verdictText,
      score: scoreText(score),
      'rule-set': ruleSet.id,
      level: level.id,
      document: ruleSet.number,
      file: placeText(place),
      kind,
      city,
      ...(district !== undefined && { district }),
      ...(period !== undefined && { period }),
    },
    cases: casesOf(digest, failing, language),
    output: [
      ...digest.notes,
      ...digest.warnings.map((each) => `${placeText(each.place)} ${problemText(each, language)}`),
    ],
  };
}

/** The criteria; and the verdict where they alone would not show it: nothing decides, or none of them is red though it is. */
function casesOf(digest: Digest, failing: ReadonlySet<Verdict>, language: Language): readonly TestCase[] {
  const cases = digest.criteria.map((criterion) => criterionCase(criterion, digest, failing, language));
  const isShown = !failing.has(digest.verdict) || cases.some(isRed);
  return isShown && !digest.nothingDecides ? cases : [verdictCase(digest, failing, language), ...cases];
}

function isRed({ ending }: TestCase): boolean {
  return ending === 'failure' || ending === 'error';
}

export function refusedSuite({ name, place, problems }: Refused, language: Language): Suite {
  const subject = name ?? place.file;
  return {
    name: name === undefined ? placeText(place) : `${name} · ${place.file}`,
    group: 'refused',
    subject,
    properties: { verdict: 'refused', file: placeText(place) },
    cases: [problemsCase(problems, 'error', language)],
    output: [],
  };
}

const INPUTS: Text = { zh: '输入', en: 'inputs' };

/** What concerns no single submission. Warnings are told, and fail nothing. */
export function inputsSuite(problems: readonly Problem[], language: Language): Suite {
  return {
    name: INPUTS[language],
    group: 'refused',
    subject: INPUTS[language],
    properties: {},
    cases: [problemsCase(problems, problems.some(isError) ? 'error' : 'skipped', language)],
    output: [],
  };
}

/** What stands before the first suite. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';

/** A report of suites whose subjects differ. */
export function suitesXml(suites: readonly Suite[]): string {
  const elements = suites.map(
    (suite, index) => `${suiteXml(suite, index, `${suite.group}.${suite.subject}`)}\n`,
  );
  return `${HEAD}${elements.join('')}</testsuites>\n`;
}

/** The suite as XML; its number among the suites is its id. */
export function suiteXml(suite: Suite, id: number, className: string): string {
  const { name, group, properties, cases, output } = suite;
  const count = (ending: TestCase['ending']) => cases.filter((each) => each.ending === ending).length;
  const attributes = {
    name: cleanLine(name),
    package: group,
    id,
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    ...UNMEASURED,
  };
  const entries = Object.entries(properties).map(([key, value]) => element('property', { name: key, value }));
  const content = [
    element('properties', {}, entries.join('')),
    ...cases.map((each) => testCaseXml(each, className)),
    element('system-out', {}, contentText(clean(output.join('\n')))),
    element('system-err', {}),
  ];
  return element('testsuite', attributes, `\n${content.join('\n')}\n`);
}

/** The windyroad schema requires these. Real values would make the reports of equal inputs differ. */
const UNMEASURED = { time: 0, timestamp: '1970-01-01T00:00:00', hostname: 'localhost' };
