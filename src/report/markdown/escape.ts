import { harmless } from '../text/wrap.ts';

/** A text on one line, with nothing in it that Markdown, HTML or a forge (mentions, formulas) would take for its own. */
export function inline(text: string): string {
  return markupless(text.replaceAll(/[\\`*_{}[\]|~$]/g, String.raw`\$&`));
}

/** The same inside an HTML element, where Markdown does not count. */
export function html(text: string): string {
  return markupless(text);
}

function markupless(text: string): string {
  return harmless(text.replaceAll(/\s*[\r\n]\s*/g, ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[@#](?=\w)/g, '$&<!-- -->');
}

/** A text set in the letters of code, as it is. */
export function code(text: string): string {
  const plain = harmless(text.replaceAll(/\s*[\r\n]\s*/g, ' '));
  return plain.includes('`') ? `\`\` ${plain} \`\`` : `\`${plain}\``;
}

/** A column of a table, with its heading already escaped. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** A table; cells are escaped already, and columns in which nothing stands are left out. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const used = columns.map((_, index) => index).filter((index) => rows.some((row) => row[index] !== ''));
  const rule = used.map((index) => (columns[index]?.align === 'right' ? '--:' : ':--'));
  return [
    rowLine(used.map((index) => columns[index]?.title ?? '')),
    rowLine(rule),
    ...rows.map((row) => rowLine(used.map((index) => row[index] ?? ''))),
  ];
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
