import type { Term } from '../../model/query.ts';
import { compare, negate, ONE, ZERO } from '../../quantity/exact.ts';
import { identifier, NAMES } from './names.ts';
import { cases, type Item } from './step.ts';
import { literal, times } from './text.ts';

type Total = Extract<Term, { readonly how: 'sum' | 'difference' }>;
type Ratio = Extract<Term, { readonly how: 'ratio' }>;

/** What columns of a term are called that lead to its ends. */
function workNames({ id }: Term) {
  const name = (more: string) => identifier(`${id}_${more}`);
  return {
    digit: name('digit'),
    low: name('made_low'),
    lowPer: name('made_low_per'),
    high: name('made_high'),
    highPer: name('made_high_per'),
    made: name('made'),
    per: name('made_per'),
    agrees: name('agrees'),
  };
}

/** One in the last digit of what is stated, as a number is written shortest. */
export function digitItem(term: Term, decimals: number): Item {
  const stated = NAMES.column(term.id);
  const steps = Array.from({ length: decimals }, (_, places): readonly [string, string] => [
    `${stated} = ROUND(${stated}, ${places})`,
    oneOf(places),
  ]);
  const lines = decimals === 0 ? ['1'] : cases(steps, oneOf(decimals));
  return { name: workNames(term).digit, lines };
}

