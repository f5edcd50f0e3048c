import type { FileText } from '../load/source/files.ts';
import type { RulesLayer } from '../load/rules/rules.ts';
import type { Language } from '../model/text.ts';
import type { Loaded, Problem } from '../problems/index.ts';
import type { Paint } from '../report/text/paint.ts';

/** Where a text goes, and how it may look there. */
export interface Stream {
  readonly write: (text: string) => void;
  readonly paint: Paint;
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

/** The world as a command sees it; nothing else is read or written. */
export interface Context {
  readonly language: Language;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder in which the command was called. */
  readonly folder: string;
  /** The rules that come with the program. */
  readonly builtInRules: () => Promise<Loaded<RulesLayer>>;
  readonly readText: (path: string) => Promise<Loaded<FileText>>;
  /** Writes a file; a problem where that fails. */
  readonly writeText: (path: string, text: string) => Promise<readonly Problem[]>;
}
