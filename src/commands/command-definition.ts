import type { ExitName } from '../exit-codes.ts';
import type { Context } from './context.ts';
import type { COMMAND_WORDS } from './definition-words.ts';
import type { OptionName, OptionValues } from './options.ts';

/** There is no command of which the help says nothing. */
type CommandName = keyof typeof COMMAND_WORDS;

/** Runs a command; its module is loaded only when it is called. */
type RunCommand = (args: readonly string[], options: OptionValues, context: Context) => Promise<ExitName>;

/** What is needed to run a command; what the help says of it is loaded with the help. */
export interface CommandDefinition {
  /** `rules lint` is the command `lint` of the group `rules`. */
  readonly name: CommandName;
  /** `<required>` and `[optional]`, as in the usage line. */
  readonly args: readonly string[];
  readonly options: readonly OptionName[];
  readonly load: () => Promise<RunCommand>;
}

/** Options of every command. */
export const COMMON = ['rules', 'lang', 'noColor'] as const satisfies readonly OptionName[];
