import type { CompareInput } from '../../report/compare/input.ts';
import type { Writers } from '../desk/renderer-of.ts';
import { styleFor } from '../outputs.ts';

/** The writers of every format; what is compared is one input. */
export const WRITERS: Writers<CompareInput> = {
  text: async (inputs, context) => {
    const { renderCompare } = await import('../../report/text/compare/index.ts');
    return ({ path }) => inputs.map((input) => renderCompare(input, styleFor(path, context))).join('');
  },
  json: async (inputs) => {
    const { renderCompareJson } = await import('../../report/json/compare.ts');
    return () => inputs.map(renderCompareJson).join('');
  },
  csv: async (inputs, { language }) => {
    const { renderCompareCsv } = await import('../../report/csv/compare.ts');
    return () => inputs.map((input) => renderCompareCsv(input, language)).join('');
  },
  markdown: async (inputs, { language }) => {
    const { renderCompareMarkdown } = await import('../../report/markdown/compare.ts');
    return () => inputs.map((input) => renderCompareMarkdown(input, language)).join('');
  },
};