function oneOf(places: number): string {
  return places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`;
}

/** What a sum or a difference is at least and at most, from the parts alone; a part that is not known is not below zero. */
export function totalItems(term: Total): readonly Item[] {
  const { low, high } = workNames(term);
  const part = (index: number, isFloor: boolean) => {
    const { id, times: factor } = term.of[index] ?? { id: '', times: ONE };
    return times(factor, isFloor ? `COALESCE(${NAMES.column(id)}, 0)` : NAMES.column(id));
  };
  if (term.how === 'sum') {
    const sum = (isFloor: boolean) => term.of.map((_, index) => part(index, isFloor)).join(' + ');
    return [
      { name: low, lines: [sum(true)] },
      { name: high, lines: [sum(false)] },
    ];
  }
  const least = `${part(0, true)} - ${part(1, false)}`;
  const known = term.of.map(({ id }) => `${NAMES.column(id)} IS NOT NULL`).join(' AND ');
  return [
    {
      name: low,
      lines: term.isNotNegative
        ? [`CASE WHEN ${known} THEN ${part(0, false)} - ${part(1, false)} ELSE 0 END`]
        : [least],
    },
    { name: high, lines: [`${part(0, false)} - ${part(1, true)}`] },
  ];
}

/** What a ratio is, from the parts alone. */
export function ratioItems(term: Ratio): readonly Item[] {
  const { low, lowPer, high, highPer, made, per } = workNames(term);
  const over = times(term.over.times, NAMES.column(term.over.id));
  if (!term.isNested) {
    const under = NAMES.column(term.under.id);
    const isMade = `${NAMES.column(term.over.id)} IS NOT NULL AND ${under} > 0`;
    return [
      { name: made, lines: [`CASE WHEN ${under} > 0 THEN ${over} END`] },
      { name: per, lines: [`CASE WHEN ${isMade} THEN ${times(term.under.times, under)} END`] },
    ];
  }
  const least = identifier(`${term.under.id}_low`);
  const most = identifier(`${term.under.id}_high`);
  const negative = times(negate(term.over.times), NAMES.column(term.over.id));
  const below = `${least} = ${most} AND ${most} < 0`;
  const size = (of: string) => times(term.under.times, `ABS(${of})`);
  const side = (name: string, above: string, of: string, namePer: string): readonly Item[] => [
    { name, lines: [`CASE WHEN ${above} THEN ${over} WHEN ${below} THEN ${negative} END`] },
    { name: namePer, lines: [`CASE WHEN ${above} OR (${below}) THEN ${size(of)} END`] },
  ];
  return [
    ...side(low, `${least} >= 0 AND ${most} > 0`, most, lowPer),
    ...side(high, `${least} > 0`, least, highPer),
  ];
}

function timesUnder(side: string, under: string | undefined): string {
  return under === undefined ? side : `(${side}) * ${under}`;
}

/** Whether what is stated is what the parts make, rounded or cut at its last digit; or lies where they allow it. */
export function agreesItem(term: Term): Item {
  const { agrees, digit } = workNames(term);
  const stated = NAMES.column(term.id);
  const ends = madeEnds(term);
  const isPositive = term.range.low !== undefined && compare(term.range.low, ZERO) >= 0;
  const most = ends.high.over;
  const least = ends.low.over;
  const aboveZero = [
    `2 * ${most} >= ${timesUnder(`2 * ${stated} - ${digit}`, ends.high.under)}`,
    `${least} < ${timesUnder(`${stated} + ${digit}`, ends.low.under)}`,
  ];
  const orOpen = ([high = '', low = '']: readonly string[]) =>
    term.how === 'ratio' && !term.isNested
      ? `${high} AND ${low}`
      : `COALESCE(${high}, TRUE) AND COALESCE(${low}, TRUE)`;
  if (isPositive) return { name: agrees, lines: [orOpen(aboveZero)] };
  const belowZero = [`${most} > ${stated} - ${digit}`, `2 * ${least} <= 2 * ${stated} + ${digit}`];
  return {
    name: agrees,
    lines: [`CASE WHEN ${stated} < 0 THEN ${orOpen(belowZero)} ELSE ${orOpen(aboveZero)} END`],
  };
}

function madeEnds(term: Term) {
  const names = workNames(term);
  if (term.how !== 'ratio')
    return { low: { over: names.low, under: undefined }, high: { over: names.high, under: undefined } };
  if (!term.isNested)
    return { low: { over: names.made, under: names.per }, high: { over: names.made, under: names.per } };
  return { low: { over: names.low, under: names.lowPer }, high: { over: names.high, under: names.highPer } };
}

/** From which of the two the ends of a term are: both from the same, but where the two contradict each other. */
export function chosenItems(term: Term): readonly Item[] {
  return (['low', 'high'] as const).map((side) => ({
    name: fromName(term, side),
    lines: cases(isPlainRatio(term) ? choiceOfRatio(term, side) : choiceOf(term, side)),
  }));
}

function fromName({ id }: Term, side: 'low' | 'high'): string {
  return identifier(`${id}_${side}_from`);
}

function isPlainRatio(term: Term): term is Ratio {
  return term.how === 'ratio' && !term.isNested;
}

type Branch = readonly [when: string, then: string];

function choiceOfRatio(term: Ratio, side: 'low' | 'high'): readonly Branch[] {
  const { made, per, agrees } = workNames(term);
  const stated = NAMES.column(term.id);
  const { high: most } = term.range;
  const impossible: readonly Branch[] = most
    ? [[`${stated} IS NULL AND ${made} > ${times(most, per)}`, 'NULL']]
    : [];
  return [
    [`${per} IS NULL`, "'stated'"],
    ...impossible,
    [`${stated} IS NULL OR ${agrees}`, "'made'"],
    [`${made} ${side === 'low' ? '<' : '>'} ${stated} * ${per}`, "'made'"],
    [`${stated} IS NOT NULL`, "'stated'"],
  ];
}

/** Where the parts only bound it, what is stated within the bounds holds. */
function choiceOf(term: Term, side: 'low' | 'high'): readonly Branch[] {
  const { agrees } = workNames(term);
  const own = madeEnds(term);
  const { over, under } = own[side];
  const stated = NAMES.column(term.id);
  const isFloored = term.how !== 'ratio' && side === 'low' && term.range.low !== undefined;
  const floor: readonly Branch[] = isFloored
    ? [[`${stated} IS NULL AND COALESCE(${over} < 0, TRUE)`, "'zero'"]]
    : [];
  return [
    ...impossibleOf(term, own).map((when): Branch => [`${stated} IS NULL AND ${when}`, 'NULL']),
    ...floor,
    [`${stated} IS NULL OR (${agrees} AND ${isPoint(term, own)})`, "'made'"],
    [agrees, "'stated'"],
    [
      `${over} ${side === 'low' ? '<' : '>'} ${under === undefined ? stated : `${stated} * ${under}`}`,
      "'made'",
    ],
    [`${over} IS NOT NULL`, "'stated'"],
  ];
}

/** The ends of a term; nothing where it is not bounded. */
export function settledItems(term: Term, isStated: boolean): readonly Item[] {
  const names = NAMES.ends(term);
  return (['low', 'high'] as const).flatMap((side): readonly Item[] => {
    const made = madeEnds(term)[side];
    const { over, under } = names[side];
    const from = `CASE ${fromName(term, side)} WHEN 'made' THEN`;
    const value = `${from} ${made.over} WHEN 'stated' THEN ${NAMES.column(term.id)} WHEN 'zero' THEN 0 END`;
    const items: Item[] = [{ name: over, lines: [isStated ? value : made.over] }];
    if (under === undefined || made.under === undefined) return items;
    return [...items, { name: under, lines: [isStated ? `${from} ${made.under} ELSE 1 END` : made.under] }];
  });
}

/** Whether the parts make a single number. */
function isPoint(term: Term, { low, high }: ReturnType<typeof madeEnds>): string {
  if (term.how !== 'ratio') return `${low.over} = ${high.over}`;
  const under = (side: 'low' | 'high') => identifier(`${term.under.id}_${side}`);
  return `${under('low')} = ${under('high')} AND ${low.over} IS NOT NULL`;
}

/** Where the parts make what cannot be, which leaves everything open. */
function impossibleOf({ range }: Term, { low, high }: ReturnType<typeof madeEnds>): readonly string[] {
  return [
    ...(range.low ? [`${high.over} < ${literal(range.low)}`] : []),
    ...(range.high && low.under !== undefined ? [`${low.over} > ${times(range.high, low.under)}`] : []),
  ];
}
