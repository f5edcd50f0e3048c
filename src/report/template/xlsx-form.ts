import type { WriteSheet } from 'hucre';
import { say } from '../lexicon.ts';
import { cellText } from '../cell-text.ts';
import { lettersOf } from '../place.ts';
import { widthOf } from '../text/wrap.ts';
import { FORM_COLUMNS, type FormColumn, type FormEntry, type FormRow, formRows } from './form.ts';
import { FORM_WORDS, PHRASES } from './phrases.ts';
import type { TemplatePlan } from './plan.ts';
import type { TemplateInput } from './template.ts';
import type { Choices } from './xlsx-choices.ts';
import { PAGE, PROTECTION, templateStyles } from './xlsx-style.ts';

type Cells = NonNullable<WriteSheet['cells']>;
type CellEntry = Cells extends Map<string, infer C> ? readonly [string, C] : never;

const WIDTHS: Readonly<Record<FormColumn, number>> = {
  item: 38,
  value: 20,
  unit: 12,
  meaning: 60,
  source: 18,
  evidence: 18,
  asOf: 14,
  note: 18,
};
/** The rows above the headings: what to do. */
const ABOVE = 2;
const LINE = 15;

/** The sheet for one record, an indicator a row. */
export function formSheet(plan: TemplatePlan, input: TemplateInput, choices: Choices): WriteSheet {
  const rows = formRows(plan, input);
  const head = [`${say(PHRASES.check, input)}${input.command}`, say(FORM_WORDS.fill, input)];
  const width = Object.values(WIDTHS).reduce((sum, each) => sum + each, 0);
  const styles = templateStyles(input.language);
  const first = ABOVE + 1;
  const words = rows.flatMap((row, index) => ('cells' in row ? [] : [{ text: row.text, at: first + index }]));
  return {
    name: say(FORM_WORDS.sheet, input),
    columns: FORM_COLUMNS.map((column) => ({ width: WIDTHS[column] })),
    rows: [
      ...head.map((text) => [text]),
      FORM_COLUMNS.map((column) => say(FORM_WORDS[column], input)),
      ...rows.map(valuesOf),
    ],
    cells: new Map<string, CellEntry[1]>([
      ...head.map((_, row): CellEntry => [`${row},0`, { style: styles.remark }]),
      ...FORM_COLUMNS.map((_, at): CellEntry => [`${ABOVE},${at}`, { style: styles.heading }]),
      ...rows.flatMap((row, index) => cellsOf(row, first + index, input)),
    ]),
    merges: [...head.map((_, at) => at), ...words.map(({ at }) => at)].map((row) => ({
      startRow: row,
      endRow: row,
      startCol: 0,
      endCol: FORM_COLUMNS.length - 1,
    })),
    rowDefs: new Map([
      ...words.map(({ text, at }) => [at, { height: heightOf(text, width) }] as const),
      ...rows.flatMap((row, index) =>
        'cells' in row ? [[first + index, { height: entryHeight(row) }] as const] : [],
      ),
    ]),
    dataValidations: rows.flatMap((row, index) =>
      'cells' in row ? validationsOf(row, first + index + 1, input, choices) : [],
    ),
    freezePane: { rows: first, columns: 1 },
    protection: PROTECTION,
    view: { showGridLines: false },
    pageSetup: PAGE,
  };
}

function valuesOf(row: FormRow): (string | null)[] {
  if (!('cells' in row)) return [cellText(row.text)];
  return FORM_COLUMNS.map((column) => cellText(row.cells[column] ?? '') || null);
}

const OPEN: ReadonlySet<FormColumn> = new Set(['value', 'unit', 'source', 'evidence', 'asOf', 'note']);

function cellsOf(row: FormRow, at: number, input: TemplateInput): readonly CellEntry[] {
  const styles = templateStyles(input.language);
  if (!('cells' in row)) {
    const style = row.kind === 'section' ? styles.section : styles.remark;
    return FORM_COLUMNS.map((_, column): CellEntry => [`${at},${column}`, { style }]);
  }
  return FORM_COLUMNS.map((column, index): CellEntry => {
    const isOpen = OPEN.has(column) || (column === 'item' && row.isExample === true);
    if (column !== 'item') return [`${at},${index}`, { style: isOpen ? styles.open : styles.fixed }];
    const label = styles.label(row.depth);
    const style = isOpen ? { ...label, protection: { locked: false } } : label;
    const comment = row.cells.meaning ?? '';
    return [
      `${at},${index}`,
      { style, ...(comment !== '' && { comment: { author: 'park-eval', text: comment } }) },
    ];
  });
}

/** Drop-downs for yes and no, for labels, and for units of the same dimension. */
function validationsOf(
  { choices: own, indicator }: FormEntry,
  row: number,
  input: TemplateInput,
  choices: Choices,
) {
  const { catalogue } = input;
  const at = (column: FormColumn) => `${lettersOf(FORM_COLUMNS.indexOf(column) + 1)}${row}`;
  const values = own.length > 0 && indicator ? [...own, say(FORM_WORDS.unknown, input)] : own;
  const units = indicator?.unit.text ? unitsLike(indicator.unit.text, catalogue) : [];
  return [
    ...(values.length > 0
      ? [choices.dropDown(at('value'), values, indicator !== undefined && indicator.type !== 'text')]
      : []),
    ...(units.length > 1 ? [choices.dropDown(at('unit'), units, false)] : []),
  ];
}

/** Units in which the same may be stated. */
function unitsLike(text: string, { units }: TemplateInput['catalogue']): readonly string[] {
  const dimension = units.find(text)?.dimension;
  const multiples = ['', '千', '万', '百万', '亿'];
  const found = units.names
    .filter((each) => each.dimension === dimension)
    .flatMap(({ name }) => multiples.map((multiple) => multiple + name).filter((each) => units.find(each)));
  return [...new Set([text, ...found])];
}

function entryHeight({ cells, depth }: FormEntry): number {
  return Math.max(
    ...FORM_COLUMNS.map((column) =>
      heightOf(cells[column] ?? '', WIDTHS[column] - (column === 'item' ? depth * 2 : 0)),
    ),
  );
}

/** Points that a text takes in a column, with a little room: fonts differ. */
function heightOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(widthOf(text) / (width - 3))) * LINE;
}
