/**
 * The set of results that are still possible, as three bits. More than one means unknown; adding a figure only ever
 * removes bits.
 */
export type Possible = number;

export const PASS: Possible = 1;
export const FAIL: Possible = 2;
export const NOT_APPLICABLE: Possible = 4;
export const ANYTHING: Possible = PASS | FAIL | NOT_APPLICABLE;

export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';
export type Verdict = 'qualifies' | 'does-not-qualify' | 'undetermined';

export function outcomeOf(possible: Possible): Outcome {
  if (possible === PASS) return 'pass';
  if (possible === FAIL) return 'fail';
  return possible === NOT_APPLICABLE ? 'not-applicable' : 'unknown';
}

export function verdictOf(possible: Possible): Verdict {
  if (possible === PASS) return 'qualifies';
  return possible === FAIL ? 'does-not-qualify' : 'undetermined';
}
