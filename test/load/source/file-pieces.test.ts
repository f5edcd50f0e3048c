import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPassing } from '../../../src/load/source/file-pieces.ts';

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

function passingOf(content: string) {
  const path = join(folder, 'lines.txt');
  writeFileSync(path, content);
  return readPassing(path, statSync(path).size);
}

async function piecesOf(content: string): Promise<readonly string[]> {
  const pieces: string[] = [];
  for await (const piece of passingOf(content)) pieces.push(Buffer.from(piece).toString());
  return pieces;
}

const line = (length: number) => `${'x'.repeat(length - 1)}\n`;

describe('the pieces of a file', () => {
  it.each([
    ['nothing', ''],
    ['a line', '园区\n'],
    ['a line without an end', '园区'],
    ['lines of all lengths', Array.from({ length: 700 }, (_, index) => line(index + 1)).join('')],
    ['lines of a thousand bytes', line(1000).repeat(500)],
    ['a last line without an end', `${line(1000).repeat(500)}end`],
    ['a line that is longer than a piece', line(10) + line(300_000) + line(10).repeat(20_000)],
    ['a very long line', line(10) + line(3_000_000) + line(10)],
    ['blank lines', '\n'.repeat(200_000)],
  ])('are all of it: %s', async (_what, content) => {
    expect((await piecesOf(content)).join('')).toBe(content);
  });

  it('end with lines', async () => {
    const pieces = await piecesOf(line(997).repeat(1000));
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.every((piece) => piece.endsWith('\n'))).toBe(true);
  });

  it('end with lines but for those of a very long one', async () => {
    const pieces = await piecesOf(line(10) + line(3_000_000) + line(10));
    expect(pieces.filter((piece) => !piece.endsWith('\n')).every(({ length }) => length > 1_000_000)).toBe(
      true,
    );
    expect(pieces.at(-1)).toMatch(/x\n$/);
  });

  it('are still there when the next one comes', async () => {
    const numbers = Array.from({ length: 50_000 }, (_, index) => `${index}\n`);
    let before: string | Uint8Array = '';
    let text = '';
    for await (const piece of passingOf(numbers.join(''))) {
      text += Buffer.from(before).toString();
      before = piece;
    }
    expect(text.length).toBeGreaterThan(100_000);
    expect(numbers.join('').startsWith(text)).toBe(true);
  });
});
