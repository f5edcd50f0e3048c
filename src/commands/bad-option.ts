import { complain, type Problem } from '../problems/index.ts';

/** An option whose value is none of those that it takes. */
export function badOption(
  option: string,
  found: string,
  expected: string,
  suggestions: readonly string[] = [],
): Problem {
  return complain('bad-option', option, { subject: option, found, expected, suggestions });
}
