/** Lets signals and streams have their turn now and then. */
export function makeBreath(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    const now = Date.now();
    if (now - last < TURN) return;
    last = now;
    await new Promise((resolve) => void setImmediate(resolve));
  };
}

/** Milliseconds. */
const TURN = 20;
