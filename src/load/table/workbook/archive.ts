import type { FileEntry } from '@zip.js/zip.js';

/** A file in a zip archive, as its directory tells; sizes in bytes. */
export interface ArchiveFile {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly size: number;
  /**
   * Hands over the content piece by piece, as long as `take` says that it wants more. Rejects where it is damaged: its size
   * and its checksum are held against the directory, so that it never grows beyond what was looked at.
   */
  read(take: (piece: Uint8Array) => boolean): Promise<void>;
}

/** The one place that knows the library, which is loaded only where there is an archive. */
const loadLibrary = () => import('@zip.js/zip.js');

/** The files in a zip archive. Throws where its directory is damaged. */
export async function openArchive(bytes: Uint8Array): Promise<readonly ArchiveFile[]> {
  const { Uint8ArrayReader, ZipReader } = await loadLibrary();
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  return entries.flatMap((entry) => (entry.directory ? [] : [fileOf(entry)]));
}

/** More is not read of a file that ought to be small. */
const LONGEST_TEXT = 1024 * 1024;

/** The text of a small file. */
export async function textOf(file: ArchiveFile): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  await file.read((piece) => {
    text += decoder.decode(piece, { stream: true });
    return text.length < LONGEST_TEXT;
  });
  return text + decoder.decode();
}

function fileOf(entry: FileEntry): ArchiveFile {
  return {
    name: entry.filename,
    isEncrypted: entry.encrypted,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    read: (take) => unpack(entry, take),
  };
}

async function unpack(entry: FileEntry, take: (piece: Uint8Array) => boolean): Promise<void> {
  const enough = new AbortController();
  let size = 0;
  const write = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > entry.uncompressedSize) throw new Error(`${entry.filename}: larger than stated`);
    if (!enough.signal.aborted && !take(piece)) enough.abort();
  };
  const options = { checkSignature: true, useWebWorkers: false, signal: enough.signal };
  try {
    await entry.getData(new WritableStream({ write }), options);
  } catch (error) {
    if (!enough.signal.aborted) throw error;
  }
}
