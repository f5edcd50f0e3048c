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
/** Of those, whatever comes after this takes two. */
const FIRST_OF_TWO = 0x3000;

/** Columns that a text takes on a terminal; Chinese characters take two. */
export function widthOf(text: string): number {
  if (OF_ONE.test(text)) return text.length;
  // The first call of string-width costs more time than a whole report; few texts need it.
  if (!SIMPLE.test(text)) return stringWidth(text);
  let width = text.length;
  for (let at = 0; at < text.length; at += 1) if (isWide(text, at)) width += 1;
  return width;
}

function isWide(simple: string, at: number): boolean {
  return simple.charCodeAt(at) >= FIRST_OF_TWO;
}

/** Columns of the widest line of a text. */
export function widestLine(text: string): number {
  return SIMPLE.test(text) ? widthOf(text) : Math.max(...linesOf(text).map(widthOf));
}

/** The lines of a text, harmless. */
function linesOf(text: string): string[] {
  return harmless(text).split('\n');
}

/** The text with blanks up to the width. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** Never at the beginning of a line, never at its end. */
const CLOSING = '，。、；：！？）〕】》”’…%,.;:!?)]}';
const OPENING = '（〔【《“‘([{';

/**
 * Breaks a text into lines of at most so many columns: Chinese between any two characters (punctuation stays with its word), other
 * text at blanks, a word that is too long for a line inside of it. A line break in the text stays.
 */
export function wrap(text: string, width: number): string[] {
  // Most texts need nothing.
  if (text.length <= width && OF_ONE.test(text)) return [text];
  const most = Math.max(1, width);
  return SIMPLE.test(text) ? wrapLine(text, most) : linesOf(text).flatMap((line) => wrapLine(line, most));
}

function wrapLine(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  return (SIMPLE.test(text) && wrapSimple(text, width)) || wrapAny(text, width);
}

/** A text of simple characters in lines; undefined where a word is too long for one. */
function wrapSimple(text: string, width: number): string[] | undefined {
  // This one is a blank, too.
  if (text.includes('\u3000')) return undefined;
  const lines: string[] = [];
  let from = behindBlanks(text, 0);
  do {
    const end = endOfLine(text, from, width);
    if (end === from) return undefined;
    lines.push(text.slice(from, end).trimEnd());
    from = end;
  } while (from < text.length);
  return lines;
}

/** Where the line that begins there ends: as late as it may; right where it begins if it may not be broken in time. */
function endOfLine(text: string, from: number, width: number): number {
  let end = behindBlanks(text, behindColumns(text, from, width));
  while (end > from && end < text.length && !mayBreak(text, end)) end -= 1;
  return end;
}

/** Behind the characters that fill so many columns. */
function behindColumns(text: string, from: number, width: number): number {
  const most = text.slice(from, from + width);
  if (OF_ONE.test(most)) return from + most.length;
  let at = from;
  for (let taken = 0; at < text.length; at += 1) {
    taken += isWide(text, at) ? 2 : 1;
    if (taken > width) break;
  }
  return at;
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at += 1;
  return at;
}

/** Whether a line may begin there. */
function mayBreak(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const first = text.charAt(at);
  if (first === ' ' || CLOSING.includes(first) || OPENING.includes(before)) return false;
  return before === ' ' || isWide(text, at - 1) || isWide(text, at);
}

function wrapAny(text: string, width: number): string[] {
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
    const isBound =
      last !== undefined && (CLOSING.includes(token.charAt(0)) || OPENING.includes(last.slice(-1)));
    if (isBound && widthOf((last + token).trimEnd()) <= width) joined[joined.length - 1] = last + token;
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
