import type { Problem } from '../problems/index.ts';
import type { Run } from './compiler.ts';

/** Collects warnings, each once. */
export function noteIn(warnings: Problem[]): Run['warn'] {
  let told: Set<string> | undefined;
  return (problem) => {
    told ??= new Set();
    const key = keyOf(problem);
    if (!told.has(key)) warnings.push(problem);
    told.add(key);
  };
}

/** The same thing at the same place is said once. */
function keyOf({ code, place }: Problem): string {
  return [code, place.file, place.sheet, place.line, place.column].join('|');
}
