import { crc32, deflateRawSync } from 'node:zlib';
import type { Row, Sheet } from '../../src/load/table/sheet.ts';

/** Values as a stream hands them over. */
export async function* streamOf<T>(...values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

/** Everything that a stream hands over. */
export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** The rows of sheets, by the name of the sheet. */
export async function rowsBySheet(sheets: readonly Sheet[] = []): Promise<Record<string, Row[]>> {
  const entries = sheets.map(async ({ name = '', rows }) => [name, await collect(rows)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** A zip archive; `size` lies about the size of its files. */
export function zipOf(files: Readonly<Record<string, string>>, size?: number): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const packed = deflateRawSync(content);
    const numbers = Buffer.alloc(26);
    numbers.writeUInt16LE(20, 0);
    numbers.writeUInt16LE(8, 4);
    numbers.writeUInt32LE(crc32(content), 10);
    numbers.writeUInt32LE(packed.length, 14);
    numbers.writeUInt32LE(size ?? content.length, 18);
    numbers.writeUInt16LE(path.length, 22);
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004'), numbers, path, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), numbers, place, path]));
    pieces.push(header);
    at += header.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** An OpenDocument spreadsheet with these `table:table` elements. */
export function odsOf(tables: string, styles = ''): Uint8Array {
  const body = `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`;
  return zipOf({
    mimetype: ODS_TYPE,
    'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles>${body}</office:document-content>`,
  });
}
