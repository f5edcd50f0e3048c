import { amountsOf, everyOf, unitOfAmount } from '../../model/amount-unit.ts';
import type { Amount, Incentive } from '../../model/rule-set.ts';
import type { Payout } from '../../model/support.ts';
import { compare, type Exact, sign } from '../../quantity/exact.ts';
import type { Interval } from '../../quantity/interval.ts';
import { printNumber, printRange, roundActual } from '../../quantity/print.ts';
import { PLAIN, type Unit } from '../../quantity/unit.ts';
import { indicatorOf, type Lexicon, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';

/** The unit in which an incentive is shown. */
export function unitOfIncentive(incentive: Incentive, { catalogue }: Lexicon): Unit {
  const [amount] = amountsOf(incentive);
  return amount ? unitOfAmount(amount, catalogue) : PLAIN;
}

/** `540万元`, `至多 5000万元/年`, `至少 1000万元/年`, `240–540万元`; a dash where nothing is known. */
export function moneyText(
  range: Interval<Exact>,
  unit: Unit,
  every: Amount['every'],
  lexicon: Lexicon,
  limits: readonly Exact[] = [],
): string {
  const printed = roundActual(range, unit, limits);
  const often = every ? say({ zh: '/年', en: '/year' }, lexicon) : '';
  const tail = unit.text + often;
  const isFromZero = !printed.low || sign(printed.low.at) === 0;
  if (isFromZero && !printed.high) return say(WORDS.unknown, lexicon);
  const isZero = printed.high && sign(printed.high.at) === 0;
  if (isFromZero && printed.high && !isZero) {
    const most = `${printNumber(printed.high.at)}${tail}`;
    return printed.high.open
      ? say({ zh: `不足 ${most}`, en: `less than ${most}` }, lexicon)
      : say({ zh: `至多 ${most}`, en: `up to ${most}` }, lexicon);
  }
  if (!printed.high && printed.low && !printed.low.open) {
    const least = printNumber(printed.low.at);
    return say({ zh: `至少 ${least}${tail}`, en: `at least ${least}${tail}` }, lexicon);
  }
  return `${printRange(printed) ?? ''}${tail}`;
}

/** The same for an incentive. */
export function incentiveMoney(incentive: Incentive, range: Interval<Exact>, lexicon: Lexicon): string {
  const ends = amountsOf(incentive).flatMap(({ atMost, atLeast }) => [atMost, atLeast]);
  const limits = ends.flatMap((end) => end?.value ?? []);
  return moneyText(range, unitOfIncentive(incentive, lexicon), everyOf(incentive), lexicon, limits);
}

/** `20元/m² × 180000m² = 360万元，封顶 300万元`: how an amount was reckoned; empty where there was nothing to reckon. */
export function reckoningText({ amount, base, reckoned }: Payout, lexicon: Lexicon): string {
  const { of, rate, atMost, atLeast } = amount;
  const unitOfBase = indicatorOf(of ?? '', lexicon)?.unit;
  if (!rate || !base || !reckoned || !unitOfBase) return '';
  const printed = printRange(roundActual(base, unitOfBase));
  const isNothing = base.low !== undefined && sign(base.low.at) === 0 && !base.high;
  if (printed === undefined || isNothing) return '';
  const own = `${printed}${unitOfBase.text}`;
  const unit = unitOfAmount(amount, lexicon.catalogue);
  const limits = [atMost, atLeast].flatMap((end) => end?.value ?? []);
  const product = printRange(roundActual(reckoned, unit, limits)) ?? '';
  const parts = [`${rate.text} × ${own} = ${product}${unit.text}`, ...limitWords(amount, reckoned, lexicon)];
  return parts.join(say({ zh: '，', en: ', ' }, lexicon));
}

/** That cap or floor make the amount another one. */
function limitWords({ atMost, atLeast }: Amount, { low, high }: Interval<Exact>, lexicon: Lexicon): string[] {
  const isCapped = atMost && (!high || compare(high.at, atMost.value) > 0);
  const isRaised = atLeast && (!low || compare(low.at, atLeast.value) < 0);
  return [
    ...(isCapped ? [say({ zh: `封顶 ${atMost.text}`, en: `capped at ${atMost.text}` }, lexicon)] : []),
    ...(isRaised ? [say({ zh: `不低于 ${atLeast.text}`, en: `raised to ${atLeast.text}` }, lexicon)] : []),
  ];
}
