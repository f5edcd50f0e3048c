import type { Verdict } from '../model/outcome.ts';
import type { DataFile } from '../model/record.ts';
import type { Outline } from '../model/result.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Place } from '../model/text.ts';
import type { Problem } from '../problems/index.ts';
import type { Digest } from './digest/digest.ts';
import type { ReportInput, Setting } from './input.ts';
import type { TextStyle } from './text/index.ts';

/** A park (or city, district, project, portfolio) that was judged. What a report does not ask for is not computed. */
export interface Judged {
  readonly kind: 'judged';
  /** One and the same for all that are judged by one level. */
  readonly setting: Setting;
  readonly ruleSet: RuleSet;
  readonly data: DataFile;
  readonly outline: Outline;
  /** What was found while reading. */
  readonly found: readonly Problem[];
  /** What was found while reading and judging. */
  readonly warnings: readonly Problem[];
  readonly digest: () => Digest;
  readonly full: () => ReportInput;
}

/** A submission that could not be judged, and why. */
export interface Refused {
  readonly kind: 'refused';
  readonly name?: string;
  /** Where the submission begins. */
  readonly place: Place;
  /** At least one error; warnings beside it. */
  readonly problems: readonly Problem[];
}

export type BatchItem = Judged | Refused;

/** How many submissions ended in which way. */
export type Tally = Readonly<Record<Verdict | 'refused', number>>;

/** What is known once every submission was seen. */
export interface BatchEnd {
  readonly tally: Tally;
  /** The files that were read, in order. */
  readonly inputs: readonly { readonly file: string; readonly sha256?: string }[];
  /** What concerns no single submission: a warning about a table, a glob that matches nothing. */
  readonly problems: readonly Problem[];
}

/** Bytes, or text that becomes UTF-8. */
export type Chunk = string | Uint8Array;

/** A report under way. Items come in the order of the inputs, those about all parks together last. */
export interface Report {
  /** What to write now; empty where the report needs to see everything first. */
  readonly add: (item: BatchItem) => Chunk;
  /** What to write at the end. */
  readonly end: (batch: BatchEnd) => Chunk | Promise<Chunk>;
}

/** Pieces of a report, each of several items. */
interface Gathering {
  readonly add: (item: BatchItem) => void;
  /** What there is to write for the items so far, one piece at least, each with all of the memory that it stands in. */
  readonly take: () => readonly Uint8Array<ArrayBuffer>[];
  /** Such memory, once it was written: further pieces will stand in it. */
  readonly reuse: (memory: ArrayBuffer) => void;
}

/** How a report is to look; formats for programs heed the language alone. */
export interface ReportStyle extends TextStyle {
  /** Version of the program, for formats that name their producer. */
  readonly version: string;
  /** Verdicts that end in a failure; the others are told, but do not fail a pipeline. */
  readonly failing: ReadonlySet<Verdict>;
  /** How much of each result ndjson holds. */
  readonly detail: Detail;
  /** The script and the style that the HTML report brings with it; absent where no such report is written. */
  readonly page?: () => Promise<PageFiles>;
}

/** What the page of the HTML report runs on, as text. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

export const DETAILS = ['verdict', 'criteria', 'full'] as const;
export type Detail = (typeof DETAILS)[number];

/** A report format: one file each, listed in `formats.ts`. */
export interface ReportFormat {
  readonly name: string;
  /** Present where what it writes for an item depends on that item alone: several threads may write pieces of it. */
  readonly gather?: (style: ReportStyle) => Gathering;
  /** Bytes that no terminal shows. */
  readonly binary: boolean;
  readonly start: (style: ReportStyle) => Report;
}
