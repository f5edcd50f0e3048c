import stringWidth from 'string-width';

// Everything that a terminal would take for a command, and the marks that turn the direction of a text.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text with nothing in it that could command the terminal; line breaks stay. */
export function harmless(text: string): string {
  return text.replaceAll('\t', ' ').replace(CONTROLS, '\ufffd');
}

/** Characters that stand alone and never combine: those of one column, and those of two. */
const ONE = `${String.raw`\u0020-\u007e\u2500-\u257f\u2010-\u2027`}·×÷²³≥≤−✓✗↔→`;
const TWO = String.raw`\u4e00-\u9fff\u3000-\u3029\uff01-\uff60`;
const OF_ONE = new RegExp(`^[${ONE}]*$`);
const SIMPLE = new RegExp(`^[${ONE}${TWO}]*$`);
const ALL_OF_ONE = new RegExp(`[${ONE}]+`, 'g');

/** Columns that a text takes on a terminal; Chinese characters take two. */
export function widthOf(text: string): number {
  if (OF_ONE.test(text)) return text.length;
  // The first call of string-width costs more time than a whole report; few texts need it.
  if (!SIMPLE.test(text)) return stringWidth(text);
  return text.length + text.replace(ALL_OF_ONE, '').length;
}

/** The text with blanks up to the width. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** Never at the beginning of a line, never at its end. */
const CLOSING = /^[，。、；：！？）〕】》”’…%,.;:!?)\]}]/;
const OPENING = /[（〔【《“‘([{]$/;

/**
 * Breaks a text into lines of at most so many columns: Chinese between any two characters (punctuation stays with its word), other
 * text at blanks, a word that is too long for a line inside of it. A line break in the text stays.
 */
export function wrap(text: string, width: number): string[] {
  // Most texts need nothing.
  if (text.length <= width && OF_ONE.test(text)) return [text];
  const lines = linesOf(text);
  const most = Math.max(1, width);
  return lines.length === 1 ? wrapLine(lines[0] ?? '', most) : lines.flatMap((line) => wrapLine(line, most));
}

/** The lines of a text, harmless; most texts are one that needs nothing. */
export function linesOf(text: string): string[] {
  return OF_ONE.test(text) ? [text] : harmless(text).split('\n');
}

function wrapLine(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of pieces(text, width)) {
    if (line !== '' && taken + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      taken = 0;
    }
    const added = line === '' ? piece.trimStart() : piece;
    line += added;
    taken += widthOf(added);
  }
  const last = line.trimEnd();
  if (last !== '' || lines.length === 0) lines.push(last);
  return lines;
}

/** What must not be broken, in order; blanks belong to the piece before them. */
function pieces(text: string, width: number): string[] {
  const joined: string[] = [];
  for (const token of text.match(TOKEN) ?? []) {
    const last = joined.at(-1);
    const isBound = last !== undefined && (CLOSING.test(token) || OPENING.test(last));
    if (isBound && widthOf(last + token) <= width) joined[joined.length - 1] = last + token;
    else if (widthOf(token.trimEnd()) <= width) joined.push(token);
    else joined.push(...split(token, width));
  }
  return joined;
}

/**
 * The blocks of Chinese characters and of their punctuation, and of the halves of the rarer ones. With `\p{Script=Han}` and the flag
 * `u` the pattern would take longer to prepare than a report to write.
 */
const WIDE = String.raw`\u2e80-\u2fdf\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef`;
const HIGH = String.raw`\ud840-\ud8bf`;
/** A single wide character, or a run of what is not wide, with the blanks behind it. */
const TOKEN = new RegExp(`(?:[${WIDE}]|[${HIGH}][\\udc00-\\udfff]?) *|[^${WIDE}${HIGH} ]+ *| +`, 'g');

function split(token: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of token) {
    if (part !== '' && widthOf(part + character) > width) {
      const end = seamOf(part);
      parts.push(part.slice(0, end));
      part = part.slice(end);
    }
    part += character;
  }
  return [...parts, part];
}

/** Where a word that is too long is best broken: behind its last hyphen, underscore or slash, else at its end. */
function seamOf(part: string): number {
  const last = Math.max(...Array.from('-_/', (joint) => part.lastIndexOf(joint)));
  return last > 0 ? last + 1 : part.length;
}
