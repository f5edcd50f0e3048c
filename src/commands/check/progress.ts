import { performance } from 'node:perf_hooks';
import type { Text } from '../../model/text.ts';
import type { Tally } from '../../report/batch.ts';
import type { Context } from '../context.ts';

/** A line that says how far a long run has come. Only a terminal shows one. */
export interface Progress {
  readonly show: (tally: Tally) => void;
  /** Takes the line away, so that something else can be printed. */
  readonly clear: () => void;
}

/** Long enough between two lines to read one. */
const PAUSE = 200;
const CLEAR = '\r\u001b[K';

export function makeProgress({ stderr, language, signal }: Context, quiet: boolean): Progress {
  if (!stderr.isTerminal || quiet) return { show: () => {}, clear: () => {} };
  const start = performance.now();
  let last = start;
  let isShown = false;
  const clear = () => {
    if (isShown) void stderr.write(CLEAR);
    isShown = false;
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    show: (tally) => {
      const now = performance.now();
      if (now - last < PAUSE || signal.aborted) return;
      last = now;
      isShown = true;
      void stderr.write(CLEAR + progressText(tally, now - start)[language]);
    },
    clear,
  };
}

function progressText(tally: Tally, milliseconds: number): Text {
  const count = Object.values(tally).reduce((sum, each) => sum + each, 0);
  const rate = Math.round((count / milliseconds) * 1000);
  const [failing, refused] = [tally['does-not-qualify'], tally.refused];
  return {
    zh: `已判定 ${count} 个，每秒 ${rate} 个；不符合 ${failing}，无法读取 ${refused}`,
    en: `${count} judged, ${rate} a second; ${failing} failing, ${refused} not readable`,
  };
}
