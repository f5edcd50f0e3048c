import { cellText } from '../cell-text.ts';
import { textField } from '../csv/field.ts';
import { BOM, lineOf } from '../csv/table.ts';
import { say } from '../lexicon.ts';
import { FORM_COLUMNS, type FormRow, formRows } from './form.ts';
import { FORM_WORDS, PHRASES } from './phrases.ts';
import { tableColumns, tableHead } from './rows.ts';
import { planOf, type TemplateInput } from './template.ts';

/** A form as CSV, for spreadsheets: an indicator a row; or a table with a row for each park. */
export function renderCsvTemplate(input: TemplateInput): string {
  const plan = planOf(input);
  if (input.rows !== undefined) {
    const columns = tableColumns(plan, input);
    const blank = columns.map(() => '');
    const rows = [
      ...tableHead(input),
      columns.map(({ heading }) => heading),
      ...Array.from({ length: input.rows }, () => blank),
    ];
    return BOM + rows.map(lineOfCells).join('');
  }
  const head = [`${say(PHRASES.check, input)}${input.command}`, say(FORM_WORDS.fill, input)];
  const rows = [
    ...head.map((text) => [text]),
    FORM_COLUMNS.map((column) => say(FORM_WORDS[column], input)),
    ...formRows(plan, input).map(cellsOf),
  ];
  return BOM + rows.map(lineOfCells).join('');
}

function cellsOf(row: FormRow): readonly string[] {
  if (!('cells' in row)) return [row.text];
  return FORM_COLUMNS.map((column) => row.cells[column] ?? '');
}

function lineOfCells(cells: readonly string[]): string {
  return lineOf(cells.map((text) => textField(cellText(text))));
}
