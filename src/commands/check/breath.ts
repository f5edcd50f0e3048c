/** Lets signals and streams have their turn now and then. */
export function makeBreath(): () => Promise<void> {
  // From the first piece of work on: a start takes longer than a turn, and one park needs none.
  let last: number | undefined;
  return async () => {
    const now = Date.now();
    last ??= now;
    if (now - last < TURN) return;
    last = now;
    await new Promise((resolve) => void setImmediate(resolve));
  };
}

/** Milliseconds. */
const TURN = 20;
