import type { QueryColumn } from '../../model/query.ts';
import { columnWords, isNumber } from './figures.ts';
import type { SqlInput } from './input.ts';
import { NAMES } from './names.ts';
import { comment } from './text.ts';

/** The statement that makes the table which a query asks. */
export function renderTable({ query, dialect, table, key, language }: SqlInput): string {
  const typeOf = (column: QueryColumn): string => {
    if (isNumber(column)) return dialect.numberType(column.decimals);
    const { type } = column.indicator;
    if (type === 'flag') return 'BOOLEAN';
    return type === 'date' ? 'DATE' : dialect.textType;
  };
  const columns = query.columns.filter(({ indicator }) => NAMES.column(indicator.id) !== key);
  const all = [
    { text: `${key} ${dialect.textType}`, words: '' },
    ...columns.map((column) => ({
      text: `${NAMES.column(column.indicator.id)} ${typeOf(column)}`,
      words: ` ${comment(columnWords(column, language))}`,
    })),
  ];
  const lines = all.map(({ text, words }, at) => `  ${text}${at === all.length - 1 ? '' : ','}${words}`);
  return [`CREATE TABLE ${table} (`, ...lines, ');', ''].join('\n');
}
