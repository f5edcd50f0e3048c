import type { Problem, ProblemCode, ProblemData } from '../../problems/index.ts';
import { nodeAt, type Source, type SourceNode, type Span } from './source.ts';

/** Keys and indexes that lead from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** Collects the problems of one file. Readers name what they mean by its path; the list knows the places. */
export interface ProblemList {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** A problem with the value at that path. */
  add(path: Path, code: ProblemCode, data?: ProblemData, severity?: Problem['severity']): void;
  /** A problem with the last key of the path. */
  addAtKey(path: Path, code: ProblemCode, data?: ProblemData, severity?: Problem['severity']): void;
}

/** For a file whose text is at hand: problems point to line and column. */
export function problemsIn(source: Source): ProblemList {
  const problems: Problem[] = [];
  const root = source.root;
  const start: Span = { from: 0, until: 0 };
  const valueAt = (path: Path): Span => (root ? nodeAt(root, path).span : start);
  return {
    file: source.file,
    problems,
    add: (path, ...problem) => void problems.push(source.problemAt(valueAt(path), ...problem)),
    addAtKey: (path, ...problem) =>
      void problems.push(source.problemAt((root && keyAt(root, path)) ?? valueAt(path), ...problem)),
  };
}

/** For a file that was compiled: problems name the file alone. */
export function problemsOf(file: string): ProblemList {
  const problems: Problem[] = [];
  const add: ProblemList['add'] = (_path, code, data = {}, severity = 'error') =>
    void problems.push({ code, severity, place: { file }, data });
  return { file, problems, add, addAtKey: add };
}

/** The problems, each once: the same code at the same place about the same subject. */
export function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, place, data }) => {
    const key = `${place.line}:${place.column} ${code} ${data.subject ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

function keyAt(root: SourceNode, path: Path): Span | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = String(path.at(-1));
  return parent.kind === 'map' ? parent.entries.find((entry) => entry.key === key)?.keySpan : undefined;
}
