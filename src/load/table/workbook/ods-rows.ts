import { type Merge, type Row, type Sheet, sheetOf } from '../sheet.ts';

/** Collects the sheets of an OpenDocument file, in which cells and rows that repeat stand once. */
export interface OdsRows {
  readonly sheets: readonly Sheet[];
  /** More cells than any sheet has that people filled: repeated ones could fill any memory. */
  isTooBig(): boolean;
  openSheet(name: string, isHidden: boolean): void;
  openRow(repeats: number): void;
  /** `height`: over how many rows it reaches. */
  addCell(text: string, repeats: number, height?: number): void;
  closeRow(): void;
}

const MOST_CELLS = 20_000_000;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Starts with no sheet. */
export function odsRows(): OdsRows {
  const sheets: Sheet[] = [];
  let rows: Row[] = [];
  let merges: Merge[] = [];
  let number = 0;
  let size = 0;
  let cells: string[] = [];
  let repeated = 1;
  /** Blank cells, which count only where something follows. */
  let blanks = 0;

  const push = (text: string, count: number): void => {
    const most = Math.min(count, MOST_COLUMNS - cells.length);
    for (let index = 0; index < most; index += 1) cells.push(text);
  };

  return {
    sheets,
    isTooBig: () => size > MOST_CELLS,
    openSheet(name, isHidden) {
      rows = [];
      merges = [];
      number = 0;
      if (!isHidden) sheets.push(sheetOf(name, rows, merges));
    },
    openRow(repeats) {
      cells = [];
      blanks = 0;
      repeated = repeats;
    },
    addCell(text, repeats, height = 1) {
      if (text === '') {
        blanks += repeats;
        return;
      }
      push('', blanks);
      if (height > 1) merges.push({ from: number + 1, until: number + height, at: cells.length });
      push(text, repeats);
      blanks = 0;
    },
    closeRow() {
      const last = Math.min(number + repeated, MOST_ROWS);
      size += cells.length * (last - number);
      const added = cells.length > 0 && size <= MOST_CELLS ? last - number : 0;
      for (let each = 1; each <= added; each += 1) rows.push({ number: number + each, cells });
      number = last;
    },
  };
}
