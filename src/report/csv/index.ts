import type { Language } from '../../model/text.ts';
import type { Report, ReportFormat, ReportStyle } from '../batch.ts';
import { CSV_COLUMNS, type CsvColumn } from './columns.ts';
import { textField } from './field.ts';
import { type CsvRow, rowsOf } from './rows.ts';
import { BOM, lineOf } from './table.ts';

/** A table in long form for spreadsheets and programs: UTF-8 with BOM, CRLF, RFC 4180, safe to open. */
export const CSV: ReportFormat = { name: 'csv', binary: false, start: startCsv };

function startCsv({ language }: ReportStyle): Report {
  let count = 0;
  return {
    add: (item) => {
      count += 1;
      const head = count === 1 ? headingLine(language) : '';
      return (
        head +
        rowsOf(item, count)
          .map((row) => rowLine(row, language))
          .join('')
      );
    },
    end: () => (count === 0 ? headingLine(language) : ''),
  };
}

function headingLine(language: Language): string {
  return BOM + lineOf(CSV_COLUMNS.map(({ heading }) => textField(heading[language])));
}

function rowLine(row: CsvRow, language: Language): string {
  return lineOf(CSV_COLUMNS.map((column) => fieldOf(column, row, language)));
}

function fieldOf({ type, value }: CsvColumn, row: CsvRow, language: Language): string {
  const content = value(row, language) ?? '';
  return type === 'number' ? String(content) : textField(String(content));
}
