/** The languages in which every label exists. */
export type Language = 'zh' | 'en';

/** A text for people, in every language. */
export type Text = Readonly<Record<Language, string>>;

/** A piece of UTF-8 among other bytes: from `from` until before `until`. */
export interface Utf8 {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly until: number;
}

/** Where something stands in a file; lines and columns count from 1. In a table they are the row and the cell in it. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** The heading of the cell's column (or row, where the headings stand at the side), as written. */
  readonly heading?: string;
}
