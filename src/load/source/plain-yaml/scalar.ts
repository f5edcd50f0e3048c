import type { Span } from '../node.ts';

/** A scalar as it was written; of one in quotes, what they hold. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly text: string;
  readonly quoted: boolean;
}

/** Without quotes, behind a colon or a dash: up to a comment; a colon before a space would begin a map. */
const IN_LINE = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\S))(?:[^\s:#]|:(?=\S)|(?<=\S)#| +(?=[^\s:#]|:\S))*/y;
/** Without quotes, in brackets or as a key: up to what ends it there, too. */
const IN_BRACKETS =
  /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[^\s,[\]{}]))(?:[^\s:#,[\]{}]|:(?=[^\s,[\]{}])|(?<=\S)#| +(?=[^\s:#,[\]{}]|:[^\s,[\]{}]))*/y;
const QUOTED = /"(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|'(?:[^'\n]|'')*'/y;

/** The scalar that begins there; undefined where none does that is plain enough. */
export function scalarAt(text: string, from: number, isInBrackets: boolean): Scalar | undefined {
  const isQuoted = text[from] === '"' || text[from] === "'";
  const pattern = isQuoted ? QUOTED : isInBrackets ? IN_BRACKETS : IN_LINE;
  pattern.lastIndex = from;
  if (!pattern.test(text)) return undefined;
  const until = pattern.lastIndex;
  const written = text.slice(from, until);
  return {
    kind: 'scalar',
    span: { from, until },
    text: isQuoted ? unquoted(written) : written,
    quoted: isQuoted,
  };
}

function unquoted(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  return written.includes('\\') ? JSON.parse(written) : written.slice(1, -1);
}

/** The parser takes no longer ones. */
const LONGEST_KEY = 1000;

/** The key that begins there, with a colon behind it. */
export function keyAt(text: string, from: number): Scalar | undefined {
  const key = scalarAt(text, from, true);
  return key && text[key.span.until] === ':' && key.span.until - from < LONGEST_KEY ? key : undefined;
}
