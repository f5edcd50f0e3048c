import type { Indicator, IndicatorType } from '../../model/catalogue.ts';
import type { Expression, Sense } from '../../model/condition.ts';
import { type Exact, ONE } from '../../quantity/exact.ts';
import { type Interval, interval, NOT_NEGATIVE } from '../../quantity/interval.ts';
import { COUNT, PLAIN, type Unit, type UnitTable } from '../../quantity/unit.ts';
import { readDerivations } from '../conditions/derivation.ts';
import type { IndicatorHead } from '../conditions/dimension.ts';
import { readQuantity } from '../conditions/quantity.ts';
import type { Vocabulary } from '../conditions/reading-context.ts';
import type { RawIndicator } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import { lazyMap } from './lazy-map.ts';

/** Reads indicators whose structure is checked. Problems go to the lists of their files. */
export function readIndicators(
  entries: ReadonlyMap<string, Located<RawIndicator>>,
  { units, lists }: Pick<Vocabulary, 'units' | 'lists'>,
): ReadonlyMap<string, Indicator> {
  const heads = lazyMap(entries, (entry) => readHead(entry, units));
  const vocabulary: Vocabulary = {
    units,
    lists,
    indicators: heads,
    senseOf: (id) => senseOf(entries.get(id)?.raw),
  };
  return lazyMap(entries, (entry, id): Indicator => {
    const head = heads.get(id) ?? readHead(entry, units);
    return withDerivations(head, () => readDerivations(entry, head, vocabulary));
  });
}

/** Derivations are read when they are first asked for: a run needs those of a few indicators only. */
function withDerivations(head: IndicatorHead, read: () => readonly Expression[]): Indicator {
  let known: readonly Expression[] | undefined;
  return {
    ...head,
    get derive() {
      known ??= read();
      return known;
    },
  };
}

/** An indicator without its derivations, which may name any other indicator. */
function readHead(entry: Located<RawIndicator>, units: UnitTable): IndicatorHead {
  const { id, name, aliases = [], of = ['park'], type, time, values, ordered = false } = entry.raw;
  const unit = readUnit(entry, units);
  const plausible = readPlausible(entry, unit, units);
  return {
    id,
    name,
    aliases,
    of,
    type,
    unit,
    ...(time && { time }),
    ...(plausible && { plausible }),
    ...(values && { values }),
    ordered,
    possible: POSSIBLE[type] ?? {},
  };
}

const POSSIBLE: Partial<Record<IndicatorType, Interval<Exact>>> = {
  amount: NOT_NEGATIVE,
  count: NOT_NEGATIVE,
  number: NOT_NEGATIVE,
  share: interval(NOT_NEGATIVE.low, { at: ONE, open: false }),
};

/** The dimensions that the unit of a type may have; none where it has no unit at all. */
const UNITS_OF: Partial<Record<IndicatorType, (dimension: string) => boolean>> = {
  amount: () => true,
  change: () => true,
  count: (dimension) => dimension === COUNT,
  share: (dimension) => dimension === 'ratio',
  rate: (dimension) => dimension === 'ratio',
};
const PERCENT = '%';

function readUnit(
  { raw: { type, unit: text }, at, problems }: Located<RawIndicator>,
  units: UnitTable,
): Unit {
  const allowed = UNITS_OF[type];
  if (text === undefined) {
    if (type === 'amount' || type === 'change')
      problems.add([...at, 'type'], 'unit-needed', { expected: type });
    return (type === 'share' || type === 'rate' ? units.find(PERCENT) : undefined) ?? PLAIN;
  }
  const path = [...at, 'unit'];
  const unit = units.find(text);
  if (!unit) problems.add(path, 'unknown-unit', { found: text });
  else if (!allowed) problems.add(path, 'unit-not-allowed', { found: text, expected: type });
  else if (!allowed(unit.dimension)) problems.add(path, 'unit-does-not-fit', { found: text, expected: type });
  return unit ?? PLAIN;
}

function readPlausible(
  { raw: { plausible }, at, problems }: Located<RawIndicator>,
  unit: Unit,
  units: UnitTable,
): [Exact, Exact] | undefined {
  const bare = unit.dimension === COUNT || unit === PLAIN ? PLAIN : undefined;
  const ends = (plausible ?? []).map((text, index) => {
    const path = [...at, 'plausible', index];
    const end = readQuantity(text, bare, path, { vocabulary: { units }, problems });
    if (!end || end.unit.dimension === unit.dimension || end.unit === PLAIN) return end?.value;
    problems.add(path, 'unit-does-not-fit', { found: end.text, expected: unit.text });
    return undefined;
  });
  const [low, high] = ends;
  return low && high && [low, high];
}

function senseOf(raw: RawIndicator | undefined): Sense | undefined {
  for (const way of raw?.derive ?? []) {
    if ('growth' in way) return 'growth';
    if ('decline' in way) return 'decline';
  }
  return undefined;
}
