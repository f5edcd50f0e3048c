import { describe, expect, it } from 'vitest';
import { decodeBytes, decodeLines, decodeText, isKnownEncoding } from '../../../src/load/source/encoding.ts';
import type { Problem } from '../../../src/problems/index.ts';
import { collect, streamOf } from '../../helpers/table-files.ts';

const TEXT = 'name,值\r\n园区,52.4亿元\n';
const BYTES = {
  'utf-8': Buffer.from(TEXT),
  gb18030: Buffer.from('6e616d652cd6b50d0ad4b0c7f82c35322e34d2dad4aa0a', 'hex'),
  'utf-16le': Buffer.from(TEXT, 'utf16le'),
  'utf-16be': Buffer.from(TEXT, 'utf16le').swap16(),
  big5: Buffer.from('6e616d652cadc80d0ab6e9b0cf2c35322e34bbf5a4b80a', 'hex'),
};
/** 名 in GB18030 and no UTF-8. */
const GB = Buffer.from([0xc3, 0xfb]);
const FOUR_BYTES = Buffer.from([0x81, 0x39, 0xee, 0x39]);

async function decode(chunks: readonly Uint8Array[], encoding?: string) {
  const problems: Problem[] = [];
  const pieces = await collect(decodeText(streamOf(...chunks), 'a.csv', encoding, problems));
  return { text: pieces.join(''), pieces, problems };
}

/** However the bytes come: as one, one by one, or in uneven pieces. */
function cuts(bytes: Uint8Array): Uint8Array[][] {
  return [1, 3, bytes.length].map((size) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    ),
  );
}

describe('text is decoded', () => {
  const mark = (bytes: number[], rest: Uint8Array) => Buffer.concat([Buffer.from(bytes), rest]);
  it.each([
    ['UTF-8', BYTES['utf-8'], undefined, TEXT],
    ['UTF-8 with a mark', mark([0xef, 0xbb, 0xbf], BYTES['utf-8']), undefined, TEXT],
    ['UTF-16LE with a mark', mark([0xff, 0xfe], BYTES['utf-16le']), undefined, TEXT],
    ['UTF-16BE with a mark', mark([0xfe, 0xff], BYTES['utf-16be']), undefined, TEXT],
    ['a mark against what was said', mark([0xef, 0xbb, 0xbf], BYTES['utf-8']), 'gb18030', TEXT],
    ['GB18030', BYTES.gb18030, undefined, TEXT],
    ['GB18030 of four bytes', FOUR_BYTES, undefined, '㐀'],
    ['what was said: GB18030', BYTES.gb18030, 'GBK', TEXT],
    ['what was said: UTF-16LE', BYTES['utf-16le'], 'utf-16le', TEXT],
    ['what was said: Big5', BYTES.big5, 'big5', 'name,值\r\n園區,52.4億元\n'],
    ['ASCII', Buffer.from('a,b\n1'), undefined, 'a,b\n1'],
    ['nothing', Buffer.alloc(0), undefined, ''],
    ['a single letter', Buffer.from('a'), undefined, 'a'],
    ['a mark alone', Buffer.from([0xef, 0xbb, 0xbf]), undefined, ''],
  ])('%s', async (_name, bytes, encoding, text) => {
    for (const chunks of cuts(bytes)) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time, so that the failing one is known
      expect(await decode(chunks, encoding)).toMatchObject({ text, problems: [] });
    }
    expect(decodeBytes(bytes, 'a.csv', encoding)).toEqual({ value: text, problems: [] });
  });

  it('at once where it is ASCII, in whole lines', async () => {
    const { pieces } = await decode([Buffer.from('a\nb'), Buffer.from('\nc\n')]);
    expect(pieces).toEqual(['a\n', 'b\nc\n']);
  });

  it('by the first 64 KiB from the first other letter on, which are then passed on', async () => {
    const long = Buffer.concat([Buffer.from('a\n'), GB, Buffer.alloc(64 * 1024, '\nb')]);
    const { pieces, problems } = await decode([long, Buffer.from('\n'), GB, Buffer.from('\n')]);
    expect(problems).toEqual([]);
    expect(pieces[0]?.length).toBeGreaterThan(64 * 1024);
    expect(pieces.join('')).toMatch(/^a\n名\nb[\s\S]*\n名\n$/);
  });

  it('though a line is longer than what is waited for', async () => {
    const line = Buffer.from(`名${'x'.repeat(1_200_000)}`);
    const { text, problems } = await decode([line, line, Buffer.from('\n')]);
    expect([text.length, problems]).toEqual([2_400_003, []]);
  });
});

