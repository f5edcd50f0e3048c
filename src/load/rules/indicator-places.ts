// Where each indicator stands in the pieces of the rules: lines, of which those of a few are found sooner than all are read. A line is a
// blank, by which it differs from the lines of names, the id, a tab, and columns of digits.

/** What the columns hold: the number of the indicator among all of them, and its first byte and the one behind its last one in both pieces. */
const COLUMNS = ['number', 'from', 'until', 'rawFrom', 'rawUntil'] as const;
const WIDTH = 8;

/** The lines, for indicators one behind the other in the piece as they are used and in that as they were written. */
export function placesOf(
  indicators: readonly { readonly id: string }[],
  ends: readonly number[],
  rawEnds: readonly number[],
): string {
  const columns = (at: number) => [at, ends[at - 1] ?? 0, ends[at], rawEnds[at - 1] ?? 0, rawEnds[at]];
  return indicators.map(({ id }, at) => `\n ${id}\t${columns(at).map(digits).join('')}`).join('');
}

function digits(column: number | undefined): string {
  return String(column).padStart(WIDTH, '0');
}

/** Finds lines without reading the others. */
export interface Lines {
  /** What stands behind the beginning of a line; undefined where none begins so. */
  readonly behind: (beginning: string) => string | undefined;
  readonly text: () => string;
}

/** The keys and values of a map. */
export type Places = Pick<ReadonlyMap<string, string>, 'get' | 'has' | 'keys' | 'size'>;

/** The columns of each indicator, by its id. */
export function readPlaces(lines: Lines): Places {
  const get = (id: string) => (id.includes('\n') ? undefined : lines.behind(` ${id}\t`));
  const ids = () => Array.from(lines.text().matchAll(/^ (.+)\t/gm), ([, id = '']) => id);
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
export function columnAt(place: string, column: (typeof COLUMNS)[number]): number {
  const from = COLUMNS.indexOf(column) * WIDTH;
  return Number(place.slice(from, from + WIDTH));
}
