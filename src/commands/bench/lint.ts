import type { ExitName } from '../../exit-codes.ts';
import { lintFiles } from '../../load/lint/lint-rules.ts';
import { inOrder } from '../../problems/in-order.ts';
import { isError, type Problem } from '../../problems/index.ts';
import { renderProblemsJson } from '../../report/problem-json.ts';
import { renderFindings } from '../../report/text/findings.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { type Output, readOutputs, styleFor, writeOutputs } from '../outputs.ts';
import { fail } from '../report-problems.ts';
import { readRulesTargets, type RulesTarget } from './rules-targets.ts';

/** Checks rules: structure, references, units, boundary words; and looks for what is allowed and yet a slip. */
export async function lint(
  paths: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options);
  const targets = await readRulesTargets(paths, options.rules, context);
  const problems = [...outputs.problems, ...targets.problems];
  if (!outputs.value || !targets.value || problems.some(isError))
    return fail(problems, context, outputs.value);
  const findings = inOrder(targets.value.flatMap(findingsOf));
  const checked = targets.value.flatMap(checkedBy);
  const unwritten = await writeOutputs(
    outputs.value,
    (output) => render(findings, checked, output, context),
    context,
  );
  if (unwritten.length > 0) return fail(unwritten, context);
  if (findings.some(({ code }) => UNREADABLE.has(code))) return 'error';
  return findings.length > 0 ? 'unmet' : 'success';
}

/** What keeps a file from being looked at any further. */
const UNREADABLE: ReadonlySet<string> = new Set(['not-yaml', 'not-json', 'too-much-nesting']);

function findingsOf({ files, below, only }: RulesTarget): readonly Problem[] {
  const problems = lintFiles(files, ...below);
  return only.size === 0 ? problems : problems.filter(({ place }) => only.has(place.file));
}

/** The files that are looked at. */
function checkedBy({ files, only }: RulesTarget): readonly string[] {
  const names = files.map(({ file }) => file);
  return only.size === 0 ? names : names.filter((name) => only.has(name));
}

function render(
  findings: readonly Problem[],
  checked: readonly string[],
  output: Output,
  context: Context,
): string {
  return output.format === 'json'
    ? renderProblemsJson(findings)
    : `${renderFindings(findings, checked, styleFor(output.path, context)).join('\n')}\n`;
}
