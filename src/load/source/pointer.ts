import type { Place } from '../../model/text.ts';
import { once } from '../../model/once.ts';
import type { Problem, ProblemCode, ProblemData } from '../../problems/index.ts';
import type { Span } from './node.ts';

/** Makes places and problems for spans of one file. */
export interface Pointer {
  readonly file: string;
  placeOf(span: Span): Place;
  /** A problem at that span, with its line for the caret. */
  problemAt(span: Span, code: ProblemCode, data?: ProblemData, severity?: Problem['severity']): Problem;
}

/** Points into a text by line and column, counted from 1. `firstLine` is the number of its first line, where it is a piece of a file. */
export function pointInto(text: string, file: string, firstLine = 1): Pointer {
  const starts = once(() => lineStarts(text));
  const placeOf = ({ from }: Span): Place => {
    const index = lastUpTo(starts(), from);
    return { file, line: index + firstLine, column: from - (starts()[index] ?? 0) + 1 };
  };
  return {
    file,
    placeOf,
    problemAt(span, code, data = {}, severity = 'error') {
      const place = placeOf(span);
      const start = span.from - ((place.column ?? 1) - 1);
      const line = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
      const length = Math.max(1, Math.min(span.until - span.from, line.length - (span.from - start)));
      return { code, severity, place, excerpt: { line, length }, data };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last number that is not above a limit; the first is not. */
function lastUpTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
