import type { Text } from '../model/text.ts';
import type { OptionName } from './options.ts';

/** What only the help says of a command. */
export interface CommandWords {
  readonly summary: Text;
  /** By their names in the usage line. */
  readonly args?: Readonly<Record<string, Text>>;
  /** The formats of its reports, where there is a choice. */
  readonly formats?: readonly string[];
  /** What an option means here, where it means something else than elsewhere. */
  readonly describe?: Readonly<Partial<Record<OptionName, Text>>>;
  /** What its exit codes mean, where they tell more than that it could be done. */
  readonly ends?: Text;
  readonly examples: readonly string[];
}
