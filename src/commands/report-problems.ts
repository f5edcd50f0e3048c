import type { ExitName } from '../exit-codes.ts';
import { inOrder } from '../problems/in-order.ts';
import type { Problem } from '../problems/index.ts';
import { renderProblemsJson } from '../report/problem-json.ts';
import { renderProblems } from '../report/text/problems.ts';
import type { Context } from './context.ts';
import { type Output, writeOutputs } from './outputs.ts';

/** Prints problems on standard error, those of a file in its order. */
export function printProblems(problems: readonly Problem[], { stderr, language }: Context): void {
  const lines = renderProblems(inOrder(problems), { language, paint: stderr.paint });
  if (lines.length > 0) void stderr.write(`${lines.join('\n')}\n`);
}

/**
 * Ends a command that could not be done: all problems on standard error, for people; where JSON was asked for, also as JSON in the
 * place of the report.
 */
export async function fail(
  problems: readonly Problem[],
  context: Context,
  outputs: readonly Output[] = [],
): Promise<ExitName> {
  printProblems(problems, context);
  const json = outputs.filter(({ format }) => format === 'json');
  printProblems(await writeOutputs(json, () => renderProblemsJson(inOrder(problems)), context), context);
  return 'error';
}

/** The end of a command that did what it could: an error where something is left to tell. */
export async function finish(problems: readonly Problem[], context: Context): Promise<ExitName> {
  return problems.length > 0 ? fail(problems, context) : 'success';
}