describe('what cannot be text', () => {
  const lines = (last: Uint8Array) => Buffer.concat([Buffer.from('a\nb\n值,'), last, Buffer.from('\nd\n')]);
  const far = Buffer.concat([
    Buffer.from('值\n'.repeat(30_000)),
    Buffer.from([0xff, 0x0a]),
    Buffer.from('b\n'),
  ]);

  it.each([
    ['neither', lines(Buffer.from([0xff, 0xff])), undefined, 3, 'UTF-8, GB18030'],
    ['torn at the end', Buffer.from([0x61, 0x0a, 0xc3]), undefined, 2, 'UTF-8, GB18030'],
    ['no UTF-8, though that was said', lines(GB), 'utf-8', 3, 'UTF-8'],
    ['no GB18030, though that was said', lines(Buffer.from([0xff])), 'gb18030', 3, 'GB18030'],
    ['wrong long after it was decided', far, undefined, 30_001, 'UTF-8'],
  ])('%s', async (_name, bytes, encoding, line, expected) => {
    for (const chunks of cuts(bytes).slice(1)) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time
      expect((await decode(chunks, encoding)).problems).toEqual([
        {
          code: 'file-wrong-encoding',
          severity: 'error',
          place: { file: 'a.csv', line },
          data: { subject: 'a.csv', expected },
        },
      ]);
    }
    expect(decodeBytes(bytes, 'a.csv', encoding)).toMatchObject({ problems: [{ place: { line } }] });
    expect(decodeBytes(bytes, 'a.csv', encoding).value).toBeUndefined();
  });

  it('ends the text with the last line that is whole', async () => {
    const { text } = await decode([far]);
    expect(text === '值\n'.repeat(30_000)).toBe(true);
  });

  it.each([
    ['zeros', Buffer.from('a\0b'), undefined],
    ['zeros, though GB18030 was said', Buffer.from('a\0b'), 'gb18030'],
    ['UTF-16 without a mark', BYTES['utf-16le'], undefined],
  ])('%s', async (_name, bytes, encoding) => {
    expect((await decode([bytes], encoding)).problems).toMatchObject([{ code: 'file-binary' }]);
  });
});

it.each([
  ['utf-8', true],
  ['GB18030', true],
  ['gbk', true],
  ['gb2312', true],
  ['utf-16le', true],
  ['big5', true],
  ['klingon', false],
  ['', false],
])('%s is an encoding: %s', (name, known) => {
  expect(isKnownEncoding(name)).toBe(known);
});

describe('lines that are left as bytes are those of the text', () => {
  const long = Buffer.from(`${'园区,52.4亿元\n'.repeat(9000)}名`);
  const spoilt = Buffer.concat([long, Buffer.from([0xff, 0x0a]), long]);
  const samples: readonly (readonly [name: string, bytes: Buffer, encoding: string | undefined])[] = [
    ...Object.entries(BYTES).map(([name, bytes]) => [name, bytes, name] as const),
    ['UTF-8 that is found out', long, undefined],
    ['UTF-8 that ends amid a line', long.subarray(0, -1), undefined],
    ['bytes that mean nothing, far behind', spoilt, undefined],
    ['a zero byte, far behind', Buffer.concat([long, Buffer.from('\n\0\n')]), undefined],
    ['GB18030', Buffer.concat([BYTES.gb18030, GB]), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ];
  it.each(samples)('%s', async (_name, bytes, encoding) => {
    for (const size of [7, 1000, 70_000, bytes.length + 1]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const problems: Problem[] = [];
      // oxlint-disable-next-line no-await-in-loop -- one at a time, so that the failing one is known
      const pieces = await collect(decodeLines(streamOf(...chunks), 'a.csv', encoding, problems));
      const text = pieces.map((piece) =>
        typeof piece === 'string' ? piece : Buffer.from(piece.bytes).toString(),
      );
      // oxlint-disable-next-line no-await-in-loop
      const whole = await decode(chunks, encoding);
      expect({ text: text.join(''), problems }).toEqual({ text: whole.text, problems: whole.problems });
    }
  });
});
