import type { Scalar } from 'yaml';

/** The longest line, in characters. */
export const LONGEST = 150;

/** A scalar on one line. */
export function flatScalar(node: Scalar): string {
  const { type, value, source = '' } = node;
  const isQuoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
  return isQuoted ? quoted(typeof value === 'string' ? value : source) : source;
}

/** In single quotes, unless that would double one, or the text needs an escape. */
function quoted(text: string): string {
  const isPlain = /^[^\p{Cc}\\]*$/u.test(text);
  if (isPlain && (!text.includes("'") || text.includes('"'))) return `'${text.replaceAll("'", "''")}'`;
  return isPlain ? `"${text}"` : JSON.stringify(text);
}

/** Whether a text may be broken at its blanks: it is no block, and every blank in it is a single one between words. */
function isFoldable(node: Scalar, text: string): boolean {
  return !isBlock(node) && !text.includes('\\') && !/ {2}|^.? | .?$/.test(text);
}

export function isBlock({ type }: Scalar): boolean {
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
}

/** A text as lines, the first of them behind so many characters: where its author broke it, else as long as they may be. */
export function foldedLines(node: Scalar, taken: number, indent: string): readonly string[] {
  const text = flatScalar(node);
  const written = writtenLines(node, text);
  const room = (index: number) => LONGEST - (index === 0 ? taken : indent.length);
  if (written.length > 1 && written.every((line, index) => line.length <= room(index))) return written;
  if (text.length <= room(0) || !isFoldable(node, text)) return [text];
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    // A word that begins with # would begin a comment, and one that ends with a colon a key.
    const isBound = word.startsWith('#') || last.endsWith(':');
    const fits = last === '' || last.length + 1 + word.length <= room(lines.length - 1);
    if (fits || isBound) lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The lines as they stand in the file; one where its quotes are to be changed. */
function writtenLines(node: Scalar, text: string): readonly string[] {
  const token = node.srcToken;
  const source = token && 'source' in token ? token.source : '';
  const lines = source.split(/\r?\n/).map((line) => line.trim());
  return lines.join(' ') === text ? lines : [];
}

/** The header and the lines of a block scalar. */
export function blockLines(node: Scalar, indent: string): readonly string[] {
  const token = node.srcToken;
  const header =
    token?.type === 'block-scalar'
      ? (token.props.find((each) => each.type === 'block-scalar-header') ?? undefined)
      : undefined;
  const sign = header && 'source' in header ? header.source : '';
  const lines = (token?.type === 'block-scalar' ? token.source : '').replace(/\r/g, '').split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const kept = sign.includes('+') ? lines.slice(0, -1) : trimmedEnd(lines);
  return [
    sign.replace(/\d/, ''),
    ...kept.map((line) => (line.trim() === '' ? '' : indent + line.slice(depth))),
  ];
}

function trimmedEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
}
