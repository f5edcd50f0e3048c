import type { ExitName } from '../exit-codes.ts';
import type { Text } from '../model/text.ts';
import type { Context } from './context.ts';
import type { OptionName, OptionValues } from './options.ts';

/** Runs a command; its module is loaded only when it is called. */
type RunCommand = (args: readonly string[], options: OptionValues, context: Context) => Promise<ExitName>;

export interface CommandDefinition {
  /** `rules lint` is the command `lint` of the group `rules`. */
  readonly name: string;
  /** `<required>` and `[optional]`, as in the usage line. */
  readonly args: readonly { readonly name: string; readonly describe: Text }[];
  readonly summary: Text;
  readonly options: readonly OptionName[];
  /** The formats of its reports, where there is a choice. */
  readonly formats?: readonly string[];
  /** What an option means here, where it means something else than elsewhere. */
  readonly describe?: Readonly<Partial<Record<OptionName, Text>>>;
  /** What its exit codes mean, where they tell more than that it could be done. */
  readonly ends?: Text;
  readonly examples: readonly string[];
  readonly load: () => Promise<RunCommand>;
}

/** Options of every command. */
export const COMMON = ['rules', 'lang', 'noColor'] as const satisfies readonly OptionName[];
