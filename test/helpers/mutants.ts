import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Comparison, Condition, Expression, Limit, Of } from '../../src/model/condition.ts';
import type { Amount, Band, Criterion, Incentive, RuleSet } from '../../src/model/rule-set.ts';
import { toDecimal } from '../../src/quantity/decimal.ts';
import { add, divide, multiply, negate, ONE, powerOfTen } from '../../src/quantity/exact.ts';

/** A rule set with one small mistake, as an author makes it. */
export interface Mutant {
  /** The criterion, band or incentive, where in it, and what was done: `land-use-yield require.any.0: dropped`. */
  readonly name: string;
  readonly owner: string;
  readonly ruleSet: RuleSet;
}

type Changed<T> = readonly [what: string, value: T];

/**
 * Every rule set that differs from this one in a single place: a limit one in its last place lower or higher (a day, a month, a rank),
 * strict for inclusive, a part of `all` or `any`, a guard, a filter, a case of an incentive or its cap left out, a state turned round,
 * a rate one in its last place lower or higher.
 */
export function mutantsOf(ruleSet: RuleSet, catalogue: Catalogue): Mutant[] {
  const criteria = ruleSet.criteria.flatMap((criterion, index) =>
    criteriaFrom(criterion, catalogue).map(([what, changed]) => ({
      name: `${criterion.id} ${what}`,
      owner: criterion.id,
      ruleSet: { ...ruleSet, criteria: ruleSet.criteria.with(index, changed) },
    })),
  );
  const bands = ruleSet.bands.flatMap((band, index) =>
    bandsFrom(band, catalogue).map(([what, changed]) => ({
      name: `${band.id} ${what}`,
      owner: band.id,
      ruleSet: { ...ruleSet, bands: ruleSet.bands.with(index, changed) },
    })),
  );
  const incentives = ruleSet.incentives.flatMap((incentive, index) =>
    incentivesFrom(incentive, catalogue).map(([what, changed]) => ({
      name: `${incentive.id} ${what}`,
      owner: incentive.id,
      ruleSet: { ...ruleSet, incentives: ruleSet.incentives.with(index, changed) },
    })),
  );
  return [...criteria, ...bands, ...incentives];
}

function criteriaFrom(criterion: Criterion, catalogue: Catalogue): Changed<Criterion>[] {
  const { when, unless, require, readings } = criterion;
  const { when: _when, ...unguarded } = criterion;
  const { unless: _unless, ...unexcepted } = criterion;
  return [
    ...(when ? [['when: dropped', unguarded] as const] : []),
    ...(unless ? [['unless: dropped', unexcepted] as const] : []),
    ...inside('when', when, catalogue, (changed) => ({ ...criterion, when: changed })),
    ...inside('unless', unless, catalogue, (changed) => ({ ...criterion, unless: changed })),
    ...inside('require', require, catalogue, (changed) => ({ ...criterion, require: changed })),
    ...readings.flatMap((reading, index) =>
      inside(`readings.${reading.id}`, reading.require, catalogue, (changed) => ({
        ...criterion,
        readings: readings.with(index, { ...reading, require: changed }),
      })),
    ),
  ];
}

function bandsFrom(band: Band, catalogue: Catalogue): Changed<Band>[] {
  const { classes } = band;
  return classes.flatMap((each, index) => [
    [`classes.${index}: dropped`, { ...band, classes: classes.toSpliced(index, 1) }] as const,
    ...inside(`classes.${index}`, each.when, catalogue, (when) => ({
      ...band,
      classes: classes.with(index, { ...each, when }),
    })),
  ]);
}

