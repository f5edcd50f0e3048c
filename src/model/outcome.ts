/**
 * The set of results that are still possible, as three bits. More than one means unknown; adding a figure only ever
 * removes bits.
 */
export type Possible = number;

export const PASS: Possible = 1;
export const FAIL: Possible = 2;
export const NOT_APPLICABLE: Possible = 4;
export const ANYTHING: Possible = PASS | FAIL | NOT_APPLICABLE;

export const OUTCOMES = ['pass', 'fail', 'unknown', 'not-applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const VERDICTS = ['qualifies', 'does-not-qualify', 'undetermined'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a condition or criterion comes to; more than one possible result is unknown. */
export function outcomeOf(possible: Possible): Outcome {
  if (possible === PASS) return 'pass';
  if (possible === FAIL) return 'fail';
  return possible === NOT_APPLICABLE ? 'not-applicable' : 'unknown';
}

/** What a level comes to: it qualifies only when nothing but a pass is possible. */
export function verdictOf(possible: Possible): Verdict {
  if (possible === PASS) return 'qualifies';
  return possible === FAIL ? 'does-not-qualify' : 'undetermined';
}
