import type { FileText, OpenFile } from '../load/source/files.ts';
import type { RulesLayer } from '../load/rules/rules.ts';
import type { Language, Place } from '../model/text.ts';
import type { Loaded } from '../problems/index.ts';
import type { Chunk, PageFiles } from '../report/batch.ts';
import type { Paint } from '../report/text/paint.ts';
import type { Thread, ThreadSetup } from './check/threads.ts';
import type { FileSink } from './file-sink.ts';
import type { Interruption } from './interruption.ts';

/** Where output goes, and how it may look there. */
export interface Stream {
  /** Settles when the stream takes more; at once where it does so already. */
  readonly write: (chunk: Chunk) => void | Promise<void>;
  readonly paint: Paint;
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  readonly isTerminal: boolean;
  /** Whether the reader went away, so that nothing more need be written. */
  readonly isClosed: () => boolean;
}

/** The world as a command sees it; nothing else is read or written. */
export interface Context {
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder in which the command was called. */
  readonly folder: string;
  /** Where the values stand of options that were not typed but set, by how they would be typed (`--city`). */
  readonly optionPlaces?: ReadonlyMap<string, Place>;
  /** Set when the user wants the command to end (Ctrl-C). */
  readonly signal: Interruption;
  /** The rules that come with the program. */
  readonly builtInRules: () => Promise<Loaded<RulesLayer>>;
  /** The folder of their files, for those who work on rules. */
  readonly builtInFolder: string;
  /** What the page of the HTML report runs on; absent where no such report is written. */
  readonly page?: () => Promise<PageFiles>;
  readonly readText: (path: string) => Promise<Loaded<FileText>>;
  readonly openFile: (path: string) => Promise<Loaded<OpenFile>>;
  /** Whether the path leads to a file that was opened: a report must not take its place. */
  readonly wasRead: (path: string) => boolean;
  /** Begins a file that appears under its path only when it is complete. */
  readonly createFile: (path: string) => Promise<Loaded<FileSink>>;
  /** Starts a thread that judges lines; absent where there are no threads. */
  readonly startThread?: (setup: ThreadSetup) => Promise<Thread>;
}
