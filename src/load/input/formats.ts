/** The forms in which submissions are handed in. */
export const INPUT_FORMATS = ['yaml', 'json', 'ndjson', 'csv', 'tsv', 'xlsx', 'xls', 'ods'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** By the ending of a file's name, in lower case. */
const BY_ENDING: Readonly<Record<string, InputFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xls',
  et: 'xls',
  ods: 'ods',
};

/** The endings by which submissions are found in a folder. */
export const INPUT_ENDINGS: readonly string[] = Object.keys(BY_ENDING);

/** What a file is by its name; undefined where the name does not tell. */
export function formatOfName(name: string): InputFormat | undefined {
  const ending = endingOf(name);
  return Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
}

/** What stands behind the last dot of a file's name, in small letters; blank where there is none. */
export function endingOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot <= path.lastIndexOf('/') || dot <= path.lastIndexOf('\\')
    ? ''
    : path.slice(dot + 1).toLowerCase();
}

/** Whether a file holds rows and columns. */
export function isTable(format: InputFormat): boolean {
  return format === 'csv' || format === 'tsv' || isWorkbook(format);
}

/** Whether a file is read by the reader of workbooks, which tells their kinds apart by content. */
export function isWorkbook(format: InputFormat): boolean {
  return format === 'xlsx' || format === 'xls' || format === 'ods';
}

/** What bytes of which nothing else is known are: a zip archive or an old workbook begins with its own mark. */
export function formatOfBytes(start: Uint8Array): InputFormat {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => start[index] === byte);
  if (begins([0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  return begins([0xd0, 0xcf, 0x11, 0xe0]) ? 'xls' : 'yaml';
}

const RECORD = /^\s*\{.*\}\s*$/;

/** Whether a text of which nothing else is known holds a record on each line: YAML and JSON have no second one behind the first. */
export function isLines(text: string): boolean {
  const lines = text.split(/\r?\n/, ROWS_LOOKED_AT).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.slice(0, 2).every((line) => RECORD.test(line));
}

const DELIMITED = /[,，;\t|]/;
const FEWEST_ROWS = 2;
const ROWS_LOOKED_AT = 30;

/** Whether a text of which nothing else is known holds rows and columns: it does not begin as a data file, and has delimiters. */
export function isDelimited(text: string): boolean {
  const lines = text.split(/\r\n?|\n/, ROWS_LOOKED_AT).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  return !startsDataFile(first) && lines.filter((line) => DELIMITED.test(line)).length >= FEWEST_ROWS;
}

/** Whether a line is the first one of a data file: a bracket, a comment, a mark of YAML, or a key. */
function startsDataFile(line: string): boolean {
  return /^\s*(?:[{[]|#\s|%|---|-\s|["']?[\p{L}\p{N}_]+["']?\s*:(?:\s|$))/u.test(line);
}
