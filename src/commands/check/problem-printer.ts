import type { Text } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import type { Context } from '../context.ts';
import { fewAlike, MOST_ALIKE } from '../../report/text/few-alike.ts';
import { inOrder } from '../../problems/in-order.ts';
import { printProblems } from '../report-problems.ts';

/** Prints problems as they come, each once, few of those that are alike, and no more than the caller wants to see. */
export interface ProblemPrinter {
  readonly print: (problems: readonly Problem[]) => void;
  /** Says how many were not printed. */
  readonly end: () => void;
}

export function makeProblemPrinter(most: number, context: Context): ProblemPrinter {
  const seen = new Set<string>();
  // Who wants to see all wants those that are alike as well.
  const few = most === Number.POSITIVE_INFINITY ? undefined : fewAlike();
  let printed = 0;
  let left = 0;
  const show = (problems: readonly Problem[]) => {
    const shown = problems.slice(0, most - printed);
    printed += shown.length;
    for (const each of problems.slice(shown.length)) left += countOf(each);
    printProblems(shown, context);
  };
  return {
    print: (problems) =>
      show(inOrder(problems).filter((each) => isNew(each, seen) && (few?.take(each) ?? true))),
    end: () => {
      const more = few?.more() ?? [];
      show(more);
      const text = left > 0 ? leftOut(left) : more.length > 0 ? ALIKE : undefined;
      if (text) void context.stderr.write(`${text[context.language]}\n`);
    },
  };
}

/** How many problems one stands for. */
function countOf({ code, data }: Problem): number {
  return code === 'more-of-these' ? Number(data.found) : 1;
}

function leftOut(left: number): Text {
  return {
    zh: `另有 ${left} 个问题没有列出（--max-problems all 列出全部）`,
    en: `${left} more ${left === 1 ? 'problem is' : 'problems are'} not shown (--max-problems all shows all)`,
  };
}

const ALIKE: Text = {
  zh: `同样的问题只列出前 ${MOST_ALIKE} 处（--max-problems all 列出全部）`,
  en: `of problems that are alike only the first ${MOST_ALIKE} are shown (--max-problems all shows all)`,
};

/** A wrong option, or a wrong city of many rows, is told of once. What has a place of its own is remembered no longer. */
function isNew({ code, place, data }: Problem, seen: Set<string>): boolean {
  if (place.line !== undefined) return true;
  const key = JSON.stringify([code, place, data]);
  return !seen.has(key) && seen.add(key) === seen;
}
