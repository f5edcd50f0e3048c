import type { Indicator } from '../../model/catalogue.ts';
import type { LevelNeeds } from '../../model/needs.ts';
import type { DataFile, Figure } from '../../model/record.ts';
import type { City } from '../../model/rule-set.ts';
import type { Lexicon } from '../lexicon.ts';
import { planTemplate, type TemplatePlan } from './plan.ts';

/** What a template is made for. */
export interface TemplateInput extends Lexicon {
  readonly needs: LevelNeeds;
  readonly city: City;
  /** The command that checks the file once it is filled in. */
  readonly command: string;
  /** What is known already. */
  readonly data?: DataFile;
  /** The year of the data, as text. */
  readonly period?: string;
  /** Where editors find the JSON Schema of data files. */
  readonly schema?: string;
  /** How many parks a table has rows for; a form where it is absent. */
  readonly rows?: number;
}

/** The plan of a template, with the figures that are known. */
export function planOf(input: TemplateInput): TemplatePlan {
  const { needs, data, catalogue } = input;
  const given = [...(data?.record.figures.keys() ?? [])].flatMap((id) => catalogue.indicators.get(id) ?? []);
  const plan = planTemplate(needs, input, yearOf(input), given);
  // Lists that are there keep their place even where the level does not read them.
  const further = [...(data?.record.lists.keys() ?? [])].flatMap((id) => {
    const list = catalogue.lists.get(id);
    return list && plan.lists.every((each) => each.list !== list)
      ? [{ list, indicators: [], lists: [] }]
      : [];
  });
  return { ...plan, lists: [...plan.lists, ...further] };
}

function yearOf({ period, data }: TemplateInput): number | undefined {
  const [, year] = /^(\d{4})/.exec(period ?? '') ?? [];
  return year === undefined ? data?.record.period?.year : Number(year);
}

/** The period that stands in the file. */
export function periodText({ period, data }: TemplateInput): string {
  return period ?? data?.record.period?.text ?? '';
}

/** What is known of an indicator, of the data's own or of another year. */
export function knownFigure({ data }: TemplateInput, id: string, year?: number): Figure | undefined {
  const figures = year === undefined ? data?.record.figures : data?.record.history.get(year);
  const figure = figures?.get(id);
  return figure && figure.text !== '' ? figure : undefined;
}

/** Every figure of a record itself that has a place in the template, those of other years once more. */
export function figuresOf({ sections, history }: TemplatePlan): readonly Indicator[] {
  const own = sections.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.kind === 'figure' ? [row.indicator] : [])),
  );
  return [...own, ...history.flatMap(({ indicators }) => indicators)];
}
