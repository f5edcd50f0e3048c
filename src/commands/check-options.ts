import { suggest } from '../load/source/suggest.ts';
import { readDate } from '../load/data/period.ts';
import type { ExitName } from '../exit-codes.ts';
import type { Verdict } from '../model/outcome.ts';
import type { Problem } from '../problems/index.ts';
import { compare, divide, type Exact, exact, ONE, whole } from '../quantity/exact.ts';
import { badOption } from './bad-option.ts';

const PERCENT = /^(\d+(?:\.\d+)?)\s*[%％]$/;

/** Reads `5%` as a share below 1; anything else is a problem. */
export function readAbout(text: string | undefined, problems: Problem[]): Exact | undefined {
  if (text === undefined) return undefined;
  const number = exact(PERCENT.exec(text.trim())?.[1] ?? '');
  const share = number && divide(number, whole(100));
  if (share && compare(share, ONE) < 0) return share;
  problems.push(badOption('--about', text, '0% … 99%'));
  return undefined;
}

/** Reads a day; months, years and days that do not exist are a problem. */
export function readAsOf(text: string | undefined, problems: Problem[]): string | undefined {
  if (text === undefined) return undefined;
  const day = readDate(text);
  if (day && day.from === day.until) return day.from;
  problems.push(badOption('--as-of', text, 'YYYY-MM-DD'));
  return undefined;
}

/** How each verdict ends the run, unless --fail-on leaves it out. */
const ENDS: Readonly<Record<Verdict, ExitName>> = {
  qualifies: 'success',
  'does-not-qualify': 'unmet',
  undetermined: 'undetermined',
};

const FAILURES: Readonly<Record<string, ExitName>> = { fail: 'unmet', undetermined: 'undetermined' };
const NONE = 'none';

/** Reads `fail,undetermined`: which verdicts end in a code of their own. Both do where nothing is said. */
export function readFailOn(text: string | undefined, problems: Problem[]): (verdict: Verdict) => ExitName {
  const known = [...Object.keys(FAILURES), NONE];
  const words = (text ?? 'fail,undetermined').split(',').map((word) => word.trim());
  for (const word of words) {
    if (!known.includes(word))
      problems.push(badOption('--fail-on', word, known.join(', '), suggest(word, known)));
  }
  const failing = new Set(words.map((word) => FAILURES[word]));
  return (verdict) => (failing.has(ENDS[verdict]) ? ENDS[verdict] : 'success');
}
