import type { Text } from '../../model/text.ts';
import { DEFAULT_READING } from '../../model/rule-set.ts';
import type { Difference, ExpectedAmount, Step, Trial, TrialResult } from '../../model/trial.ts';
import { toText } from '../../quantity/decimal.ts';
import { divide, type Exact } from '../../quantity/exact.ts';
import type { End, Interval } from '../../quantity/interval.ts';
import { printNumber, roundForPrint } from '../../quantity/print.ts';
import type { Unit } from '../../quantity/unit.ts';
import { clauseText } from '../clauses.ts';
import { OUTCOMES, VERDICTS } from '../labels.ts';
import { type Lexicon, listName, nameOf, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { unitOfIncentive } from '../support/numbers.ts';
import { DUE } from '../support/words.ts';

const STEPS: Readonly<Record<Step, Text>> = {
  below: { zh: '低一步', en: 'a step below' },
  equal: { zh: '恰在界限', en: 'at the limit' },
  above: { zh: '高一步', en: 'a step above' },
  missing: { zh: '没有填报', en: 'missing' },
};

/** What a case tries: the title of the criterion, its clause, the reading. */
export function trialTitle({ of, id, reading }: Trial, lexicon: Lexicon): string {
  const { criteria, bands, incentives, levels } = lexicon.ruleSet;
  const cited = { criterion: criteria, band: bands, incentive: incentives, level: [] }[of].find(
    (each) => each.id === id,
  );
  const entry = of === 'level' ? levels.find((each) => each.id === id) : cited;
  const clause = cited ? `${clauseText(cited.cite)} ` : '';
  const read =
    reading === DEFAULT_READING
      ? ''
      : ` · ${say(WORDS.reading, lexicon)}${say(WORDS.colon, lexicon)}${reading}`;
  return `${clause}${entry ? say(entry.title, lexicon) : id} (${id})${read}`;
}

/** Of a threshold, which figure stands where. */
export function stepWords({ step }: Trial, lexicon: Lexicon): string {
  if (!step) return '';
  const path = step.figure.split('/');
  const figure = [...path.slice(0, -1), nameOf(path.at(-1) ?? '', lexicon)].join('/');
  const value = step.text === undefined ? '' : ` = ${step.text}`;
  return `${figure}${value}${say({ zh: `（${STEPS[step.at].zh}）`, en: ` (${STEPS[step.at].en})` }, lexicon)}`;
}

/** A difference in words: what was expected, what was found, and of what, where it is not the result. */
export function differenceWords(
  difference: Difference,
  trial: Trial,
  lexicon: Lexicon,
): { readonly what: string; readonly expected: string; readonly found: string } {
  switch (difference.kind) {
    case 'result':
      return {
        what: '',
        expected: resultWords(difference.expected, trial, lexicon),
        found: resultWords(difference.found, trial, lexicon),
      };
    case 'missing':
      return {
        what: say({ zh: '仍需补充', en: 'asked for' }, lexicon),
        expected: idsWords(difference.expected, lexicon),
        found: idsWords(difference.found, lexicon),
      };
    case 'amount': {
      const { expected, found } = difference;
      const text = ({ range, unit }: ExpectedAmount) =>
        range ? rangeWords(range, unit) : say({ zh: '没有金额', en: 'no amount' }, lexicon);
      return {
        what: say({ zh: '金额', en: 'amount' }, lexicon),
        expected: text(expected),
        found: text({ ...(found && { range: found }), unit: unitFor(trial, expected, lexicon) }),
      };
    }
    case 'margin': {
      const { of, value } = difference.expected;
      const ends = difference.found.map((each) => marginText(each, value.unit));
      return {
        what: say(
          { zh: `差距（${idWords(of, lexicon)}）`, en: `margin of ${idWords(of, lexicon)}` },
          lexicon,
        ),
        expected: value.text,
        found: ends.length > 0 ? ends.join(say(WORDS.or, lexicon)) : say(WORDS.unknown, lexicon),
      };
    }
  }
}

/** The unit that is expected, or that of the incentive where no amount is. */
function unitFor({ id }: Trial, { range, unit }: ExpectedAmount, lexicon: Lexicon): Unit {
  const incentive = lexicon.ruleSet.incentives.find((each) => each.id === id);
  return range || !incentive ? unit : unitOfIncentive(incentive, lexicon);
}

/** Both ends as exactly as they are: `300万元`, `0–300万元`, `≥ 1000万元`. */
function rangeWords({ low, high }: Interval<Exact>, unit: Unit): string {
  const text = ({ at }: End<Exact>) => toText(divide(at, unit.factor));
  if (low && high && !low.open && !high.open && text(low) === text(high)) return text(low) + unit.text;
  if (low && high && !low.open && !high.open) return `${text(low)}–${text(high)}${unit.text}`;
  const ends = [
    ...(low ? [`${low.open ? '>' : '≥'} ${text(low)}${unit.text}`] : []),
    ...(high ? [`${high.open ? '<' : '≤'} ${text(high)}${unit.text}`] : []),
  ];
  return ends.join(', ');
}

/** An outcome, a verdict or the label of a class, in words. */
function resultWords(result: string, { of, id }: Trial, lexicon: Lexicon): string {
  const { levels, bands } = lexicon.ruleSet;
  if (of === 'level') {
    const kind = levels.find((each) => each.id === id)?.kind ?? 'admission';
    return (
      Object.entries(VERDICTS[kind]).find(([verdict]) => verdict === result)?.[1][lexicon.language] ?? result
    );
  }
  if (of === 'incentive')
    return Object.entries(DUE).find(([outcome]) => outcome === result)?.[1][lexicon.language] ?? result;
  const label = bands
    .find((each) => of === 'band' && each.id === id)
    ?.classes.find((each) => each.label.zh === result);
  if (label) return say(label.label, lexicon);
  if (result === 'none') return say({ zh: '不属于任何一类', en: 'none of its classes' }, lexicon);
  return Object.entries(OUTCOMES).find(([outcome]) => outcome === result)?.[1][lexicon.language] ?? result;
}

function idsWords(ids: readonly string[], lexicon: Lexicon): string {
  if (ids.length === 0) return say({ zh: '无', en: 'nothing' }, lexicon);
  return ids.map((id) => `${idWords(id, lexicon)} (${id})`).join(say(WORDS.comma, lexicon));
}

function idWords(id: string, lexicon: Lexicon): string {
  return lexicon.catalogue.lists.has(id) ? listName(id, lexicon) : nameOf(id, lexicon);
}

function marginText({ low }: Interval, unit: Unit): string {
  if (!low) return '';
  const text = 'num' in low.at ? toText(low.at) : '';
  const rounded = printNumber(roundForPrint(low.at, unit, [low.at]));
  return `${rounded}${unit.text}${text.includes('/') ? ' …' : ''}`;
}

/** The figures that were used, as they stand in the case. */
export function figureWords({ figures }: TrialResult, lexicon: Lexicon): readonly string[] {
  return figures.map(
    ({ indicator, text, place }) => `${nameOf(indicator, lexicon)} ${text}  (${placeText(place)})`,
  );
}
