import type { Outcome } from '../../model/outcome.ts';
import type { Path } from '../../model/path.ts';
import type { Text } from '../../model/text.ts';

/** Whether a value keeps up with a path. */
export const TRACK_WORDS: Readonly<Record<Outcome, Text>> = {
  pass: { zh: '达到进度', en: 'on track' },
  fail: { zh: '落后于进度', en: 'behind' },
  unknown: { zh: '待定', en: 'unknown' },
  'not-applicable': { zh: '不适用', en: 'n/a' },
};

export const PATH_WORDS: Readonly<Record<Path['state'], Text>> = {
  met: { zh: '已达到', en: 'met' },
  missed: { zh: '期限已到，没有达到', en: 'due, and not met' },
  open: { zh: '期限已到，待定', en: 'due, and unknown' },
  ahead: { zh: '期限未到', en: 'not yet due' },
  unstated: { zh: '没有年份写明数值，无从推算', en: 'no year states a value to begin from' },
};

/** What a value that must keep up with a path stands against. */
export const SIGNS: Readonly<Record<string, string>> = {
  at_least: '≥',
  more_than: '>',
  at_most: '≤',
  less_than: '<',
};
