import { complain, type Loaded, type ProblemCode, type ProblemData } from '../../problems/index.ts';
import { type ArchiveFile, openArchive, textOf } from './workbook/archive.ts';
import { isCompoundFile, openCompoundFile } from './workbook/compound-file.ts';
import { readXls, readXlsx } from './workbook/excel.ts';
import type { Sheet } from './sheet.ts';
import { readXlsFormats } from './workbook/xls-formats.ts';

/** Far beyond any workbook that people filled, and what a machine can hold: a larger one is a bomb. */
const MEBIBYTE = 1024 * 1024;
const MOST_UNPACKED = 384 * MEBIBYTE;
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * The sheets of a workbook that are not hidden, in their order, told apart by content: .xlsx, .xlsm, .xls (97–2003) or .ods. Cells
 * are texts as `Row.cells` says; blank rows and what lies under merged cells are left out (`Sheet.merges` tells where), hidden rows
 * and columns are not.
 * Problems: not a workbook, encrypted, damaged or too big; as warnings, formulas whose results were not saved.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Loaded<readonly Sheet[]>> {
  const fail: Fail = (code, data) => ({ problems: [complain(code, file, { subject: file, ...data })] });
  if (bytes.length === 0) return fail('file-empty');
  try {
    if (isCompoundFile(bytes)) return await readCompound(bytes, fail);
    if (!isArchive(bytes)) return fail('file-no-workbook', { found: kindOfText(bytes) });
    return await readArchive(bytes, await openArchive(bytes), file, fail);
  } catch (error) {
    // The libraries throw where a file is damaged, and there is no telling how.
    if (!(error instanceof Error)) throw error;
    return fail('file-damaged', { detail: error.message });
  }
}

type Fail = (code: ProblemCode, data?: ProblemData) => Loaded<never>;

async function readCompound(bytes: Uint8Array, fail: Fail): Promise<Loaded<readonly Sheet[]>> {
  const container = openCompoundFile(bytes);
  if (container.names.length === 0) return fail('file-damaged', { detail: 'Root Entry' });
  if (container.names.includes('EncryptedPackage')) return fail('file-encrypted');
  if (!container.names.includes('Workbook')) {
    return container.names.includes('Book')
      ? fail('file-no-workbook', { found: 'Excel 5.0/95' })
      : fail('file-no-workbook');
  }
  const stream = container.read('Workbook');
  if (!stream) return fail('file-damaged', { detail: 'Workbook' });
  const formats = readXlsFormats(stream);
  if (formats.isEncrypted) return fail('file-encrypted');
  return { value: await readXls(bytes, formats), problems: [] };
}

async function readArchive(
  bytes: Uint8Array,
  files: readonly ArchiveFile[],
  file: string,
  fail: Fail,
): Promise<Loaded<readonly Sheet[]>> {
  const unpacked = files.reduce((sum, { size }) => sum + size, 0);
  if (files.some(({ isEncrypted }) => isEncrypted)) return fail('file-encrypted');
  const named = (wanted: string) => files.find(({ name }) => name === wanted);
  const content = named('content.xml');
  const type = named('mimetype');
  if (content && type) {
    const found = (await textOf(type)).trim();
    if (!found.startsWith(ODS_TYPE)) return fail('file-no-workbook', { found });
    const manifest = named('META-INF/manifest.xml');
    if (manifest && (await textOf(manifest)).includes('encryption-data')) return fail('file-encrypted');
    if (unpacked > 2 * MOST_UNPACKED) return fail('file-too-big', tooBig(2));
    const { readOds } = await import('./workbook/ods.ts');
    const sheets = await readOds(content);
    return sheets ? { value: sheets, problems: [] } : fail('file-too-big', tooBig(2));
  }
  if (files.some(({ name }) => name.endsWith('/workbook.bin')))
    return fail('file-no-workbook', { found: '.xlsb' });
  if (!files.some(({ name }) => name.endsWith('workbook.xml'))) return fail('file-no-workbook');
  if (unpacked > MOST_UNPACKED || files.some(isBomb)) return fail('file-too-big', tooBig(1));
  const { sheets, problems } = await readXlsx(bytes, file);
  return { value: sheets, problems };
}

function tooBig(times: number): ProblemData {
  return { detail: `${(times * MOST_UNPACKED) / MEBIBYTE} MiB` };
}

/** The library holds the unpacked size against the one that is stated, but not where none is. */
function isBomb({ packed, size }: ArchiveFile): boolean {
  return size === 0 && packed > 16;
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Many systems export web pages or plain text under the name .xls. */
function kindOfText(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).toLowerCase();
  if (/<(!doctype )?html|<table|<meta/.test(start)) return 'HTML';
  if (start.includes('<?xml')) return 'XML';
  return start.includes('\0') ? '' : 'text';
}
