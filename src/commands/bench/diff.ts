import { compareRuleSets } from '../../engine/index.ts';
import type { ExitName } from '../../exit-codes.ts';
import { isError, type Problem } from '../../problems/index.ts';
import type { ComparedEditions } from '../../report/editions/compared.ts';
import { renderEditionsJson } from '../../report/editions/json.ts';
import { renderEditionsMarkdown } from '../../report/editions/markdown.ts';
import { renderEditions } from '../../report/editions/text.ts';
import { findInputs, readInputFormat } from '../check/inputs.ts';
import { replacedInputs } from '../check/replaced-inputs.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { type OfferedFormats, type Output, readOutputs, styleFor, writeOutputs } from '../outputs.ts';
import { fail, printProblems } from '../report-problems.ts';
import { readEditions } from './edition.ts';

const FORMATS: OfferedFormats = {
  names: ['text', 'json', 'markdown'],
  byEnding: { json: 'json', md: 'markdown' },
};

/** Tells what two editions of a rule set say differently, and with `--parks` what that does to parks. */
export async function diff(
  [from = '', to = '']: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options, FORMATS);
  const named = await findInputs(options.parkInputs ?? [], readInputFormat(options.inputFormat, []));
  const replaced = replacedInputs(named, outputs.value, options, context);
  if (replaced.length > 0) return fail(replaced, context);
  const [before, after] = await readEditions([from, to], options.rules, context);
  const problems: Problem[] = [...outputs.problems, ...before.problems, ...after.problems];
  if (!outputs.value || !before.value || !after.value || problems.some(isError))
    return fail(problems, context, outputs.value);
  const differences = compareRuleSets(before.value.ruleSet, after.value.ruleSet);
  let compared: ComparedEditions = { before: before.value, after: after.value, differences };
  if (options.parkInputs) {
    const { compareParks } = await import('./diff-parks.ts');
    const parks = await compareParks(named, before.value, after.value, options, context);
    problems.push(...parks.problems);
    if (!parks.value) return fail(problems, context, outputs.value);
    compared = { ...compared, parks: parks.value };
  }
  const unwritten = await writeOutputs(outputs.value, (output) => render(compared, output, context), context);
  const all = [...problems, ...unwritten];
  printProblems(options.quiet ? all.filter(isError) : all, context);
  return all.some(isError) ? 'error' : 'success';
}

function render(compared: ComparedEditions, { format, path }: Output, context: Context): string {
  switch (format) {
    case 'json':
      return renderEditionsJson(compared);
    case 'markdown':
      return renderEditionsMarkdown(compared, context.language);
    default:
      return `${renderEditions(compared, styleFor(path, context)).join('\n')}\n`;
  }
}
