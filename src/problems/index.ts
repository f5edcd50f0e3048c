import type { Place, Text } from '../model/text.ts';
import { COMMAND_WORDINGS } from './command.ts';
import { DATA_WORDINGS } from './data.ts';
import { FILE_WORDINGS } from './file.ts';
import { RULE_WORDINGS } from './rules.ts';
import type { ProblemData, Wording } from './wording.ts';

export type { ProblemData } from './wording.ts';

/** Something wrong, or doubtful, in what was read: a code and the data from which its text is made. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  /** The source line, and how many characters from the column on are meant, for the caret line. */
  readonly excerpt?: { readonly line: string; readonly length: number };
  readonly data: ProblemData;
}

/** What was read, or why it could not be: the value is absent exactly when a problem is an error. */
export interface Loaded<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** Every problem there is, with its text. Code emits a code and data; the words live here alone. */
const WORDINGS = {
  ...FILE_WORDINGS,
  ...DATA_WORDINGS,
  ...RULE_WORDINGS,
  ...COMMAND_WORDINGS,
  'stated-differs-from-derived': {
    message: ({ name, found, expected }) => ({
      zh: `${name?.zh} 填报为 ${found}，由原始数据推算为 ${expected}`,
      en: `${name?.en} is stated as ${found} but derives as ${expected}`,
    }),
    hint: () => ({
      zh: '核对填报值、原始数据及其期间和口径',
      en: 'check the stated figure, the raw figures, their period and caliber',
    }),
  },
  'part-year-ratio': {
    message: ({ found, detail }) => ({
      zh: `${found} 只覆盖${detail ?? '不足一年'}，其比率不一定等于全年比率`,
      en: `${found} covers ${detail ?? 'less than a year'}: a ratio of such figures need not be that of the year`,
    }),
  },
} satisfies Record<string, Wording>;

export type ProblemCode = keyof typeof WORDINGS;

/** The text of a problem, without its place. */
export function messageOf(problem: Problem): Text {
  return (WORDINGS[problem.code] as Wording).message(problem.data);
}

/** What to do about it, where there is something to say. */
export function hintOf(problem: Problem): Text | undefined {
  return (WORDINGS[problem.code] as Wording).hint?.(problem.data);
}

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}
