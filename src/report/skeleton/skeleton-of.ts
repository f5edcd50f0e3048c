import type { City } from '../../model/rule-set.ts';
import type { Language } from '../../model/text.ts';

/** What a skeleton is made for. */
export interface SkeletonOf {
  /** `<city>-<year>`. */
  readonly id: string;
  readonly city: string;
  readonly year: string;
  /** The city where it is known already. */
  readonly known?: City;
  /** Of the comments that teach. */
  readonly language: Language;
}
