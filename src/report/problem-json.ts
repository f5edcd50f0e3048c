import { hintOf, messageOf, type Problem } from '../problems/index.ts';

/** The form of a list of problems. */
export const PROBLEMS_FORMAT = 'park-eval/problems@1';

/** Problems for programs: code, place and data, with their texts. */
export function renderProblemsJson(problems: readonly Problem[]): string {
  return `${JSON.stringify({ schema: PROBLEMS_FORMAT, problems: problems.map(problemJson) }, undefined, 2)}\n`;
}

/** A problem with its texts in both languages. */
export function problemJson(problem: Problem) {
  const { code, severity, place, data } = problem;
  const { found, expected, suggestions } = data;
  const hint = hintOf(problem);
  return {
    code,
    severity,
    place,
    message: messageOf(problem),
    ...(hint && { hint }),
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
    ...(suggestions && { suggestions }),
  };
}
