import { Worker } from 'node:worker_threads';
import { memoryOf, type ThreadMessage } from './thread-message.ts';
import type { Thread, ThreadAnswer, ThreadResult, ThreadSetup } from './threads.ts';

/**
 * Within these bounds (MB) a thread collects garbage early; else several of them take twice the memory. A submission that needs more
 * would take a data file of hundreds of megabytes.
 */
const BOUNDS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 };

/** Starts a thread on the program at that address; it answers in the order in which it is asked. */
export function startThread(program: URL, setup: ThreadSetup): Thread {
  const worker = new Worker(program, { workerData: setup, resourceLimits: BOUNDS });
  // Memory goes to and fro: nothing in it is copied, and new memory would have to be mapped and zeroed.
  let memory: ArrayBuffer[] = [];
  const waiting: { resolve: (result: ThreadResult) => void; reject: (error: unknown) => void }[] = [];
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on('message', (answer: ThreadAnswer) => {
    const giveBack = () => void memory.push(...memoryOf(answer));
    waiting.shift()?.resolve({ ...answer, giveBack });
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a thread ended with code ${code}`)));
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        waiting.push({ resolve, reject });
        const message: ThreadMessage = { task, memory };
        memory = [];
        worker.postMessage(message, message.memory);
      }),
    stop: async () => void (await worker.terminate()),
  };
}
