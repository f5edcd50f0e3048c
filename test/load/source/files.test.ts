import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readText } from '../../../src/load/source/files.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function fileOf(name: string, bytes: string | Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, bytes);
  return path;
}

describe('a file', () => {
  it('is read as text, with the hash of its bytes', async () => {
    const path = fileOf('park.yaml', 'name: 园区\n');
    const sha256 = createHash('sha256').update('name: 园区\n').digest('hex');
    expect(await readText(path)).toEqual({
      value: { file: path, text: 'name: 园区\n', sha256 },
      problems: [],
    });
  });

  it('loses its byte order mark', async () => {
    const { value } = await readText(fileOf('bom.yaml', '\uFEFFname: a\n'));
    expect(value?.text).toBe('name: a\n');
  });

  it.each([
    ['file-empty', () => fileOf('empty.yaml', '')],
    ['file-empty', () => fileOf('blank.yaml', ' \n\t\n')],
    ['file-binary', () => fileOf('zip.yaml', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))],
    ['file-binary', () => fileOf('utf16.yaml', Buffer.from('\uFEFFname: a', 'utf16le'))],
    ['file-not-utf8', () => fileOf('gbk.yaml', Uint8Array.of(0xc3, 0xfb, 0xb3, 0xc6))],
    ['file-too-big', () => fileOf('big.yaml', Buffer.alloc(16 * 1024 * 1024 + 1, 'a'))],
    ['file-is-directory', () => FOLDER],
    ['file-missing', () => join(FOLDER, 'missing.yaml')],
    ['file-missing', () => join(fileOf('a-file', 'a'), 'below.yaml')],
    ['file-unreadable', () => 'a\0b'],
  ])('%s', async (code, make) => {
    const path = make();
    expect(await readText(path)).toMatchObject({
      problems: [{ code, severity: 'error', place: { file: path } }],
    });
  });
});

describe('standard input', () => {
  afterEach(() => vi.restoreAllMocks());

  function pipe(...chunks: (string | Buffer)[]): void {
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(chunks) as typeof process.stdin);
  }

  it('stands behind -', async () => {
    const bytes = Buffer.from('name: 园区');
    pipe(bytes.subarray(0, 7), bytes.subarray(7));
    expect((await readText('-')).value).toMatchObject({ file: '<stdin>', text: 'name: 园区' });
  });

  it('may be empty', async () => {
    pipe();
    expect((await readText('-')).problems).toMatchObject([
      { code: 'file-empty', place: { file: '<stdin>' } },
    ]);
  });
});
