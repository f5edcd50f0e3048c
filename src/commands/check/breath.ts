import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets signals and streams have their turn now and then. */
export function makeBreath(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    const now = performance.now();
    if (now - last < TURN) return;
    last = now;
    await nextTurn();
  };
}

/** Milliseconds. */
const TURN = 20;
