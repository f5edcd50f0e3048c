import type { Place, Text } from '../model/text.ts';
import type { ProblemData } from './wording.ts';
import { type ProblemCode, wordingOf } from './wordings.ts';

export type { ProblemData } from './wording.ts';
export type { ProblemCode } from './wordings.ts';

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