function incentivesFrom(incentive: Incentive, catalogue: Catalogue): Changed<Incentive>[] {
  const { when, amount, cases, each } = incentive;
  const { when: _when, ...unconditional } = incentive;
  const { each: _each, ...unlisted } = incentive;
  return [
    ...(when ? [['when: dropped', unconditional] as const] : []),
    ...(each === undefined ? [] : [['each: dropped', unlisted] as const]),
    ...inside('when', when, catalogue, (changed) => ({ ...incentive, when: changed })),
    ...(amount ? amountsFrom(amount) : []).map(
      ([what, changed]): Changed<Incentive> => [join('amount', what), { ...incentive, amount: changed }],
    ),
    ...cases.flatMap((own, index): Changed<Incentive>[] => {
      const put = (changed: (typeof cases)[number]) => ({ ...incentive, cases: cases.with(index, changed) });
      return [
        [`cases.${index}: dropped`, { ...incentive, cases: cases.toSpliced(index, 1) }],
        ...inside(`cases.${index}.when`, own.when, catalogue, (changed) => put({ ...own, when: changed })),
        ...amountsFrom(own.amount).map(
          ([what, changed]): Changed<Incentive> => [
            join(`cases.${index}.amount`, what),
            put({ ...own, amount: changed }),
          ],
        ),
      ];
    }),
  ];
}

function amountsFrom(amount: Amount): Changed<Amount>[] {
  return (['rate', 'atLeast', 'atMost'] as const).flatMap((key): Changed<Amount>[] => {
    const { [key]: stated, ...without } = amount;
    if (!stated) return [];
    const step = multiply(lastPlaceOf(/\d+(?:\.\d+)?/.exec(stated.text)?.[0] ?? ''), stated.unit.factor);
    return [
      [`${key}: dropped`, without],
      [`${key}: lower`, { ...amount, [key]: { ...stated, value: add(stated.value, negate(step)) } }],
      [`${key}: higher`, { ...amount, [key]: { ...stated, value: add(stated.value, step) } }],
    ];
  });
}

/** What changes in a part, as changes of the whole. */
function inside<T>(
  key: string,
  part: Condition | undefined,
  catalogue: Catalogue,
  put: (changed: Condition) => T,
): Changed<T>[] {
  if (!part) return [];
  return conditionsFrom(part, catalogue).map(([what, changed]) => [join(key, what), put(changed)]);
}

function join(key: string, what: string): string {
  return `${key}${what.startsWith(':') ? '' : '.'}${what}`;
}

function conditionsFrom(condition: Condition, catalogue: Catalogue): Changed<Condition>[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { kind, of } = condition;
      return of.flatMap((part, index) => [
        ...(of.length > 1
          ? [[`${kind}.${index}: dropped`, { kind, of: of.toSpliced(index, 1) }] as const]
          : []),
        ...inside(`${kind}.${index}`, part, catalogue, (changed) => ({ kind, of: of.with(index, changed) })),
      ]);
    }
    case 'not':
      return [
        [': not dropped', condition.of],
        ...inside('not', condition.of, catalogue, (of) => ({ ...condition, of })),
      ];
    case 'when':
      return [
        [': when dropped', condition.require],
        ...inside('when', condition.when, catalogue, (when) => ({ ...condition, when })),
        ...inside('require', condition.require, catalogue, (require) => ({ ...condition, require })),
      ];
    case 'each': {
      const { where, ...unfiltered } = condition;
      return [
        ...(where ? [[': where dropped', unfiltered] as const] : []),
        ...inside('where', where, catalogue, (changed) => ({ ...condition, where: changed })),
        ...inside('require', condition.require, catalogue, (require) => ({ ...condition, require })),
      ];
    }
    case 'criterion':
    case 'level':
      return [];
    case 'leaf':
      return leavesFrom(condition, catalogue);
  }
}

function leavesFrom(leaf: Of<Condition, 'leaf'>, catalogue: Catalogue): Changed<Condition>[] {
  return [
    ...comparisonsFrom(leaf, catalogue).map(
      ([what, comparison]): Changed<Condition> => [`: ${what}`, { ...leaf, comparison }],
    ),
    ...subjectsFrom(leaf.subject, catalogue).map(
      ([what, subject]): Changed<Condition> => [what, { ...leaf, subject }],
    ),
  ];
}

function subjectsFrom(subject: Expression, catalogue: Catalogue): Changed<Expression>[] {
  switch (subject.kind) {
    case 'count':
    case 'aggregate': {
      const { where, ...unfiltered } = subject;
      return [
        ...(where ? [[': where dropped', unfiltered] as const] : []),
        ...inside('where', where, catalogue, (changed) => ({ ...subject, where: changed })),
      ];
    }
    case 'share': {
      const { among, ...unfiltered } = subject;
      return [
        ...(among ? [[': among dropped', unfiltered] as const] : []),
        ...inside('among', among, catalogue, (changed) => ({ ...subject, among: changed })),
        ...inside('where', subject.where, catalogue, (where) => ({ ...subject, where })),
      ];
    }
    case 'indicator':
    case 'arithmetic':
    case 'rate':
      return [];
  }
}

