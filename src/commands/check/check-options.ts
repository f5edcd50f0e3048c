import { isKnownEncoding } from '../../load/source/encoding.ts';
import { suggest } from '../../load/source/suggest.ts';
import { readDate } from '../../load/data/period.ts';
import type { ExitName } from '../../exit-codes.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Problem } from '../../problems/index.ts';
import { compare, divide, type Exact, exact, ONE, whole } from '../../quantity/exact.ts';
import { type Detail, DETAILS } from '../../report/batch.ts';
import { badOption } from '../bad-option.ts';

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
  if (words.includes(NONE) && words.length > 1)
    problems.push(badOption('--fail-on', words.join(','), known.join(', ')));
  const failing = new Set(words.map((word) => FAILURES[word]));
  return (verdict) => (failing.has(ENDS[verdict]) ? ENDS[verdict] : 'success');
}

const WHOLE = /^[1-9]\d{0,5}$/;

/** Reads `--parks all` or `--parks 10`. */
export function readParks(text: string | undefined, problems: Problem[]): number | 'all' | undefined {
  if (text === undefined || text === 'all') return text;
  return readCount('--parks', text, 'all, 1, 2 …', problems);
}

/** Reads how many threads to use; undefined leaves it to the amount of work. */
export function readJobs(text: string | undefined, problems: Problem[]): number | undefined {
  return text === undefined || text === 'auto'
    ? undefined
    : readCount('--jobs', text, 'auto, 1, 2 …', problems);
}

/** Reads how many problems are printed: 100 where nothing is said, without limit for `all`. */
export function readMaxProblems(text: string | undefined, problems: Problem[]): number {
  if (text === undefined) return USUAL_PROBLEMS;
  if (text === 'all') return Infinity;
  return text === '0' ? 0 : (readCount('--max-problems', text, 'all, 0, 1, 2 …', problems) ?? 0);
}

const USUAL_PROBLEMS = 100;

function readCount(option: string, text: string, expected: string, problems: Problem[]): number | undefined {
  if (WHOLE.test(text)) return Number(text);
  problems.push(badOption(option, text, expected));
  return undefined;
}

/** Reads how much of each result ndjson holds. */
export function readDetail(text: string | undefined, problems: Problem[]): Detail {
  const detail = DETAILS.find((each) => each === (text ?? 'criteria'));
  if (!detail)
    problems.push(badOption('--detail', text ?? '', DETAILS.join(', '), suggest(text ?? '', DETAILS)));
  return detail ?? 'criteria';
}

/** Reads the name of an encoding that can be decoded. */
export function readEncoding(text: string | undefined, problems: Problem[]): string | undefined {
  if (text === undefined || isKnownEncoding(text)) return text;
  problems.push(badOption('--encoding', text, 'utf-8, gb18030, gbk, big5, utf-16le …'));
  return undefined;
}
