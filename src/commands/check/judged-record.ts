import { once } from '../../model/once.ts';
import type { DataFile } from '../../model/record.ts';
import type { Language } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import type { Judged } from '../../report/batch.ts';
import type { Digest } from '../../report/digest/digest.ts';
import { digestOf } from '../../report/digest/index.ts';
import type { ReportInput } from '../../report/input.ts';

/** Everything about a record, evaluated. */
type FullOf = (data: DataFile, found: readonly Problem[]) => ReportInput;

/** A record that was judged. A class, since very many are made: what only some reports ask for is found out when one does. */
export class JudgedRecord implements Judged {
  readonly kind = 'judged';
  readonly setting: Judged['setting'];
  readonly ruleSet: Judged['ruleSet'];
  readonly data: DataFile;
  readonly outline: Judged['outline'];
  readonly found: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly #fullOf: FullOf;
  readonly #language: Language;
  #full: (() => ReportInput) | undefined;
  #digest: (() => Digest) | undefined;

  constructor(
    { setting, ruleSet, data, outline, found, warnings }: Omit<Judged, 'kind' | 'full' | 'digest'>,
    fullOf: FullOf,
    language: Language,
  ) {
    this.setting = setting;
    this.ruleSet = ruleSet;
    this.data = data;
    this.outline = outline;
    this.found = found;
    this.warnings = warnings;
    this.#fullOf = fullOf;
    this.#language = language;
  }

  get full(): () => ReportInput {
    return (this.#full ??= once(() => this.#fullOf(this.data, this.found)));
  }

  get digest(): () => Digest {
    return (this.#digest ??= once(() => digestOf(this.full(), this.#language)));
  }
}
