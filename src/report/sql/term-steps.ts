import type { Term } from '../../model/query.ts';
import type { Text } from '../../model/text.ts';
import type { SqlInput } from './input.ts';
import type { Item, Step } from './step.ts';
import { agreesItem, chosenItems, digitItem, ratioItems, settledItems, totalItems } from './terms.ts';

const COMMENTS = {
  made: {
    zh: '由其他栏目算出的数值（_made 上下限，_per 分母）；填报值最末一位的单位（_digit）',
    en: 'numbers made from other columns (from _made_low to _made_high, over _per), and one in the last digit of what is stated (_digit)',
  },
  compared: {
    zh: '填报值与算出的值是否一致（按末位四舍五入或截去）',
    en: 'whether what is stated is what is made, rounded or cut at its last digit',
  },
  chosen: {
    zh: '采用哪一个：一致时取算出的值，矛盾时两者之间都有可能',
    en: 'which of the two holds: the made one where they agree; where they contradict each other, anything between them',
  },
  settled: {
    zh: '采用的数值：_low 至 _high（分母 _per）',
    en: 'the numbers that hold: from _low to _high (over _per)',
  },
} satisfies Record<string, Text>;

/** The steps that settle what is stated beside what can be derived: sums and differences first, since ratios are made of them. */
export function termSteps(input: SqlInput): readonly Step[] {
  const { terms } = input.query;
  const totals = terms.filter(({ how }) => how !== 'ratio');
  const ratios = terms.filter(({ how }) => how === 'ratio');
  return [...stepsFor(totals, 'sums', input), ...stepsFor(ratios, 'ratios', input)];
}

function stepsFor(terms: readonly Term[], name: string, input: SqlInput): readonly Step[] {
  if (terms.length === 0) return [];
  const stated = terms.filter(({ indicator }) => indicator !== undefined);
  const made = terms.flatMap((term): readonly Item[] => [
    ...commented(term.how === 'ratio' ? ratioItems(term) : totalItems(term), term, input),
    ...(term.indicator ? [digitItem(term, decimalsOf(term, input))] : []),
  ]);
  const step = (suffix: string, comment: Text, items: readonly Item[]): Step => ({
    name: `${name}_${suffix}`,
    comment: comment[input.language],
    items,
  });
  return [
    step('made', COMMENTS.made, made),
    ...(stated.length > 0
      ? [
          step('compared', COMMENTS.compared, stated.map(agreesItem)),
          step('chosen', COMMENTS.chosen, stated.flatMap(chosenItems)),
        ]
      : []),
    step(
      'settled',
      COMMENTS.settled,
      terms.flatMap((term) => settledItems(term, term.indicator !== undefined)),
    ),
  ];
}

function commented([first, ...rest]: readonly Item[], term: Term, { language }: SqlInput): readonly Item[] {
  if (!first) return [];
  const parts = term.how === 'ratio' ? [term.over, term.under] : term.of;
  const sign = { ratio: ' ÷ ', sum: ' + ', difference: ' - ' }[term.how];
  const formula = parts.map(({ id }) => id).join(sign);
  return [{ ...first, comment: `${term.indicator?.name[language] ?? term.id} = ${formula}` }, ...rest];
}

function decimalsOf({ id }: Term, { query }: SqlInput): number {
  return query.columns.find(({ indicator }) => indicator.id === id)?.decimals ?? 0;
}