const STRICTNESS = {
  at_least: 'more_than',
  more_than: 'at_least',
  at_most: 'less_than',
  less_than: 'at_most',
} as const;

function comparisonsFrom(leaf: Of<Condition, 'leaf'>, catalogue: Catalogue): Changed<Comparison>[] {
  const { comparison } = leaf;
  const around = (limit: Limit) => limitsFrom(limit, leaf, catalogue);
  switch (comparison.op) {
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than': {
      const op = STRICTNESS[comparison.op];
      return [
        [op, { ...comparison, op }],
        ...around(comparison.limit).map(
          ([what, limit]): Changed<Comparison> => [`${comparison.op} ${what}`, { ...comparison, limit }],
        ),
      ];
    }
    case 'equals':
      return around(comparison.limit).map(([what, limit]) => [`equals ${what}`, { ...comparison, limit }]);
    case 'between':
      return [
        ...around(comparison.low).map(
          ([what, low]): Changed<Comparison> => [`from ${what}`, { ...comparison, low }],
        ),
        ...around(comparison.high).map(
          ([what, high]): Changed<Comparison> => [`to ${what}`, { ...comparison, high }],
        ),
      ];
    case 'one_of':
    case 'none_of':
      return comparison.limits.map((_, index) => [
        `${comparison.op} without ${index}`,
        { ...comparison, limits: comparison.limits.toSpliced(index, 1) },
      ]);
    case 'in_months': {
      const { months } = comparison;
      const [first = 1, last = 12] = [months[0], months.at(-1)];
      return [
        ['months without the first', { ...comparison, months: months.slice(1) }],
        ['months without the last', { ...comparison, months: months.slice(0, -1) }],
        ['months with the one before', { ...comparison, months: [first - 1, ...months] }],
        ['months with the one behind', { ...comparison, months: [...months, last + 1] }],
      ];
    }
  }
}

function limitsFrom(limit: Limit, leaf: Of<Condition, 'leaf'>, catalogue: Catalogue): Changed<Limit>[] {
  switch (limit.kind) {
    case 'flag':
      return [[String(!limit.value), { ...limit, value: !limit.value }]];
    case 'number': {
      const step = multiply(lastPlaceOf(/\d+(?:\.\d+)?/.exec(limit.text)?.[0] ?? ''), limit.unit.factor);
      return [
        ['lower', { ...limit, value: add(limit.value, negate(step)) }],
        ['higher', { ...limit, value: add(limit.value, step) }],
      ];
    }
    case 'date':
      return [-1, 1].map((days) => {
        const from = dayAfter(limit.from, days);
        return [days < 0 ? 'earlier' : 'later', { ...limit, from, until: dayAfter(limit.until, days) }];
      });
    case 'label': {
      const indicator =
        leaf.subject.kind === 'indicator' ? catalogue.indicators.get(leaf.subject.indicator) : undefined;
      const labels = (indicator?.values ?? []).map(({ zh }) => zh);
      const at = labels.indexOf(limit.label);
      if (!indicator?.ordered) return [['another', { ...limit, label: '另一个' }]];
      return [labels[at - 1], labels[at + 1]].flatMap((label) =>
        label === undefined ? [] : [[label, { ...limit, label }] as const],
      );
    }
    case 'figure': {
      const { times = ONE } = limit;
      const step = lastPlaceOf(toDecimal(times) ?? '1');
      return [
        ['times less', { ...limit, times: add(times, negate(divide(step, powerOfTen(2)))) }],
        ['times more', { ...limit, times: add(times, divide(step, powerOfTen(2))) }],
      ];
    }
  }
}

function lastPlaceOf(digits: string) {
  return divide(ONE, powerOfTen(digits.split('.')[1]?.length ?? 0));
}

function dayAfter(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
