import { once } from '../../model/once.ts';

// A text in which a value is found by its key and little else is read: lines of a key, a tab and a value, in groups of a few keys that
// have something in common, behind columns of digits that tell with which byte each group ends.

const GROUPS = 512;
const WIDTH = 8;
const HEAD = GROUPS * WIDTH;

/** Neither keys nor values hold tabs or line ends. */
export function keyedLines(entries: Iterable<readonly [key: string, value: string]>): string {
  const groups = Array.from({ length: GROUPS }, () => '');
  for (const [key, value] of entries) groups[groupOf(key)] += `\n${key}\t${value}`;
  let end = HEAD;
  const ends = groups.map((group) => {
    end += new TextEncoder().encode(group).length;
    return String(end).padStart(WIDTH, '0');
  });
  return [...ends, ...groups].join('');
}

/** Finds the value of a key; `read` gives what stands between two bytes of the text. */
export function findKeyed(
  read: (from: number, until: number) => string,
): (key: string) => string | undefined {
  const ends = once(() => read(0, HEAD));
  const endOf = (group: number) =>
    group < 0 ? HEAD : Number(ends().slice(group * WIDTH, (group + 1) * WIDTH));
  return (key) => {
    if (key.includes('\n')) return undefined;
    const group = groupOf(key);
    const lines = read(endOf(group - 1), endOf(group));
    const start = `\n${key}\t`;
    const at = lines.indexOf(start);
    if (at < 0) return undefined;
    const end = lines.indexOf('\n', at + 1);
    return lines.slice(at + start.length, end < 0 ? lines.length : end);
  };
}

/** Most names begin alike; they differ in what follows. */
function groupOf(key: string): number {
  const middle = key.codePointAt(key.length >> 1) ?? 0;
  const last = key.codePointAt(key.length - 1) ?? 0;
  return (key.length + 7 * middle + 31 * last) % GROUPS;
}
