import { complain, type Problem } from '../../problems/index.ts';

/** Watches whether what was typed with --set finds a record that can hold it. */
export interface SetWatch {
  /** What was found when figures of records were changed. */
  readonly look: (problems: readonly Problem[]) => void;
  /** What no record could hold. */
  readonly end: () => readonly Problem[];
}

export function makeSetWatch(texts: readonly string[] = []): SetWatch {
  const nowhere = new Set(texts);
  let isAny = false;
  const lookAt = (problems: readonly Problem[]) => {
    isAny = true;
    const unheld = new Set(
      problems.flatMap(({ code, data }) => (code === 'figure-not-held' ? [data.found] : [])),
    );
    for (const text of texts) if (!unheld.has(text)) nowhere.delete(text);
  };
  return {
    look: (problems) => {
      if (nowhere.size === 0) return;
      const told = problems.filter(({ code }) => TOLD.has(code));
      // Those of many records may come together.
      for (const name of new Set(told.map(({ data }) => data.subject)))
        lookAt(told.filter(({ data }) => data.subject === name));
    },
    end: () =>
      isAny ? [...nowhere].map((found) => complain('set-nowhere', '--set', { subject: found, found })) : [],
  };
}

/** One of these is said of every record whose figures were to be changed. */
const TOLD: ReadonlySet<string> = new Set(['figure-set', 'figure-not-held', 'no-such-item']);
