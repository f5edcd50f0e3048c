import type { WriteSheet } from 'hucre';
import type { Indicator } from '../../model/catalogue.ts';
import type { DataRecord } from '../../model/record.ts';
import { cellText } from '../cell-text.ts';
import { say } from '../lexicon.ts';
import { lettersOf } from '../place.ts';
import { widthOf } from '../text/wrap.ts';
import { FORM_WORDS } from './phrases.ts';
import type { TemplateList, TemplatePlan } from './plan.ts';
import { figureColumn, type TableColumn, tableColumns, tableHead } from './rows.ts';
import type { TemplateInput } from './template.ts';
import type { Choices } from './xlsx-choices.ts';
import { PAGE, PROTECTION, templateStyles } from './xlsx-style.ts';

type Cell = NonNullable<WriteSheet['cells']> extends Map<string, infer C> ? C : never;

/** Rows that a list may be filled in to before more are inserted. */
const LIST_ROWS = 200;

/** A table with a row for each park. */
export function parksSheet(
  plan: TemplatePlan,
  input: TemplateInput,
  rows: number,
  choices: Choices,
): WriteSheet {
  const table = { head: tableHead(input), columns: tableColumns(plan, input), filled: [], rows };
  return tableSheet(say(FORM_WORDS.sheet, input), table, input, choices);
}

/** The items of a list, one a row; the sheet is called as the list is. */
export function listSheet(plan: TemplateList, input: TemplateInput, choices: Choices): WriteSheet {
  const { list, indicators } = plan;
  const known = input.data?.record.lists.get(list.id)?.items ?? [];
  const others = known.flatMap(({ figures }) => [...figures.keys()]);
  const all = new Map(
    [...indicators.map(({ id }) => id), ...others].flatMap((id) => {
      const indicator = input.catalogue.indicators.get(id);
      return indicator && id !== 'name' ? [[id, indicator] as const] : [];
    }),
  );
  // What is known has its unit beside the number.
  const columnOf = (indicator: Indicator): TableColumn => {
    const isKnown = known.some(({ figures }) => figures.has(indicator.id));
    const column = figureColumn(indicator, input);
    return isKnown ? { ...column, heading: say(indicator.name, input) } : column;
  };
  const name: TableColumn = {
    heading: say(FORM_WORDS.name, input),
    meaning: '',
    choices: [],
  };
  const note: TableColumn = { heading: say(FORM_WORDS.note, input), meaning: '', choices: [] };
  const years = new Map(
    known.flatMap(({ history }) =>
      [...history].flatMap(([year, figures]) =>
        [...figures.keys()].map((id) => [`${id} ${year}`, { id, year }] as const),
      ),
    ),
  );
  const dated = [...years.values()].flatMap(({ id, year }): TableColumn[] => {
    const indicator = input.catalogue.indicators.get(id);
    if (!indicator) return [];
    const own = say(indicator.name, input);
    const heading = say({ zh: `${year}年${own}`, en: `${own} ${year}` }, input);
    return [{ ...figureColumn(indicator, input), heading, year }];
  });
  const columns = [name, ...[...all.values()].map(columnOf), ...dated, note];
  const filled = known.map((item) => itemCells(item, columns));
  return tableSheet(say(list.name, input), { head: [], columns, filled, rows: LIST_ROWS }, input, choices);
}

function itemCells(
  { name, figures, history }: DataRecord,
  columns: readonly TableColumn[],
): readonly string[] {
  return columns.map(({ indicator, year }, at) => {
    if (!indicator) return at === 0 ? name : '';
    const own = year === undefined ? figures : history.get(year);
    return own?.get(indicator.id)?.text ?? '';
  });
}

interface Rows {
  readonly head: readonly (readonly string[])[];
  readonly columns: readonly TableColumn[];
  readonly filled: readonly (readonly string[])[];
  readonly rows: number;
}

function tableSheet(
  name: string,
  { head, columns, filled, rows }: Rows,
  input: TemplateInput,
  choices: Choices,
): WriteSheet {
  const styles = templateStyles(input.language);
  const top = head.length;
  const last = top + 1 + Math.max(rows, filled.length);
  const blank = columns.map(() => '');
  const body = Array.from({ length: last - top - 1 }, (_, row) => row);
  return {
    name,
    columns: columns.map(({ heading }) => ({ width: Math.min(28, Math.max(12, widthOf(heading) / 2 + 4)) })),
    rows: [
      ...head.map((row) => [...row]),
      columns.map(({ heading }) => heading),
      ...body.map((row) => valuesOf(filled[row] ?? blank)),
    ],
    cells: new Map<string, Cell>([
      ...head.map((_, row) => [`${row},0`, { style: styles.remark }] as const),
      ...columns.map(
        ({ meaning }, at) =>
          [
            `${top},${at}`,
            {
              style: styles.heading,
              ...(meaning !== '' && { comment: { author: 'park-eval', text: meaning } }),
            },
          ] as const,
      ),
      ...body.flatMap((row) =>
        columns.map((_, at) => [`${top + 1 + row},${at}`, { style: styles.open }] as const),
      ),
    ]),
    rowDefs: new Map([[top, { height: HEADING }]]),
    dataValidations: columns.flatMap(({ choices: values, indicator }, at) => {
      const range = `${lettersOf(at + 1)}${top + 2}:${lettersOf(at + 1)}${last}`;
      const all = indicator ? [...values, say(FORM_WORDS.unknown, input)] : values;
      return values.length > 0 ? [choices.dropDown(range, all, indicator?.type !== 'text')] : [];
    }),
    freezePane: { rows: top + 1, columns: 1 },
    protection: PROTECTION,
    pageSetup: PAGE,
  };
}

/** Points for headings of up to four lines. */
const HEADING = 60;

function valuesOf(row: readonly string[]): (string | null)[] {
  return row.map((text) => cellText(text) || null);
}
