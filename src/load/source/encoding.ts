import {
  countLines,
  goodText,
  isWide,
  joined,
  type LineDecoder,
  lineDecoder,
  lineEnd,
} from './decode-lines.ts';
import { isUtf8, textOfUtf8 } from './files.ts';
import { complain, type Loaded, type Problem } from '../../problems/index.ts';

/** So many bytes from the first one that is not ASCII on decide the encoding; a smaller file is decided as a whole. */
const DECIDING_BYTES = 64 * 1024;
const UTF_8 = 'utf-8';
const GB18030 = 'gb18030';

/** Whether text can be decoded from an encoding of this name: `utf-8`, `gb18030`, `gbk`, `big5`, `utf-16le` … */
export function isKnownEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/**
 * The text of a stream of bytes. A byte order mark is heeded, before `encoding` even, and dropped. Without `encoding` it is
 * UTF-8 or, where the bytes are no UTF-8, GB18030. Bytes that mean nothing (`file-wrong-encoding`, with the line) or that
 * no text has (`file-binary`) are a problem, and the text ends there. `encoding` must be known.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  encoding: string | undefined,
  problems: Problem[],
): AsyncGenerator<string> {
  const decoder = textDecoder(file, encoding, problems);
  for await (const chunk of bytes) {
    const text = decoder.add(chunk);
    if (text !== '') yield text;
    if (decoder.hasFailed()) return;
  }
  const last = decoder.end();
  if (last !== '') yield last;
}

/** Whole lines in UTF-8, and how many of them end. */
export interface LinesInUtf8 {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/**
 * The same, but for lines of UTF-8, which are left as the bytes that they are once the encoding is known. To decode them one by one
 * takes half as long as all at once, and others may do it.
 */
export async function* decodeLines(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  encoding: string | undefined,
  problems: Problem[],
): AsyncGenerator<string | LinesInUtf8> {
  const decoder = textDecoder(file, encoding, problems);
  let rest: Uint8Array | undefined;
  for await (const chunk of bytes) {
    if (rest) {
      const all = joined(rest, chunk);
      const lines = all.subarray(0, lineEnd(all, UTF_8));
      rest = all.subarray(lines.length);
      if (isGood(lines)) {
        const count = countLines(lines);
        if (lines.length > 0) yield { bytes: lines, count };
        decoder.skip(count);
        continue;
      }
      rest = undefined;
      yield decoder.add(lines);
    } else {
      const text = decoder.add(chunk);
      if (text !== '') yield text;
      rest = decoder.release();
    }
    if (decoder.hasFailed()) return;
  }
  if (rest && isGood(rest)) yield { bytes: rest, count: 0 };
  else yield (rest ? decoder.add(rest) : '') + (decoder.hasFailed() ? '' : decoder.end());
}

function isGood(lines: Uint8Array): boolean {
  return isUtf8(lines) && !lines.includes(0);
}

/** The text of bytes that are at hand as a whole, as `decodeText` reads them. */
export function decodeBytes(bytes: Uint8Array, file: string, encoding?: string): Loaded<string> {
  // Most files are plain UTF-8, for which nothing need be found out.
  const plain = encoding === undefined && isUtf8(bytes) && !markOf(bytes) ? textOfUtf8(bytes) : '\0';
  if (!plain.includes('\0')) return { value: plain, problems: [] };
  const problems: Problem[] = [];
  const decoder = textDecoder(file, encoding, problems);
  const text = decoder.add(bytes) + (decoder.hasFailed() ? '' : decoder.end());
  return problems.length > 0 ? { problems } : { value: text, problems };
}

interface Decoder {
  /** The text that is certain so far. */
  add(chunk: Uint8Array): string;
  /** The rest of the text. */
  end(): string;
  hasFailed(): boolean;
  /** Where the encoding is known to be UTF-8: the bytes of a line that has not ended, which it gives up. */
  release(): Uint8Array | undefined;
  /** So many lines were decoded elsewhere. */
  skip(lines: number): void;
}

function textDecoder(file: string, forced: string | undefined, problems: Problem[]): Decoder {
  let waiting: Uint8Array = new Uint8Array(0);
  let isStarted = false;
  let encoding = forced;
  let reader: LineDecoder | undefined;
  let line = 1;
  let failed = false;

  const fail = (code: 'file-binary' | 'file-wrong-encoding', expected = ''): '' => {
    failed = true;
    const place = { file, ...(code === 'file-wrong-encoding' && { line }) };
    problems.push({ ...complain(code, file, { subject: file, expected }), place });
    return '';
  };

  /** Lines of plain ASCII pass at once; what follows waits until it is enough to decide. */
  const undecided = (isEnd: boolean): string => {
    const other = waiting.findIndex((byte) => byte >= 0x80);
    const plain = other === -1 ? waiting : waiting.subarray(0, other);
    const until = isEnd && other === -1 ? plain.length : lineEnd(plain, UTF_8);
    const text = new TextDecoder(UTF_8).decode(plain.subarray(0, until));
    line += countLines(text);
    waiting = waiting.subarray(until);
    const enough = plain.length - until + DECIDING_BYTES;
    if (other === -1 || (waiting.length < enough && !isEnd)) return text;
    // No more than that, so that it does not depend on how the bytes come.
    const isWhole = isEnd && waiting.length <= enough;
    const guess = guessEncoding(waiting.subarray(0, enough), isWhole);
    encoding = guess.encoding;
    if (encoding !== undefined) return text + decided(isEnd);
    line += guess.lines;
    fail('file-wrong-encoding', 'UTF-8, GB18030');
    return text;
  };

  const decided = (isEnd: boolean): string => {
    reader ??= lineDecoder(encoding ?? UTF_8);
    const bytes = waiting;
    waiting = new Uint8Array(0);
    const { text, isAll } = reader.decode(bytes, isEnd);
    line += countLines(text);
    if (!isAll) fail('file-wrong-encoding', reader.encoding.toUpperCase());
    return text;
  };

  const advance = (isEnd: boolean): string => {
    if (!isStarted) {
      if (waiting.length < LONGEST_MARK && !isEnd) return '';
      isStarted = true;
      const mark = markOf(waiting);
      if (mark) [encoding, waiting] = [mark[0], waiting.subarray(mark[1].length)];
    }
    if (!isWide(encoding) && waiting.includes(0)) return fail('file-binary');
    return encoding === undefined ? undecided(isEnd) : decided(isEnd);
  };

  return {
    add(chunk) {
      waiting = waiting.length === 0 ? chunk : joined(waiting, chunk);
      return advance(false);
    },
    end: () => advance(true),
    hasFailed: () => failed,
    release: () => (reader?.encoding === UTF_8 && !failed ? reader.release() : undefined),
    skip: (lines) => void (line += lines),
  };
}

/** The encoding in which bytes are text, and where there is none, how many lines of them are in the one that comes furthest. */
function guessEncoding(bytes: Uint8Array, isEnd: boolean): { encoding: string | undefined; lines: number } {
  let lines = 0;
  for (const encoding of [UTF_8, GB18030]) {
    const { text, isAll } = goodText(bytes, encoding, isEnd);
    lines = Math.max(lines, countLines(text));
    if (isAll) return { encoding, lines };
  }
  return { encoding: undefined, lines };
}

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  [UTF_8, [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const LONGEST_MARK = 3;

function markOf(bytes: Uint8Array): (typeof MARKS)[number] | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
}
