/** A line that is not blank, and its number, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Some lines of a text that follow one another, as one piece. */
export interface LineBlock {
  readonly firstLine: number;
  /** Ends with a line end, but perhaps for the last block. */
  readonly text: string;
}

/** Cuts a stream of text at line ends; a block is never smaller than what arrives at once, but for the last. */
export async function* lineBlocks(text: AsyncIterable<string>): AsyncGenerator<LineBlock> {
  let firstLine = 1;
  let rest = '';
  for await (const piece of text) {
    const end = piece.lastIndexOf('\n') + 1;
    if (end === 0) {
      rest += piece;
      continue;
    }
    const block = rest + piece.slice(0, end);
    rest = piece.slice(end);
    yield { firstLine, text: block };
    firstLine += countLines(block);
  }
  if (rest !== '') yield { firstLine, text: rest };
}

/** The lines of a block that hold anything. */
export function* linesOf({ firstLine, text }: LineBlock): Generator<Line> {
  let number = firstLine;
  let from = 0;
  while (from < text.length) {
    const at = text.indexOf('\n', from);
    const until = at < 0 ? text.length : at;
    const line = text.slice(from, text[until - 1] === '\r' ? until - 1 : until);
    if (line.trim() !== '') yield { number, text: line };
    number += 1;
    from = until + 1;
  }
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
