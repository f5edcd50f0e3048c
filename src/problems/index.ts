import type { Place, Text } from '../model/text.ts';
import { CATALOGUE_WORDINGS } from './catalogue.ts';
import { COMMAND_WORDINGS } from './command.ts';
import { CONDITION_WORDINGS } from './condition.ts';
import { DATA_WORDINGS } from './data.ts';
import { DOCUMENT_WORDINGS } from './document.ts';
import { EVALUATION_WORDINGS } from './evaluation.ts';
import { EXTENSION_WORDINGS } from './extension.ts';
import { FILE_WORDINGS } from './file.ts';
import { LINT_WORDINGS } from './lint.ts';
import { PORTFOLIO_WORDINGS } from './portfolio.ts';
import { RULE_WORDINGS } from './rules.ts';
import { STRUCTURE_WORDINGS } from './structure.ts';
import { TABLE_WORDINGS } from './table.ts';
import { WHAT_IF_WORDINGS } from './what-if.ts';
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
const makeWordings = () =>
  ({
    ...FILE_WORDINGS,
    ...STRUCTURE_WORDINGS,
    ...DATA_WORDINGS,
    ...TABLE_WORDINGS,
    ...CATALOGUE_WORDINGS,
    ...CONDITION_WORDINGS,
    ...RULE_WORDINGS,
    ...LINT_WORDINGS,
    ...DOCUMENT_WORDINGS,
    ...EXTENSION_WORDINGS,
    ...EVALUATION_WORDINGS,
    ...PORTFOLIO_WORDINGS,
    ...COMMAND_WORDINGS,
    ...WHAT_IF_WORDINGS,
  }) satisfies Record<string, Wording>;

let wordings: ReturnType<typeof makeWordings> | undefined;

/** Put together when the first one is asked for: most runs need none. */
function wordingOf(code: ProblemCode): Wording {
  wordings ??= makeWordings();
  return wordings[code];
}

export type ProblemCode = keyof ReturnType<typeof makeWordings>;

/** The text of a problem, without its place. */
export function messageOf(problem: Problem): Text {
  return wordingOf(problem.code).message(problem.data);
}

/** What to do about it, where there is something to say. */
export function hintOf(problem: Problem): Text | undefined {
  return wordingOf(problem.code).hint?.(problem.data, problem.place.heading !== undefined);
}

/** Whether it stops what was asked for; a warning does not. */
export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** A value with its problems; an error among them drops it. */
export function loadedOf<T>(value: T, problems: readonly Problem[]): Loaded<T> {
  return problems.some(isError) ? { problems } : { value, problems };
}

/** An error of a file as a whole, or of an option. */
export function complain(code: ProblemCode, file: string, data: ProblemData): Problem {
  return { code, severity: 'error', place: { file }, data };
}
