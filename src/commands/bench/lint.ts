import type { ExitName } from '../../exit-codes.ts';
import { lintFiles } from '../../load/lint/lint-rules.ts';
import { inOrder } from '../../problems/in-order.ts';
import { isError, type Problem } from '../../problems/index.ts';
import type { ReportStyle } from '../../report/batch.ts';
import { FORMATS } from '../../report/formats.ts';
import { renderProblemsJson } from '../../report/problem-json.ts';
import { renderFindings } from '../../report/text/findings.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { type OfferedFormats, type Output, readOutputs, styleFor, writeOutputs } from '../outputs.ts';
import { fail } from '../report-problems.ts';
import { readRulesTargets, type RulesTarget } from './rules-targets.ts';

/** Formats of systems that show findings in a review, by their name. */
const SYSTEMS = ['github', 'sarif', 'gitlab'];
const OFFERED: OfferedFormats = {
  names: ['text', 'json', ...SYSTEMS],
  byEnding: { txt: 'text', json: 'json', sarif: 'sarif' },
  sharing: new Set(['github']),
};

/** Checks rules: structure, references, units, boundary words; and looks for what is allowed and yet a slip. */
export async function lint(
  paths: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options, OFFERED);
  const targets = await readRulesTargets(paths, options.rules, context);
  const problems = [...outputs.problems, ...targets.problems];
  if (!outputs.value || !targets.value || problems.some(isError))
    return fail(problems, context, outputs.value);
  const findings = inOrder(targets.value.flatMap(findingsOf));
  const checked = targets.value.flatMap(checkedBy);
  const forSystems = await systemReports(outputs.value, findings, context);
  const render = (output: Output) =>
    forSystems.get(output.format) ?? written(findings, checked, output, context);
  const unwritten = await writeOutputs(outputs.value, render, context);
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

function written(
  findings: readonly Problem[],
  checked: readonly string[],
  output: Output,
  context: Context,
): string {
  return output.format === 'json'
    ? renderProblemsJson(findings)
    : `${renderFindings(findings, checked, styleFor(output.path, context)).join('\n')}\n`;
}

/** The findings as `check` reports what concerns no single park, by the name of the format. */
async function systemReports(
  outputs: readonly Output[],
  problems: readonly Problem[],
  context: Context,
): Promise<ReadonlyMap<string, string>> {
  const style: ReportStyle = {
    ...styleFor(undefined, context),
    version: context.version,
    failing: new Set(),
    detail: 'criteria',
  };
  const tally = { qualifies: 0, 'does-not-qualify': 0, undetermined: 0, refused: 0 };
  const names = SYSTEMS.filter((name) => outputs.some(({ format }) => format === name));
  const reports = await Promise.all(
    names.map(async (name) => {
      const report = await FORMATS[name]?.();
      const text = await report?.start(style).end({ tally, inputs: [], problems });
      return [name, typeof text === 'string' ? text : ''] as const;
    }),
  );
  return new Map(reports);
}
