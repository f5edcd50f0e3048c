import type { Comparison, Condition, Expression, Limit, Of } from '../model/condition.ts';
import { toText } from '../quantity/decimal.ts';
import { compare, ONE } from '../quantity/exact.ts';
import { printNumber, roundForPrint } from '../quantity/print.ts';
import { indicatorOfSubject, labelText, type Lexicon, nameOf, say } from './lexicon.ts';
import { OPERATORS, WORDS } from './phrases.ts';

/** A comparison with its right side in words: `≥ 280万元/亩`, `是`, `A、B 之一`. */
export function comparisonWords(
  { subject, comparison, about }: Of<Condition, 'leaf'>,
  lexicon: Lexicon,
): string {
  const limit = (each: Limit) => limitWords(each, subject, lexicon);
  const width = about ? say(WORDS.about, lexicon) : '';
  return frameComparison(comparison, limit, lexicon) + width;
}

/** Puts the limits, however they are written, behind the sign of their comparison. */
export function frameComparison(
  comparison: Comparison,
  write: (limit: Limit, index: number) => string,
  lexicon: Lexicon,
): string {
  switch (comparison.op) {
    case 'between':
      return `${write(comparison.low, 0)}–${write(comparison.high, 1)}`;
    case 'one_of':
    case 'none_of': {
      const list = listWords(comparison.limits.map(write), lexicon);
      if (comparison.limits.length === 1) return `${comparison.op === 'none_of' ? '≠ ' : ''}${list}`;
      const frame = comparison.op === 'one_of' ? OPERATORS.oneOf : OPERATORS.noneOf;
      return say({ zh: frame.zh + list, en: frame.en + list }, lexicon);
    }
    case 'in_months': {
      const months = comparison.months.join(say(WORDS.comma, lexicon));
      return say({ zh: `在${months}月`, en: `in month ${months}` }, lexicon);
    }
    case 'equals':
      return `${comparison.limit.kind === 'flag' || comparison.limit.kind === 'label' ? '' : '= '}${write(comparison.limit, 0)}`;
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than':
      return `${SIGNS[comparison.op]} ${write(comparison.limit, 0)}`;
  }
}

/** Several values; where the lexicon is brief, the first few and how many there are. */
function listWords(values: readonly string[], lexicon: Lexicon): string {
  const comma = say(WORDS.comma, lexicon);
  if (!lexicon.brief || values.length <= MOST_VALUES + 1) return values.join(comma);
  const first = values.slice(0, MOST_VALUES).join(comma);
  return say({ zh: `${first} 等${values.length}项`, en: `${first} … (${values.length})` }, lexicon);
}

const MOST_VALUES = 3;

const SIGNS = { at_least: '≥', more_than: '>', at_most: '≤', less_than: '<' } as const;

/** The right side of a comparison as the rule set writes it. */
function limitWords(limit: Limit, subject: Expression, lexicon: Lexicon): string {
  switch (limit.kind) {
    case 'number':
      return `${printNumber(roundForPrint(limit.value, limit.unit, [limit.value]))}${limit.unit.text}`;
    case 'date':
      return dateText(limit.from, limit.until);
    case 'flag':
      return say(limit.value ? WORDS.yes : WORDS.no, lexicon);
    case 'label':
      return labelText(limit.label, indicatorOfSubject(subject, lexicon), lexicon.language);
    case 'figure': {
      const times = limit.times && compare(limit.times, ONE) !== 0 ? `${toText(limit.times)} × ` : '';
      return times + nameOf(limit.indicator, lexicon) + yearWords(limit, lexicon);
    }
  }
}

/** A day; a month or a year where the span is just that; else both ends. */
export function dateText(from: string, until: string): string {
  if (from === until) return from;
  if (from.endsWith('-01-01') && until === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  const isMonth =
    from.endsWith('-01') && from.slice(0, 7) === until.slice(0, 7) && Number(until.slice(8)) >= 28;
  return isMonth ? from.slice(0, 7) : `${from}–${until}`;
}

/** The year of a figure, and the base year of a growth. */
export function yearWords(
  { year, since }: { readonly year?: number; readonly since?: number },
  lexicon: Lexicon,
): string {
  const at = year === undefined ? '' : say({ zh: `（${year}年）`, en: ` (${year})` }, lexicon);
  const base =
    since === undefined ? '' : say({ zh: `（以${since}年为基年）`, en: ` (base year ${since})` }, lexicon);
  return at + base;
}
