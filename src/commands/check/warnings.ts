import { isError, type Problem } from '../../problems/index.ts';
import type { ProblemPrinter } from './problem-printer.ts';

/** Tells of problems on standard error, and of no warning twice: a text about a single park holds its own. */
export interface Warnings {
  /** Of no single submission; a text report holds them, but standard error tells why a run fails. */
  readonly ofBatch: (problems: readonly Problem[]) => void;
  readonly tell: (problems: readonly Problem[]) => void;
  readonly refused: (problems: readonly Problem[]) => void;
  readonly judged: (problems: readonly Problem[]) => void;
  /** Nothing follows; so many submissions there were. */
  readonly end: (count: number) => void;
}

export function makeWarnings(printer: ProblemPrinter, quiet: boolean, isReadable: boolean): Warnings {
  let held: readonly Problem[] = [];
  let count = 0;
  const tell = (problems: readonly Problem[]) => {
    printer.print(quiet ? problems.filter(isError) : problems);
  };
  const release = () => {
    tell(held);
    held = [];
  };
  return {
    ofBatch: (problems) => {
      tell(isReadable ? problems.filter(isError) : problems);
    },
    tell,
    refused: (problems) => {
      count += 1;
      release();
      tell(problems);
    },
    judged: (problems) => {
      count += 1;
      if (count === 1) held = problems;
      else {
        release();
        tell(problems);
      }
    },
    end: (all) => {
      if (all !== 1 || !isReadable) release();
      printer.end();
    },
  };
}
