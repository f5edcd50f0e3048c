import { once } from '../../model/once.ts';
import type { LinesInUtf8 } from '../source/encoding.ts';
import { countLines, lineEndFrom } from '../source/decode-lines.ts';
import { Utf8Line, viewOf } from '../source/utf8-line.ts';

/** Some lines that follow one another, as one piece: text, or UTF-8. */
export interface LineBlock {
  readonly firstLine: number;
  /** Ends with a line end, but perhaps for the last block. */
  readonly lines: string | Uint8Array;
}

/** Cuts a stream of text, or of whole lines as UTF-8, at line ends; a block is never smaller than what arrives at once, but for the last. */
export async function* lineBlocks(pieces: AsyncIterable<string | LinesInUtf8>): AsyncGenerator<LineBlock> {
  let firstLine = 1;
  let rest = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string' && rest === '') {
      yield { firstLine, lines: piece.bytes };
      firstLine += piece.count;
      continue;
    }
    const text = typeof piece === 'string' ? piece : utf8().decode(piece.bytes);
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
export function* linesOf({ firstLine, lines }: LineBlock): Generator<Utf8Line> {
  const bytes = typeof lines === 'string' ? Buffer.from(lines) : asBuffer(lines);
  const view = viewOf(bytes);
  let number = firstLine;
  let from = 0;
  while (from < bytes.length) {
    const at = lineEndFrom(bytes, from);
    const until = at < 0 ? bytes.length : at;
    const end = bytes[until - 1] === CARRIAGE_RETURN ? until - 1 : until;
    const line = new Utf8Line(number, bytes, from, end, view);
    if (!line.isBlank()) yield line;
    number += 1;
    from = until + 1;
  }
}

/** The same bytes; in a buffer a line end is found many times faster. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

const CARRIAGE_RETURN = 0x0d;
const utf8 = once(() => new TextDecoder('utf-8', { ignoreBOM: true }));
