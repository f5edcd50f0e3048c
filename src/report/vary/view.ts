import type { Verdict, Outcome } from '../../model/outcome.ts';
import type { Breakpoint, Flip, Varied } from '../../model/what-if.ts';
import { intersection } from '../../quantity/interval.ts';
import type { Unit } from '../../quantity/unit.ts';
import { shortClauses } from '../clauses.ts';
import { pathName } from '../gap/rows.ts';
import { OUTCOMES, VERDICTS } from '../labels.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { scoreText } from '../score.ts';
import { nowText, placeOf, stretchText, unitOfVaried } from './numbers.ts';
import { VARY_WORDS } from './words.ts';

/** What a level comes to along a figure, in words: what reports are made of. */
export interface VaryView {
  /** Which figure, which values were looked at, what it is now. */
  readonly figure: string;
  readonly summary: string;
  /** Where the verdict changes, from what to what. */
  readonly turns: readonly string[];
  readonly rows: readonly VaryRow[];
}

/** A stretch of values. */
export interface VaryRow {
  readonly values: string;
  readonly isNow: boolean;
  readonly verdict: Verdict;
  readonly verdictText: string;
  readonly score: string;
  /** What is otherwise than on the stretch before it. */
  readonly changes: readonly FlipRow[];
}

interface FlipRow {
  readonly outcome: Outcome;
  readonly text: string;
  readonly clauses: readonly string[];
}

export function varyView(varied: Varied, lexicon: Lexicon): VaryView {
  const unit = unitOfVaried(varied, lexicon);
  const { stretches, breakpoints } = varied;
  const turns = breakpoints.filter(({ before, after }) => before !== after);
  return {
    figure: figureText(varied, unit, lexicon),
    summary: summaryText(varied, turns.length, lexicon),
    turns: turns.map((each) => turnText(each, varied, unit, lexicon)),
    rows: stretches.map(({ range, isNow, found }, index) => ({
      values: stretchText(range, unit, lexicon),
      isNow,
      verdict: found.verdict,
      verdictText: verdictText(found.verdict, varied, lexicon),
      score: scoreText(found.score),
      changes: (breakpoints[index - 1]?.flips ?? []).map((flip) => flipRow(flip, lexicon)),
    })),
  };
}

function verdictText(verdict: Verdict, { result }: Varied, lexicon: Lexicon): string {
  return say(VERDICTS[result.level.kind][verdict], lexicon);
}

function figureText({ path, range, now }: Varied, unit: Unit, lexicon: Lexicon): string {
  const values = stretchText(range, unit, lexicon);
  const parts = [
    pathName(path, lexicon),
    say({ zh: `取值 ${values}`, en: `values ${values}` }, lexicon),
    now ? `${say(VARY_WORDS.now, lexicon)} ${nowText(now, unit)}` : say(VARY_WORDS.nowUnknown, lexicon),
    ...(now && !intersection(now, range)
      ? [say({ zh: '不在所看的范围内', en: 'which is outside of them' }, lexicon)]
      : []),
    say(VARY_WORDS.others, lexicon),
  ];
  return (
    say(VARY_WORDS.figure, lexicon) +
    say(WORDS.colon, lexicon) +
    parts.join(say({ zh: '，', en: ', ' }, lexicon))
  );
}

function summaryText(varied: Varied, count: number, lexicon: Lexicon): string {
  const only = verdictText(varied.stretches[0]?.found.verdict ?? varied.result.verdict, varied, lexicon);
  if (count === 0)
    return say(
      {
        zh: `结论不随它变化，每个取值都是“${only}”`,
        en: `The verdict does not change with it: “${only}” at every value`,
      },
      lexicon,
    );
  return say(
    {
      zh: `结论在 ${count} 处变化（精确求解，不是抽样）`,
      en: `The verdict changes at ${count === 1 ? 'one place' : `${count} places`} (solved exactly, not sampled)`,
    },
    lexicon,
  );
}

function turnText(turn: Breakpoint, varied: Varied, unit: Unit, lexicon: Lexicon): string {
  const [before, after] = [turn.before, turn.after].map((each) => verdictText(each, varied, lexicon));
  return `${placeOf(turn, unit, lexicon)}${say(WORDS.colon, lexicon)}${before} → ${after}`;
}

function flipRow({ criterion, before, after, decides }: Flip, lexicon: Lexicon): FlipRow {
  const outcomes = [before, after].map((each) => say(OUTCOMES[each], lexicon)).join(' → ');
  const aside = decides ? [] : [say(VARY_WORDS.notDeciding, lexicon)];
  const end = [outcomes, ...aside].join(say({ zh: '，', en: ', ' }, lexicon));
  return {
    outcome: after,
    text: say(criterion.title, lexicon) + say(WORDS.colon, lexicon) + end,
    clauses: shortClauses(criterion.cite),
  };
}
