import { readDataFile } from '../../src/load/data/data-file.ts';
import { readTables } from '../../src/load/table/read-table.ts';
import type { Row, Sheet } from '../../src/load/table/sheet.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { DataFile, Figure } from '../../src/model/record.ts';
import { messageOf, type Problem } from '../../src/problems/index.ts';

/** A sheet as a picture: a line a row, cells between bars, `\n` a line break in a cell. Blank lines count as rows. */
export function sheetOf(picture: string, name?: string): Sheet {
  const lines = picture
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  return { rows: rowsOf(lines), ...(name !== undefined && { name }) };
}

async function* rowsOf(lines: readonly string[]): AsyncGenerator<Row> {
  for (const [index, line] of lines.entries()) {
    const cells = line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n'));
    if (line.trim() !== '') yield { number: index + 1, cells };
  }
}

export interface TableRead {
  /** The data files of the records that can be read. */
  readonly files: readonly DataFile[];
  /** A line for each: `甲 2:2 area=3 亩`, or `✗ missing-key 3` for one that cannot be read. */
  readonly lines: readonly string[];
  /** The problems of the table itself: `unknown-headings 1:3`. */
  readonly problems: readonly string[];
  readonly full: readonly Problem[];
}

/** Everything that is read from sheets. */
export async function readSheets(sheets: readonly Sheet[], catalogue: Catalogue): Promise<TableRead> {
  const files: DataFile[] = [];
  const lines: string[] = [];
  const full: Problem[] = [];
  for await (const entry of readTables(sheets, 'parks.csv', catalogue)) {
    if (entry.kind === 'problems') full.push(...entry.problems);
    else {
      const { value, problems } = readDataFile(
        entry.source,
        catalogue,
        entry.tables ? { tables: entry.tables } : {},
      );
      if (value) files.push(value);
      lines.push(value ? lineOf(value) : `✗ ${problems.map(problemLine).join(' ')}`);
    }
  }
  return { files, lines, problems: full.map(problemLine), full };
}

/** Everything that is read from one sheet without a name. */
export function readPicture(picture: string, catalogue: Catalogue): Promise<TableRead> {
  return readSheets([sheetOf(picture)], catalogue);
}

export function problemLine({ code, place: { line, column } }: Problem): string {
  return [code, [line, column].filter((each) => each !== undefined).join(':')].join(' ').trim();
}

/** The text of a problem that names what was found. */
export function foundIn(problems: readonly Problem[], code: Problem['code']): string | undefined {
  const problem = problems.find((each) => each.code === code);
  return problem && messageOf(problem).zh;
}

function lineOf({ record }: DataFile): string {
  const own = [...record.figures.values()].filter(({ indicator }) => indicator !== 'name');
  const past = [...record.history].flatMap(([year, figures]) =>
    [...figures.values()].map((figure) => `${year}:${figureText(figure)}`),
  );
  return [record.name, ...own.map(figureText), ...past].join(' ');
}

function figureText({ indicator, text, state }: Figure): string {
  return `${indicator}=${text.replaceAll(' ', '')}${state === 'known' ? '' : `(${state})`}`;
}
