import { say } from '../lexicon.ts';
import { exampleYear } from './form.ts';
import { PHRASES } from './phrases.ts';
import type { TemplateSection } from './plan.ts';
import { periodText, planOf, type TemplateInput } from './template.ts';
import { sectionLines, yearLines } from './yaml.ts';
import { listLines } from './yaml-lists.ts';
import { comment, entryLine } from './yaml-text.ts';

/** What a data file has a place for already. */
export interface Places {
  /** Its own keys: name, city … */
  readonly keys: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly history: ReadonlyMap<number, ReadonlySet<string>>;
  /** Whether a year stands as an example. */
  readonly hasExampleYear: boolean;
  readonly lists: ReadonlySet<string>;
}

/** Lines that a data file lacks, in the indent of a template. */
export interface Additions {
  readonly keys: readonly string[];
  readonly figures: readonly string[];
  /** By the year, or where that is not known as an example. */
  readonly history: readonly { readonly year?: number; readonly lines: readonly string[] }[];
  readonly lists: readonly string[];
}

/** What a level reads and a data file has no place for. */
export function additionsTo(places: Places, input: TemplateInput): Additions {
  const plan = planOf(input);
  const { ruleSet, needs, city, language } = input;
  const sections = plan.sections
    .map((each) => without(each, places.figures))
    .filter((each) => each.rows.length > 0);
  const why = `${say(PHRASES.added, input)}${say(needs.level.title, input)} (${ruleSet.id} / ${needs.level.id})`;
  const figures = sections.flatMap((section) => sectionLines(section, input));
  const years = plan.history.flatMap(({ year, indicators }) => {
    const known = year === 'before' ? undefined : places.history.get(year);
    const missing = indicators.filter(({ id }) => !known?.has(id));
    return missing.length > 0 ? [{ year, indicators: missing }] : [];
  });
  const hasYear = (year: number | 'before') =>
    year === 'before' && (places.hasExampleYear || places.history.size > 0);
  return {
    keys: [
      ...(places.keys.has('city') ? [] : [entryLine('', 'city', city.id, city.name[language])]),
      ...(places.keys.has('period')
        ? []
        : [entryLine('', 'period', periodText(input), say(PHRASES.period, input))]),
    ],
    figures: figures.length === 0 ? [] : ['', ...comment(why, '  '), ...figures],
    history: years
      .filter(({ year }) => !hasYear(year))
      .map((each) => ({
        ...(each.year !== 'before' && { year: each.year }),
        lines: yearLines(each, exampleYear(plan.history), input),
      })),
    lists: plan.lists
      .filter(({ list }) => !places.lists.has(list.id))
      .flatMap((list) => listLines(list, input)),
  };
}

/** A section without the figures that have their place; remarks stay with those that are left. */
function without(section: TemplateSection, given: ReadonlySet<string>): TemplateSection {
  const isLeft = section.rows.some((row) => row.kind === 'figure' && !given.has(row.indicator.id));
  const rows = section.rows.filter((row) => row.kind === 'remark' || !given.has(row.indicator.id));
  return { ...section, rows: isLeft ? rows : [] };
}
