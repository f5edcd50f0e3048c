/** The languages in which every label exists. */
export type Language = 'zh' | 'en';

/** A text for people, in every language. */
export type Text = Readonly<Record<Language, string>>;

/** Where something stands in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
