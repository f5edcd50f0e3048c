import type { CompiledRuleSet } from '../../src/engine/index.ts';
import {
  type Catalogue,
  type Indicator,
  mayHold,
  NUMBER_TYPES,
  type RecordKind,
} from '../../src/model/catalogue.ts';
import type { Condition, Expression } from '../../src/model/condition.ts';
import { limitsOf } from '../../src/model/reads.ts';
import type { DataRecord, Figure, Period, RecordList, StatedValue } from '../../src/model/record.ts';
import { belongsTo, type Level } from '../../src/model/rule-set.ts';
import { add, type Exact, exact, multiply, subtract, ZERO } from '../../src/quantity/exact.ts';
import { interval, point } from '../../src/quantity/interval.ts';
import type { Random } from './random.ts';

/** What a level, its readings and the bands of the document read, directly or by way of derivations. */
interface Reads {
  readonly indicators: ReadonlyMap<Indicator, readonly Exact[]>;
  readonly lists: readonly string[];
}

type Node = Condition | Expression;

/** Every condition and expression in a tree of them. */
function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'kind' in value ? [value as Node] : [];
  return [...own, ...Object.values(value).flatMap(nodesIn)];
}

export function readsOf({ ruleSet, catalogue }: CompiledRuleSet, level: Level): Reads {
  const conditions = [
    ...ruleSet.criteria.filter((each) => belongsTo(each, level.id)),
    ...ruleSet.bands.filter(({ scope }) => scope === level.scope).flatMap(({ classes }) => classes),
  ].flatMap((each) => nodesIn(each));
  const indicators = new Map<Indicator, Exact[]>();
  const lists = new Set<string>();
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if ('list' in node) lists.add(node.list);
      const ids = namesIn(node).filter((id) => catalogue.indicators.has(id));
      for (const id of ids) {
        const indicator = catalogue.indicators.get(id);
        if (!indicator) continue;
        if (!indicators.has(indicator)) {
          indicators.set(indicator, []);
          visit(indicator.derive.flatMap(nodesIn));
        }
      }
      if (node.kind === 'leaf' && node.subject.kind === 'indicator') {
        const indicator = catalogue.indicators.get(node.subject.indicator);
        const limits = limitsOf(node.comparison).flatMap((limit) =>
          limit.kind === 'number' ? limit.value : [],
        );
        if (indicator) indicators.get(indicator)?.push(...limits);
      }
    }
  };
  visit(conditions);
  return { indicators, lists: [...lists].filter((list) => list !== 'districts') };
}

/** The ids that stand in a node itself. */
function namesIn(node: Node): string[] {
  return Object.entries(node).flatMap(([key, value]) =>
    ['indicator', 'of', 'during', 'limit', 'low', 'high', 'subject'].includes(key) ? textsIn(value) : [],
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const PERIODS: readonly Period[] = [
  { text: '2020', from: '2020-01-01', until: '2020-12-31', year: 2020, partial: false },
  { text: '2021', from: '2021-01-01', until: '2021-12-31', year: 2021, partial: false },
  { text: '2020-H1', from: '2020-01-01', until: '2020-06-30', year: 2020, partial: true },
];

/** Records as they come: mostly plain ones, and some with everything that can be said. */
export function recordMaker({ indicators, lists }: Reads, { lists: known }: Catalogue, random: Random) {
  let line = 0;
  const figureFor = (indicator: Indicator): Figure => {
    line += 1;
    const base = {
      indicator: indicator.id,
      text: '1',
      place: { file: 'x', line, column: 1 },
      expected: random.chance(0.05),
    };
    if (random.chance(0.04)) return { ...base, state: 'unknown' };
    if (random.chance(0.03)) return { ...base, state: 'not-applicable' };
    const more = {
      ...(random.chance(0.2) && { evidence: 'x' }),
      ...(random.chance(0.03) && { period: random.pick(PERIODS) }),
    };
    return {
      ...base,
      ...more,
      state: 'known',
      value: valueFor(indicator, indicators.get(indicator) ?? [], random),
    };
  };
  const figuresFor = (kind: RecordKind, share: number): Map<string, Figure> => {
    const own = [...indicators.keys()].filter(
      (indicator) => mayHold(kind, indicator) && random.chance(share),
    );
    return new Map(own.map((indicator) => [indicator.id, figureFor(indicator)]));
  };
  const listsFor = (kind: RecordKind): Map<string, RecordList> =>
    new Map(
      lists
        .filter((list) => known.has(list) && (list !== 'parks' || kind === 'portfolio') && random.chance(0.7))
        .map((list) => {
          const record = known.get(list)?.record ?? 'project';
          const items = Array.from({ length: random.below(4) }, () => makeRecord(record, 0.6, []));
          return [list, { items, unlisted: random.pick([0, 0, 0, 2, Infinity]) }];
        }),
    );
  const makeRecord = (kind: RecordKind, share: number, periods: readonly Period[]): DataRecord => ({
    kind,
    name: `${kind}${line}`,
    ...(periods.length > 0 && random.chance(0.9) && { period: random.pick(periods) }),
    figures: figuresFor(kind, share),
    history: random.chance(0.1)
      ? new Map([
          [2018, figuresFor(kind, 0.5)],
          [2019, figuresFor(kind, 0.5)],
        ])
      : new Map(),
    lists: kind === 'portfolio' || random.chance(0.1) ? listsFor(kind) : new Map(),
  });
  return (kind: RecordKind): DataRecord => makeRecord(kind, random.pick([0.1, 0.5, 0.9, 1]), PERIODS);
}

const TINY = exact('1/1000000') ?? ZERO;

function valueFor(indicator: Indicator, limits: readonly Exact[], random: Random): StatedValue {
  if (indicator.type === 'flag') return { type: 'flag', value: random.chance(0.8) };
  if (indicator.type === 'date') {
    const day = random.pick(['2019-06-30', '2020-07-15', '2021-12-31']);
    return { type: 'date', from: day, until: random.chance(0.8) ? day : '2021-12-31' };
  }
  if (!NUMBER_TYPES.some((type) => type === indicator.type)) {
    const labels = [...(indicator.values ?? []).map(({ zh }) => zh), '别的'];
    return { type: 'labels', labels: random.chance(0.9) ? [random.pick(labels)] : labels.slice(0, 2) };
  }
  return numberFor(indicator, limits, random);
}

/** At a limit, beside it, far from it, or something that only looks like a number. */
function numberFor(
  { type, unit, possible }: Indicator,
  limits: readonly Exact[],
  random: Random,
): StatedValue {
  const limit = random.pick(
    limits.length > 0 ? limits : [multiply({ num: 1 + random.below(60), den: 1 }, unit.factor)],
  );
  const step = type === 'count' ? { num: 1, den: 1 } : multiply(TINY, unit.factor);
  const candidates = [
    limit,
    limit,
    add(limit, step),
    subtract(limit, step),
    multiply(limit, { num: 3, den: 2 }),
    ZERO,
  ];
  const at = random.pick(candidates);
  const low = possible.low && at.num < 0 ? ZERO : at;
  const isTooMuch = type === 'share' && low.num > low.den;
  const value = isTooMuch ? { num: 1, den: 1 } : low;
  if (random.chance(0.05)) {
    const high = random.chance(0.5) ? { at: add(value, step), open: random.chance(0.5) } : undefined;
    const range = interval({ at: value, open: random.chance(0.3) }, high);
    return { type: 'number', range, unit, precision: step, approximate: true };
  }
  return { type: 'number', range: point(value), unit, precision: step, approximate: false };
}
