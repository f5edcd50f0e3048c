/** Says whether a run is to end early: as an `AbortSignal`, which Node has to load first. */
export interface Interruption {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options: { readonly once: true }): void;
}

export function makeInterruption(): { readonly interruption: Interruption; readonly interrupt: () => void } {
  const listeners: (() => void)[] = [];
  let aborted = false;
  return {
    interruption: {
      get aborted() {
        return aborted;
      },
      addEventListener: (_type, listener) => void listeners.push(listener),
    },
    interrupt() {
      aborted = true;
      for (const listener of listeners.splice(0)) listener();
    },
  };
}
