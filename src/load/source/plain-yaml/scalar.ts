import type { Span } from '../node.ts';

/** A scalar as it was written; of one in quotes, what they hold. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly text: string;
  readonly quoted: boolean;
}

const QUOTED = /"(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|'(?:[^'\n]|'')*'/y;

/** The scalar that begins there; undefined where none does that is plain enough. */
export function scalarAt(text: string, from: number, isInBrackets: boolean): Scalar | undefined {
  const isQuoted = text[from] === '"' || text[from] === "'";
  const until = isQuoted ? endOfQuoted(text, from) : endOfPlain(text, from, isInBrackets);
  if (until === from) return undefined;
  const written = text.slice(from, until);
  return {
    kind: 'scalar',
    span: { from, until },
    text: isQuoted ? unquoted(written) : written,
    quoted: isQuoted,
  };
}

function endOfQuoted(text: string, from: number): number {
  QUOTED.lastIndex = from;
  return QUOTED.test(text) ? QUOTED.lastIndex : from;
}

/** What means something else at the beginning; a dash does so before a space. */
const SIGNS = `-?:,[]{}#&*!|>'"%@\``;
/** Ends of lines, and whatever is space or might be taken for it. */
const SPACES = ' \n\u1680\u205f\u3000';
const SPACES_AND_BRACKETS = `${SPACES},[]{}`;

/**
 * Where a scalar without quotes ends: before a comment, or a colon before a space, which would begin a map; in brackets, and of a key, before
 * what ends it there, too. It is no pattern, since that would take longer to compile than most files to read.
 */
function endOfPlain(text: string, from: number, isInBrackets: boolean): number {
  const ends = isInBrackets ? SPACES_AND_BRACKETS : SPACES;
  const goesOn = (at: number) => at < text.length && !ends.includes(text.charAt(at));
  const first = text.charAt(from);
  if (!goesOn(from) || (SIGNS.includes(first) && !(first === '-' && goesOn(from + 1)))) return from;
  let until = from + 1;
  for (let at = until; ; at += 1) {
    const character = text[at];
    // Spaces belong to it if something follows them.
    if (character === ' ') continue;
    const isComment = character === '#' && at > until;
    if (isComment || !goesOn(at) || (character === ':' && !goesOn(at + 1))) return until;
    until = at + 1;
  }
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
