import type { Indicator, IndicatorType } from './catalogue.ts';

const EXAMPLES: Readonly<Record<IndicatorType, (unit: string) => string | number | boolean | undefined>> = {
  amount: (unit) => `12.5${unit}`,
  change: (unit) => `-1.5${unit}`,
  count: () => 12,
  share: () => '62%',
  rate: () => '6.5%',
  number: () => 1,
  flag: () => true,
  date: () => '2020-12-31',
  label: () => undefined,
  labels: () => undefined,
  text: () => undefined,
};

/** What a figure of the indicator may look like in a data file; none where it is one of some labels, or free text. */
export function exampleOf({
  type,
  unit,
}: Pick<Indicator, 'type' | 'unit'>): string | number | boolean | undefined {
  return EXAMPLES[type](unit.text);
}
