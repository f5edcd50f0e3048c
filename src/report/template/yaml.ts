import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { documentLine } from '../document-line.ts';
import { exampleYear } from './form.ts';
import { PHRASES } from './phrases.ts';
import type { TemplateRow, TemplateSection, TemplateYear } from './plan.ts';
import { knownFigure, periodText, planOf, type TemplateInput } from './template.ts';
import { listLines } from './yaml-lists.ts';
import {
  comment,
  entryLine,
  figureText,
  hintOf,
  keyText,
  longValues,
  meaningOf,
  scalarText,
} from './yaml-text.ts';

/** A data file to fill in: every key with its meaning, unit and clause as comments. */
export function renderYamlTemplate(input: TemplateInput): string {
  const plan = planOf(input);
  const lines = [
    ...headLines(input),
    '',
    ...ownLines(input),
    '',
    'figures:',
    ...plan.sections.flatMap((section) => sectionLines(section, input)),
    ...historyLines(plan.history, input),
    ...plan.lists.flatMap((list) => listLines(list, input)),
    ...otherLines(input),
  ];
  return `${lines.join('\n')}\n`;
}

/** What the file is for, and how it is filled in. */
function headLines(input: TemplateInput): string[] {
  const { ruleSet, needs, command, schema } = input;
  const { title, note } = needs.level;
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`, '#']),
    ...comment(`${say(ruleSet.title, input)} · ${say(title, input)}  (${ruleSet.id} / ${needs.level.id})`),
    ...comment(documentLine(ruleSet.document, input)),
    ...(note ? comment(say(note, input)) : []),
    '#',
    ...comment(`${say(PHRASES.check, input)}${command}`),
    ...[PHRASES.values, PHRASES.circumstances, PHRASES.alternatives].flatMap((each) =>
      comment(say(each, input), '', '· '),
    ),
  ];
}

/** What every data file says of itself. */
function ownLines(input: TemplateInput): string[] {
  const { needs, data, city } = input;
  const name = data?.record.name ?? say(PHRASES.placeholder, input);
  const district = data?.record.figures.get('district');
  const isDistrict = input.catalogue.indicators.get('district')?.of.includes(needs.record) ?? false;
  return [
    entryLine('', 'name', scalarText(name), say(PHRASES.name, input)),
    entryLine('', 'city', city.id, say(city.name, input)),
    ...(isDistrict
      ? [entryLine('', 'district', district ? scalarText(district.text) : '', say(PHRASES.district, input))]
      : []),
    entryLine('', 'kind', needs.record, ''),
    entryLine('', 'period', periodText(input), say(PHRASES.period, input)),
  ];
}

export function sectionLines(
  { heading, requirement, rows }: TemplateSection,
  input: TemplateInput,
): string[] {
  return [
    '',
    ...comment(`── ${heading} ──`, '  '),
    ...(requirement === ''
      ? []
      : comment(say(WORDS.requirement, input) + say(WORDS.colon, input) + requirement, '  ')),
    ...rows.flatMap((row) => rowLines(row, input)),
  ];
}

/** A figure, set off by a blank line; what it can be computed from stands below it, as deep as that is. */
function rowLines(row: TemplateRow, input: TemplateInput): string[] {
  const inside = STEP.repeat(row.depth);
  if (row.kind === 'remark') return comment(row.text, '  ', `${inside}↳ `);
  const { indicator, isAside, depth } = row;
  const figure = knownFigure(input, indicator.id);
  const value = figure ? figureText(figure) : '';
  const line = entryLine('  ', keyText(indicator, input.language), value, hintOf(indicator, input));
  const meaning = [meaningOf(indicator, input), ...longValues(indicator, input)].filter(
    (text) => text !== '',
  );
  return [
    ...(depth === 0 ? [''] : []),
    ...meaning.flatMap((text) => comment(text, '  ', inside)),
    isAside && !figure ? `#${line}` : line,
  ];
}

const STEP = '  ';

/** Figures of other years; a year that is not known yet stands as an example that is commented out. */
function historyLines(years: readonly TemplateYear[], input: TemplateInput): string[] {
  if (years.length === 0) return [];
  return [
    '',
    ...comment(`── ${say(PHRASES.history, input)} ──`),
    'history:',
    ...years.flatMap((year) => yearLines(year, exampleYear(years), input)),
  ];
}

/** One year of the history, with its own indent. */
export function yearLines(
  { year, indicators }: TemplateYear,
  example: number,
  input: TemplateInput,
): string[] {
  const own = indicators.map((indicator) => {
    const figure = year === 'before' ? undefined : knownFigure(input, indicator.id, year);
    const value = figure ? figureText(figure) : '';
    return entryLine('    ', keyText(indicator, input.language), value, hintOf(indicator, input));
  });
  if (year !== 'before') return [`  ${year}:`, ...own];
  const remark = comment(say(PHRASES.yearBefore(String(example)), input), '  ');
  return [...remark, `#  ${example}:`, ...own.map((line) => `#${line}`)];
}

/** What is kept in the report and never read. */
function otherLines({ data }: TemplateInput): string[] {
  const entries = Object.entries(data?.other ?? {});
  if (entries.length === 0) return [];
  return ['', 'other:', ...entries.map(([key, value]) => `  ${scalarText(key)}: ${scalarText(value)}`)];
}
