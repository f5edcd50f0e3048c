import { normalise } from '../../quantity/normal-form.ts';

/** The names nearest to one that is not known, best first, for a did-you-mean; none when all are too far off. */
export function suggest(name: string, known: Iterable<string>, most = 3): string[] {
  const wanted = fold(name);
  const near: { name: string; distance: number }[] = [];
  for (const candidate of new Set(known)) {
    const distance = distanceOf(wanted, fold(candidate));
    if (distance !== undefined) near.push({ name: candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return near.slice(0, most).map((each) => each.name);
}

/** What a problem says of a name that is none of those that are known. */
export function notAmong(subject: string, known: readonly string[]) {
  return { subject, suggestions: suggest(subject, known), expected: known.join(', ') };
}

/** One mistake per three characters is near; so is a name that is part of the other. */
function distanceOf(a: string, b: string): number | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === '') return undefined;
  const allowed = Math.max(1, Math.floor(long.length / 3));
  if (long.length - short.length <= allowed) {
    const edits = editsBetween(short, long);
    if (edits <= allowed && edits < long.length) return edits;
  }
  return short.length >= 2 && short.length * 2 >= long.length && long.includes(short)
    ? allowed + 1
    : undefined;
}

/** How many characters must be inserted, removed, replaced or swapped with their neighbour. */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function fold(name: string): string {
  return normalise(name)
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
