import type { Indicator } from '../../model/catalogue.ts';
import { RECORDS } from '../labels.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { choicesOf, exampleYear } from './form.ts';
import { FORM_WORDS } from './phrases.ts';
import type { TemplatePlan } from './plan.ts';
import { periodText, type TemplateInput } from './template.ts';
import { meaningOf } from './yaml-text.ts';

/** A column of a table with a record a row. */
export interface TableColumn {
  /** With the unit in brackets. */
  readonly heading: string;
  readonly meaning: string;
  /** What a cell may be one of; empty for everything else. */
  readonly choices: readonly string[];
  readonly indicator?: Indicator;
  /** Another year than that of the data. */
  readonly year?: number;
}

/** What stands above the headings and holds for every row. */
export function tableHead(input: TemplateInput): readonly (readonly string[])[] {
  const colon = say(WORDS.colon, input);
  const period = periodText(input);
  return [
    [`${say(FORM_WORDS.city, input)}${colon}${say(input.city.name, input)}`],
    ...(period === '' ? [] : [[`${say(FORM_WORDS.period, input)}${colon}${period}`]]),
  ];
}

/** The columns of a table with a record a row: who it is, then its figures, those of other years last. */
export function tableColumns(
  { record, sections, history }: TemplatePlan,
  input: TemplateInput,
): readonly TableColumn[] {
  const plain = (word: keyof typeof FORM_WORDS, choices: readonly string[] = []): TableColumn => {
    const text = FORM_WORDS[word];
    return { heading: typeof text === 'function' ? '' : say(text, input), meaning: '', choices };
  };
  const example = exampleYear(history);
  return [
    plain('name'),
    plain('district'),
    ...(record === 'park' ? [] : [plain('kind', [say(RECORDS[record], input)])]),
    ...(periodText(input) === '' ? [plain('period')] : []),
    ...sections.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'figure' ? [figureColumn(row.indicator, input)] : [])),
    ),
    ...history.flatMap(({ year, indicators }) =>
      indicators.map((each) => figureColumn(each, input, year === 'before' ? example : year)),
    ),
  ];
}

/** A column for an indicator, of the record itself or of an item of a list. */
export function figureColumn(indicator: Indicator, input: TemplateInput, year?: number): TableColumn {
  const { unit, name } = indicator;
  const own = say(name, input);
  const dated = year === undefined ? own : say({ zh: `${year}年${own}`, en: `${own} ${year}` }, input);
  const heading =
    unit.text === '' ? dated : say({ zh: `${dated}（${unit.text}）`, en: `${dated} (${unit.text})` }, input);
  const choices = choicesOf(indicator).map((each) => say(each, input));
  return { heading, meaning: meaningOf(indicator, input), choices, indicator };
}
