import { countLines, lineEndFrom } from '../source/decode-lines.ts';

/** A line that is not blank, and its number, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Some lines that follow one another, as one piece: text, or UTF-8. */
export interface LineBlock {
  readonly firstLine: number;
  /** Ends with a line end, but perhaps for the last block. */
  readonly lines: string | Uint8Array;
}

/** Cuts a stream of text, or of whole lines as UTF-8, at line ends; a block is never smaller than what arrives at once, but for the last. */
export async function* lineBlocks(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<LineBlock> {
  let firstLine = 1;
  let rest = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string' && rest === '') {
      yield { firstLine, lines: piece };
      firstLine += countLines(piece);
      continue;
    }
    const text = typeof piece === 'string' ? piece : UTF_8.decode(piece);
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0) {
      rest += text;
      continue;
    }
    const lines = rest + text.slice(0, end);
    rest = text.slice(end);
    yield { firstLine, lines };
    firstLine += countLines(lines);
  }
  if (rest !== '') yield { firstLine, lines: rest };
}

/** The lines of a block that hold anything. */
export function* linesOf({ firstLine, lines }: LineBlock): Generator<Line> {
  let number = firstLine;
  let from = 0;
  while (from < lines.length) {
    const at = lineEndFrom(lines, from);
    const until = at < 0 ? lines.length : at;
    const line = textOf(lines, from, until);
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (text.trim() !== '') yield { number, text };
    number += 1;
    from = until + 1;
  }
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

function textOf(lines: string | Uint8Array, from: number, until: number): string {
  return typeof lines === 'string' ? lines.slice(from, until) : UTF_8.decode(lines.subarray(from, until));
}
