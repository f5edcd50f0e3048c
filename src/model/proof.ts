import type { Text } from './text.ts';

/** What came of holding a rule set against the text of its document, beside what was found wrong. */
export interface TextProof {
  readonly ruleSet: string;
  /** The file of the text. */
  readonly file: string;
  /** How many key phrases were looked for. */
  readonly phrases: number;
  /** How many numbers the text holds, and in what they are accounted for. */
  readonly numbers: NumberAccount;
  /** What of the text was overlooked. */
  readonly tolerances: readonly ToleranceUse[];
}

/** The numbers of a text. */
export interface NumberAccount {
  readonly total: number;
  /** In a key phrase that a clause cites. */
  readonly cited: number;
  /** A year in which something is due by a clause that stands there. */
  readonly due: number;
  /** Listed in the rule set as stating nothing that is encoded. */
  readonly listed: number;
  /** Recognised in any document: numbers of documents and headings, dates of signature, names. */
  readonly recognised: number;
  readonly open: number;
}

export interface ToleranceUse {
  readonly id: string;
  readonly note: Text;
}
