import type { Indicator } from '../../model/catalogue.ts';
import type { Figure } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import { RECORDS } from '../labels.ts';
import { itemsName, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { FORM_WORDS, PHRASES } from './phrases.ts';
import type { TemplateList, TemplatePlan, TemplateSection, TemplateYear } from './plan.ts';
import { knownFigure, periodText, type TemplateInput } from './template.ts';
import { longValues, meaningOf } from './yaml-text.ts';

/** The columns of a form, in their order. */
export const FORM_COLUMNS = [
  'item',
  'value',
  'unit',
  'meaning',
  'source',
  'evidence',
  'asOf',
  'note',
] as const;
export type FormColumn = (typeof FORM_COLUMNS)[number];

/** A row of a form: something to fill in, or words over all columns. */
export type FormRow = FormWords | FormEntry;

interface FormWords {
  readonly kind: 'section' | 'remark';
  readonly text: string;
  readonly depth: number;
}

export interface FormEntry {
  readonly kind: 'own' | 'figure' | 'list';
  readonly depth: number;
  readonly cells: Readonly<Partial<Record<FormColumn, string>>>;
  /** What the value may be one of; empty for everything else. */
  readonly choices: readonly string[];
  readonly indicator?: Indicator;
  /** Its name holds a year that stands for another one. */
  readonly isExample?: boolean;
}

/** The form for one record, an indicator a row. */
export function formRows(plan: TemplatePlan, input: TemplateInput): readonly FormRow[] {
  return [
    ...ownRows(plan, input),
    ...plan.sections.flatMap((section) => sectionRows(section, input)),
    ...historyRows(plan.history, input),
    ...listRows(plan.lists, input),
  ];
}

function ownRows({ record }: TemplatePlan, input: TemplateInput): readonly FormRow[] {
  const { data, city, catalogue } = input;
  const hasDistrict = catalogue.indicators.get('district')?.of.includes(record) ?? false;
  const district = data?.record.figures.get('district')?.text ?? '';
  return [
    ownRow(
      say(FORM_WORDS.name, input),
      data?.record.name ?? say(PHRASES.placeholder, input),
      say(PHRASES.name, input),
    ),
    ownRow(say(FORM_WORDS.city, input), say(city.name, input), ''),
    ...(hasDistrict ? [ownRow(say(FORM_WORDS.district, input), district, say(PHRASES.district, input))] : []),
    ownRow(say(FORM_WORDS.kind, input), say(RECORDS[record], input), ''),
    ownRow(say(FORM_WORDS.period, input), periodText(input), say(PHRASES.period, input)),
  ];
}

function ownRow(item: string, value: string, meaning: string): FormRow {
  return { kind: 'own', depth: 0, cells: { item, value, meaning }, choices: [] };
}

function sectionRows(
  { heading, requirement, rows }: TemplateSection,
  input: TemplateInput,
): readonly FormRow[] {
  const required = say(WORDS.requirement, input) + say(WORDS.colon, input) + requirement;
  return [
    { kind: 'section', text: heading, depth: 0 },
    ...(requirement === '' ? [] : [{ kind: 'remark', text: required, depth: 0 } as const]),
    ...rows.map((row): FormRow => {
      if (row.kind === 'remark') return { ...row, text: `${'    '.repeat(row.depth)}↳ ${row.text}` };
      const figure = knownFigure(input, row.indicator.id);
      return figureRow(row.indicator, say(row.indicator.name, input), row.depth, figure, input);
    }),
  ];
}

function figureRow(
  indicator: Indicator,
  item: string,
  depth: number,
  figure: Figure | undefined,
  input: TemplateInput,
): FormEntry {
  const meaning = [meaningOf(indicator, input), ...longValues(indicator, input)];
  const { text: value = '', source = '', evidence = '', asOf = '' } = figure ?? {};
  return {
    kind: 'figure',
    depth,
    indicator,
    choices: choicesOf(indicator).map((each) => say(each, input)),
    cells: {
      item,
      value,
      // What is known has its unit beside the number.
      unit: figure ? '' : unitText(indicator, input),
      meaning: meaning.filter((each) => each !== '').join(' '),
      source,
      evidence,
      asOf,
    },
  };
}

/** What a figure may be one of; empty where that is no short list. */
export function choicesOf({ type, values = [] }: Indicator): readonly Text[] {
  if (type === 'flag') return [WORDS.yes, WORDS.no];
  return type === 'labels' ? [] : values;
}

function unitText({ unit, type }: Indicator, input: TemplateInput): string {
  return unit.text || say(UNITLESS[type] ?? NO_TEXT, input);
}

const NO_TEXT: Text = { zh: '', en: '' };
/** What stands in the column of units where there is none; the reader knows these words. */
const UNITLESS: Readonly<Partial<Record<Indicator['type'], Text>>> = {
  flag: { zh: '是/否', en: '/' },
  date: { zh: '日期', en: '/' },
  text: { zh: '文本', en: '/' },
  label: { zh: '文本', en: '/' },
  labels: { zh: '文本', en: '/' },
  number: { zh: '/', en: '/' },
};

function historyRows(years: readonly TemplateYear[], input: TemplateInput): readonly FormRow[] {
  if (years.length === 0) return [];
  const example = exampleYear(years);
  const rows = years.flatMap(({ year, indicators }) =>
    indicators.map((indicator): FormRow => {
      const at = year === 'before' ? example : year;
      const name = say(indicator.name, input);
      const figure = year === 'before' ? undefined : knownFigure(input, indicator.id, year);
      const row = figureRow(
        indicator,
        say({ zh: `${at}年${name}`, en: `${name} ${at}` }, input),
        0,
        figure,
        input,
      );
      return year === 'before' ? { ...row, isExample: true } : row;
    }),
  );
  const hasExample = years.some(({ year }) => year === 'before');
  return [
    { kind: 'section', text: say(PHRASES.history, input), depth: 0 },
    ...(hasExample
      ? [{ kind: 'remark', text: say(FORM_WORDS.yearBefore(String(example)), input), depth: 0 } as const]
      : []),
    ...rows,
  ];
}

/** Stands for the year before that of the data; later than every year that a rule names. */
export function exampleYear(years: readonly TemplateYear[]): number {
  return Math.max(EXAMPLE, ...years.flatMap(({ year }) => (year === 'before' ? [] : [year + 1])));
}

const EXAMPLE = 2019;

function listRows(lists: readonly TemplateList[], input: TemplateInput): readonly FormRow[] {
  if (lists.length === 0) return [];
  return [
    { kind: 'section', text: say(FORM_WORDS.lists, input), depth: 0 },
    ...lists.map(({ list }): FormRow => {
      const items = itemsName(list.id, input);
      const known = input.data?.record.lists.get(list.id);
      const value =
        known &&
        (known.unlisted > 0 ? FORM_WORDS.incomplete : known.items.length === 0 ? FORM_WORDS.none : undefined);
      return {
        kind: 'list',
        depth: 0,
        choices: [FORM_WORDS.none, FORM_WORDS.incomplete].map((each) => say(each, input)),
        cells: {
          item: say(list.name, input),
          value: value ? say(value, input) : '',
          meaning: say(FORM_WORDS.listForms(items), input),
        },
      };
    }),
  ];
}
