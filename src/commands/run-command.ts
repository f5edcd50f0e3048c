import type { ExitName } from '../exit-codes.ts';
import type { CommandDefinition } from './command-definition.ts';
import type { Context } from './context.ts';
import type { OptionValues } from './options.ts';
import { fail } from './report-problems.ts';
import { placesOf, settingsText, settle, valuesOf } from './settings.ts';

/** Runs a command with what was typed, completed by the settings. */
export async function runCommand(
  definition: CommandDefinition,
  args: readonly string[],
  typed: OptionValues,
  context: Context,
): Promise<ExitName> {
  const settings = await settle(typed, definition.options, context);
  if (!settings.value) return fail(settings.problems, context);
  const options = valuesOf(settings.value);
  if (options.printConfig) {
    await context.stdout.write(settingsText(settings.value, context));
    return 'success';
  }
  const run = await definition.load();
  const places = placesOf(settings.value);
  return run(args, options, places.size > 0 ? { ...context, optionPlaces: places } : context);
}
