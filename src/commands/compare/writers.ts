import type { CompareInput } from '../../report/compare/input.ts';
import type { Context } from '../context.ts';
import { type Output, styleFor } from '../outputs.ts';

type MakeWriter = (input: CompareInput, context: Context) => Promise<(output: Output) => string>;

const WRITERS: Readonly<Record<string, MakeWriter>> = {
  text: async (input, context) => {
    const { renderCompare } = await import('../../report/text/compare/index.ts');
    return ({ path }) => renderCompare(input, styleFor(path, context));
  },
  json: async (input) => {
    const { renderCompareJson } = await import('../../report/json/compare.ts');
    return () => renderCompareJson(input);
  },
  csv: async (input, { language }) => {
    const { renderCompareCsv } = await import('../../report/csv/compare.ts');
    return () => renderCompareCsv(input, language);
  },
  markdown: async (input, { language }) => {
    const { renderCompareMarkdown } = await import('../../report/markdown/compare.ts');
    return () => renderCompareMarkdown(input, language);
  },
};

/** Loads the writers of the formats that are asked for. */
export async function rendererOf(
  outputs: readonly Output[],
  input: CompareInput,
  context: Context,
): Promise<(output: Output) => string> {
  const formats = [...new Set(outputs.map(({ format }) => format))];
  const writers = await Promise.all(
    formats.map(async (format) => [format, await WRITERS[format]?.(input, context)] as const),
  );
  const byFormat = new Map(writers);
  return (output) => byFormat.get(output.format)?.(output) ?? '';
}
