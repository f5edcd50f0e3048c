import type { Context } from '../context.ts';
import type { Output } from '../outputs.ts';

type MakeWriter<Input> = (inputs: readonly Input[], context: Context) => Promise<(output: Output) => string>;

/** By the name of the format. */
export type Writers<Input> = Readonly<Record<string, MakeWriter<Input>>>;

/** Loads the writers of the formats that are asked for. */
export async function rendererOf<Input>(
  outputs: readonly Output[],
  inputs: readonly Input[],
  writers: Writers<Input>,
  context: Context,
): Promise<(output: Output) => string> {
  const formats = [...new Set(outputs.map(({ format }) => format))];
  const made = await Promise.all(
    formats.map(async (format) => [format, await writers[format]?.(inputs, context)] as const),
  );
  const byFormat = new Map(made);
  return (output) => byFormat.get(output.format)?.(output) ?? '';
}
