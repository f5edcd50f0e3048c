import { NUMBER_TYPES } from '../../model/catalogue.ts';
import type { QueryColumn } from '../../model/query.ts';
import type { Language } from '../../model/text.ts';
import type { SqlInput } from './input.ts';
import { NAMES } from './names.ts';
import { itemLines, type Item } from './step.ts';
import { comment, literal, quoted } from './text.ts';

/** Every number is below this. */
const MOST = 10_000_000_000;

export function isNumber({ indicator }: QueryColumn): boolean {
  return NUMBER_TYPES.some((type) => type === indicator.type);
}

/** What a column holds, for whoever fills it: unit, and name. */
export function columnWords({ indicator }: QueryColumn, language: Language): string {
  const { name, unit, type } = indicator;
  const what = unit.text === '' ? KINDS[type]?.[language] : unit.text;
  return [what, name[language]].filter((each) => each !== undefined && each !== '').join(' · ');
}

const KINDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  flag: { zh: '是否', en: 'yes or no' },
  date: { zh: '日期', en: 'day' },
  labels: { zh: '以“、”分隔', en: 'separated by 、' },
};

const COMMENTS = {
  given: { zh: '各栏，以及其中不可能的值', en: 'the columns, and which of them hold what cannot be' },
  figures: { zh: '各栏的值及单位', en: 'the figures, with their units' },
};

/** The first two parts: which figures of a row cannot be, and the figures of rows in which all can. */
export function figuresLines(input: SqlInput): readonly string[] {
  const { query, key, table, dialect } = input;
  const columns = query.columns.filter(({ indicator }) => NAMES.column(indicator.id) !== key);
  const given = columns.map(({ indicator }) => NAMES.column(indicator.id));
  const { language } = input;
  return [
    comment(COMMENTS.given[language]),
    'WITH given AS (',
    'SELECT',
    ...itemLines([key, ...given], [{ name: 'refused', lines: refusedLines(input) }]),
    `FROM ${table}`,
    ...(dialect.fence === undefined ? [] : [dialect.fence]),
    '),',
    comment(COMMENTS.figures[language]),
    'figures AS (',
    'SELECT',
    ...itemLines(
      [key, 'refused'],
      columns.map((column) => figureItem(column, input)),
    ),
    'FROM given',
  ];
}

function figureItem(column: QueryColumn, { dialect, language }: SqlInput): Item {
  const name = NAMES.column(column.indicator.id);
  const { type } = column.indicator;
  const value = isNumber(column)
    ? dialect.number(name)
    : type === 'flag' || type === 'date'
      ? name
      : `NULLIF(TRIM(${name}), '')`;
  return {
    name,
    lines: [isNumber(column) ? `CASE WHEN refused = '' THEN ${value} END` : value],
    comment: columnWords(column, language),
  };
}

/** The names of columns whose value cannot be, or has more digits than are carried. */
function refusedLines(input: SqlInput): readonly string[] {
  const tests = input.query.columns.flatMap((column) => {
    const when = refusal(column, input);
    return when === undefined ? [] : [`CASE WHEN ${when} THEN ${quoted(column.indicator.id)} END`];
  });
  if (tests.length === 0) return ["''"];
  return [
    "CONCAT_WS(', ',",
    ...tests.map((test, index) => `  ${test}${index === tests.length - 1 ? '' : ','}`),
    ')',
  ];
}

function refusal(column: QueryColumn, { dialect }: SqlInput): string | undefined {
  const { indicator, range, decimals } = column;
  const name = NAMES.column(indicator.id);
  if (isNumber(column)) {
    const { low, high, open } = range;
    const least = low ? `${name} ${open ? '>' : '>='} ${literal(low)}` : `${name} > -${MOST}`;
    const most = high ? `${name} ${open ? '<' : '<='} ${literal(high)}` : `${name} < ${MOST}`;
    return `NOT (${least} AND ${most} AND ${dialect.isExact(name, decimals)})`;
  }
  if (indicator.type !== 'label' || !indicator.values) return undefined;
  return `NULLIF(TRIM(${name}), '') NOT IN (${indicator.values.map(({ zh }) => quoted(zh)).join(', ')})`;
}
