import type { Problem } from '../../problems/index.ts';
import type { Context } from '../context.ts';
import type { Batch } from './run.ts';
import { readInput } from './submissions.ts';

/** What is wrong with the submissions of a batch that will not be judged; no more than the caller wants to see. */
export async function findProblems(
  { inputs, reading, judge, plan }: Batch,
  { signal }: Context,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const input of inputs) {
    for await (const event of readInput(input, reading)) {
      if (event.kind === 'problems') problems.push(...event.problems);
      else {
        const item = judge.judge(event.place, event.data);
        if (item.kind === 'refused') problems.push(...item.problems);
      }
      if (signal.aborted || problems.length > plan.maxProblems) return problems;
    }
  }
  return problems;
}
