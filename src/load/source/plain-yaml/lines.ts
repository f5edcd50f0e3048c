/** A line that holds something: how far it is indented, and where its content begins. */
export interface Line {
  readonly indent: number;
  readonly from: number;
}

/** The lines of a text, and the one that is read next. */
export interface Reader {
  readonly text: string;
  readonly lines: Line[];
  next: number;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; start = behindLine(text, start)) {
    const from = behindSpaces(text, start);
    if (!isEndOfLine(text, from)) lines.push({ indent: from - start, from });
  }
  return lines;
}

export function isSpace(character: string | undefined): boolean {
  return character === undefined || character === ' ' || character === '\n';
}

/** Whether nothing but a comment follows; a comment needs a space before it. */
export function isEndOfLine(text: string, at: number): boolean {
  const character = text[at];
  if (character === '#') return at === 0 || isSpace(text[at - 1]);
  return character === undefined || character === '\n';
}

export function behindLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

export function behindSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}
