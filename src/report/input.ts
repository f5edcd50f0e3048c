import type { Catalogue } from '../model/catalogue.ts';
import type { Gap } from '../model/gap.ts';
import type { Options } from '../model/options.ts';
import type { DataFile } from '../model/record.ts';
import type { Evaluation } from '../model/result.ts';
import type { DistrictDocument } from '../model/rule-set.ts';
import type { Text } from '../model/text.ts';
import type { Problem } from '../problems/index.ts';

/** What all data files have in common that are judged by one level. */
export interface Setting {
  readonly catalogue: Catalogue;
  /** Whose documents it is judged by. */
  readonly city: Text;
  /** The documents of its districts; absent where none has one. */
  readonly districts?: readonly DistrictDocument[];
  /** SHA-256 of the rules files that were read, by name. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly choices: Choices;
  /** What the evaluation was made with. */
  readonly options: Options;
}

/** Everything that a report on one data file is made of. */
export interface ReportInput extends Setting {
  readonly evaluation: Evaluation;
  readonly data: DataFile;
  /** What was found while reading and evaluating, in the order of the file. */
  readonly warnings: readonly Problem[];
  /** What lies between the record and a verdict; worked out when it is asked for, where a report may ask. */
  readonly gap?: () => Promise<Gap>;
}

/** What the caller chose. */
interface Choices {
  /** The width of 左右, as it was typed. */
  readonly about?: string;
  readonly strict: boolean;
  readonly requireEvidence: boolean;
  /** A day (ISO) for which expiries and deadlines are noted. */
  readonly asOf?: string;
}
