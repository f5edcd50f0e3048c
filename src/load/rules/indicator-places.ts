// Where each indicator stands in the pieces of the rules: columns of digits.

/** The number of the indicator among all of them, and its first byte and the one behind its last one in both pieces. */
const COLUMNS = ['number', 'from', 'until', 'rawFrom', 'rawUntil'] as const;
const WIDTH = 8;

/** The columns of texts that stand one behind the other in the piece as they are used and in that as they were written. */
export function placesOf(texts: readonly string[], rawTexts: readonly string[]): readonly string[] {
  const ends = endsOf(texts);
  const rawEnds = endsOf(rawTexts);
  const columns = (at: number) => [at, ends[at - 1] ?? 0, ends[at], rawEnds[at - 1] ?? 0, rawEnds[at]];
  return texts.map((_, at) => columns(at).map(digits).join(''));
}

/** With which byte each text ends. */
function endsOf(texts: readonly string[]): number[] {
  let end = 0;
  return texts.map((text) => (end += new TextEncoder().encode(text).length));
}

function digits(column: number | undefined): string {
  return String(column).padStart(WIDTH, '0');
}

/** Indicators that go by one name, with their places: whoever asks for the name asks for them next. */
export function withPlaces(ids: readonly string[], places: ReadonlyMap<string, string>): string {
  return ids.map((id) => `${id} ${places.get(id)}`).join(' ');
}

/** The ids in such a text; `know` is told of their places. */
export function idsWithPlaces(text: string, know: (id: string, place: string) => void): readonly string[] {
  const parts = text.split(' ');
  return parts.filter((part, at) => {
    const isId = at % 2 === 0;
    if (isId) know(part, parts[at + 1] ?? '');
    return isId;
  });
}

/** What stands in a column. */
export function columnAt(place: string, column: (typeof COLUMNS)[number]): number {
  const from = COLUMNS.indexOf(column) * WIDTH;
  return Number(place.slice(from, from + WIDTH));
}
