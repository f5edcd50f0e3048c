// Where each indicator stands in the pieces of the rules: a text of lines, in which those of a few are found sooner than all are read.
// A line is the id, a tab, and columns of digits.

/** What the columns hold: the number of the indicator among all of them, and its first byte and the one behind its last one in both pieces. */
const COLUMNS = ['number', 'from', 'until', 'rawFrom', 'rawUntil'] as const;
const WIDTH = 8;

/** The text, for indicators one behind the other in the piece as they are used and in that as they were written. */
export function placesOf(
  indicators: readonly { readonly id: string }[],
  ends: readonly number[],
  rawEnds: readonly number[],
): string {
  const columns = (at: number) => [at, ends[at - 1] ?? 0, ends[at], rawEnds[at - 1] ?? 0, rawEnds[at]];
  return indicators.map(({ id }, at) => `\n${id}\t${columns(at).map(digits).join('')}`).join('');
}

function digits(column: number | undefined): string {
  return String(column).padStart(WIDTH, '0');
}

/** The keys and values of a map. */
export type Places = Pick<ReadonlyMap<string, number>, 'get' | 'has' | 'keys' | 'size'>;

/** Where the columns of an indicator begin in the text, by its id. */
export function readPlaces(text: () => string): Places {
  const get = (id: string) => {
    const start = `\n${id}\t`;
    const at = id.includes('\n') ? -1 : text().indexOf(start);
    return at < 0 ? undefined : at + start.length;
  };
  const ids = () => Array.from(text().matchAll(/^.+(?=\t)/gm), ([id]) => id);
  return {
    get,
    has: (id) => get(id) !== undefined,
    keys: () => ids().values(),
    get size() {
      return ids().length;
    },
  };
}

/** What stands in a column. */
export function columnAt(text: string, place: number, column: (typeof COLUMNS)[number]): number {
  const from = place + COLUMNS.indexOf(column) * WIDTH;
  return Number(text.slice(from, from + WIDTH));
}
