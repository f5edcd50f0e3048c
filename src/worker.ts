import { parentPort, workerData } from 'node:worker_threads';
import { builtInRules } from './commands/built-in-rules.ts';
import { makeJudge } from './commands/check/judge.ts';
import { makeLineWork } from './commands/check/line-work.ts';
import { planCheck } from './commands/check/plan.ts';
import { memoryOf, type ThreadMessage } from './commands/check/thread-message.ts';
import type { ThreadSetup } from './commands/check/threads.ts';
import { openFile } from './load/source/files.ts';

// A thread of the command that judges lines for it. The rules are read anew here: compiled conditions are functions, and these do not
// travel. What was typed has been checked by the thread that started this one.

const work = prepare();

async function prepare() {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it comes from the thread that started this one
  const { options, cities, ...setup } = workerData as ThreadSetup;
  const plan = await planCheck(options, { builtInRules: () => builtInRules(import.meta.dirname) });
  if (!plan.rules)
    throw new Error(`cannot read the rules again: ${plan.problems.map(({ code }) => code).join()}`);
  const judge = makeJudge(plan.rules, plan, cities, setup.language);
  const bare = plan.bare && { bare: plan.bare };
  const reading = { openFile, catalogue: plan.rules.catalogue, options: { ...bare } };
  return makeLineWork({ ...setup, plan, judge, reading });
}

async function answer({ task, memory }: ThreadMessage): Promise<void> {
  const { run, reuse } = await work;
  reuse(memory);
  const found = await run(task);
  parentPort?.postMessage(found, [...memoryOf(found)]);
}

// A failure becomes one of the whole thread.
parentPort?.on('message', (message: ThreadMessage) => void answer(message));
