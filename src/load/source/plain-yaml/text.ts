import type { Around } from './brackets.ts';
import { behindLine, behindSpaces, type Reader } from './lines.ts';
import { type Scalar, scalarAt } from './scalar.ts';

// Texts that go over several lines. Only those without blank lines are read: with them the ends of lines mean more than a space.

/** A scalar without quotes, with the lines below that belong to it; undefined where these are no plain words. */
export function withLinesBelow(reader: Reader, first: Scalar, { outside }: Around): Scalar | undefined {
  const { text, lines } = reader;
  let whole = first;
  let below = reader.next + 1;
  for (let line = lines[below]; line && line.indent > outside; line = lines[below]) {
    const isNext = behindSpaces(text, whole.span.until) === line.from - line.indent - 1;
    const more = isNext ? scalarAt(text, line.from, false) : undefined;
    if (!more || more.quoted) return undefined;
    const span = { from: first.span.from, until: more.span.until };
    whole = { ...first, span, text: `${whole.text} ${more.text}` };
    below += 1;
  }
  return whole;
}

/** The sign that a text begins in the next line: folded or as it stands, without or with an end of line behind it. */
const SIGN = /([>|])(-?) *\n/y;

/** The text below such a sign, where its lines are indented alike. */
export function textBelow({ text }: Reader, from: number, { outside }: Around): Scalar | undefined {
  SIGN.lastIndex = from;
  const [sign, style, strip] = SIGN.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const start = from + sign.length;
  const indent = behindSpaces(text, start) - start;
  const lines: string[] = [];
  let until = start;
  while (
    until < text.length &&
    behindSpaces(text, until) - until === indent &&
    text[until + indent] !== '\n'
  ) {
    const end = behindLine(text, until);
    lines.push(text.slice(until + indent, end).replace('\n', ''));
    until = end;
  }
  if (lines.length === 0 || indent <= outside || text[until - 1] !== '\n') return undefined;
  const next = behindEmptyLines(text, until);
  // A comment would be one more line of the text.
  if (behindSpaces(text, next) - next > outside) return undefined;
  const whole = lines.join(style === '>' ? ' ' : '\n');
  return { kind: 'scalar', span: { from, until }, text: strip ? whole : `${whole}\n`, quoted: true };
}

/** Behind lines that hold nothing. */
function behindEmptyLines(text: string, from: number): number {
  let at = from;
  while (text[at] === '\n') at += 1;
  return at;
}
