import type { Problem, ProblemCode, ProblemData } from '../problems/index.ts';

/** An error in what was typed, or in what it leads to; `file` is the option, or the data file. */
export function complain(code: ProblemCode, file: string, data: ProblemData): Problem {
  return { code, severity: 'error', place: { file }, data };
}

/** An option whose value is none of those that it takes. */
export function badOption(
  option: string,
  found: string,
  expected: string,
  suggestions: readonly string[] = [],
): Problem {
  return complain('bad-option', option, { subject: option, found, expected, suggestions });
}
