/** A row of a table: its number (in a CSV the line on which it begins, from 1) and the texts of its cells. */
export interface Row {
  readonly number: number;
  /**
   * As a person reads them, perhaps with blanks around them: a percent-formatted 0.35 is `35%`, a date `2020-12-31`, a truth value `true`, a number the decimal of at
   * most 15 digits that a spreadsheet shows, never in exponent form; blank is ''. Trailing blanks may be left out.
   */
  readonly cells: readonly string[];
}

/** A cell that reaches down over several rows; those below its first one are blank there. */
export interface Merge {
  /** The numbers of its first and of its last row. */
  readonly from: number;
  readonly until: number;
  /** Position of its first column, from 0. */
  readonly at: number;
}

/** A table as it stands in a file; a workbook has one per sheet. */
export interface Sheet {
  /** Absent where the file is a single table without a name. */
  readonly name?: string;
  /** Read as they are asked for, once. Blank rows may be left out; the numbers tell. */
  readonly rows: AsyncIterable<Row>;
  /** In any order; absent where the form of the file has none. */
  readonly merges?: readonly Merge[];
}

/** A sheet whose rows are at hand. */
export function sheetOf(name: string, rows: Iterable<Row>, merges: readonly Merge[] = []): Sheet {
  return { name, rows: inTurn(rows), merges };
}

async function* inTurn(rows: Iterable<Row>): AsyncGenerator<Row> {
  yield* rows;
}
