import type { Outcome, Verdict } from '../../model/outcome.ts';
import { MARKS } from '../labels.ts';
import type { End } from '../summary/words.ts';
import type { Tone } from './paint.ts';

export const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  pass: 'good',
  fail: 'bad',
  unknown: 'open',
  'not-applicable': 'dim',
};

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  qualifies: 'good-strong',
  'does-not-qualify': 'bad-strong',
  undetermined: 'open-strong',
};

export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  qualifies: MARKS.pass,
  'does-not-qualify': MARKS.fail,
  undetermined: MARKS.unknown,
};

/** Of what could not be read, too. */
export const END_TONES: Readonly<Record<End, Tone>> = { ...VERDICT_TONES, refused: 'bad-strong' };
