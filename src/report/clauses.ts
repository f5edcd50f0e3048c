import type { Citation } from '../model/rule-set.ts';
import { behindDigits } from '../quantity/digits.ts';

/** The clauses that are cited, each once. */
export function clausesOf(cite: readonly Citation[]): readonly string[] {
  const clauses = cite.map(({ clause }) => clause);
  return clauses.length < 2 ? clauses : [...new Set(clauses)];
}

/** The clauses for print: three or more that follow one another become one entry, as in `A-19…22`. */
export function shortClauses(cite: readonly Citation[]): readonly string[] {
  if (cite.length < 2) return clausesOf(cite);
  const runs: { prefix: string; first: string; last: string; length: number }[] = [];
  for (const clause of clausesOf(cite)) {
    const [prefix, number] = numbered(clause);
    const run = runs.at(-1);
    const isNext = run && run.prefix === prefix && number !== '' && Number(number) === Number(run.last) + 1;
    if (isNext) Object.assign(run, { last: number, length: run.length + 1 });
    else runs.push({ prefix, first: number, last: number, length: 1 });
  }
  return runs.flatMap(({ prefix, first, last, length }) => {
    if (length === 1) return [prefix + first];
    return length === 2 ? [prefix + first, prefix + last] : [`${prefix}${first}…${last}`];
  });
}

/** What stands before the number with which a clause ends, and the number; all of it, where it ends with none. */
function numbered(clause: string): readonly [prefix: string, number: string] {
  const from = clause.lastIndexOf('-') + 1;
  return from > 0 && behindDigits(clause, from) === clause.length
    ? [clause.slice(0, from), clause.slice(from)]
    : [clause, ''];
}

/** The same on one line. */
export function clauseText(cite: readonly Citation[]): string {
  return shortClauses(cite).join(', ');
}
