/** The streams of a compound file, the container of old office files and of encrypted new ones. */
export interface CompoundFile {
  readonly names: readonly string[];
  /** The bytes of a stream by its name; undefined where there is none, or where it is damaged. */
  read(name: string): Uint8Array | undefined;
}

const MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sectors with higher numbers do not exist: they mark ends and gaps. */
const LAST_SECTOR = 0xfffffffa;
const MINI_SECTOR = 64;
const ENTRY = 128;
const HEADER_SECTORS = 109;

/** Whether the bytes begin as a compound file does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length >= 512 && MARK.every((byte, index) => bytes[index] === byte);
}

/** Opens a compound file; streams are cut out as they are asked for. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number): number => (at + 4 <= view.byteLength ? view.getUint32(at, true) : LAST_SECTOR);
  const sectorSize = 2 ** Math.min(view.getUint16(30, true), 16);
  const sector = (number: number): Uint8Array =>
    bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize);
  const table = sectorTable(word, sectorSize);
  const chain = (first: number, next: (number: number) => number): number[] => {
    const numbers: number[] = [];
    // A chain that is longer than the file goes in a circle.
    for (
      let each = first;
      each < LAST_SECTOR && numbers.length * MINI_SECTOR < bytes.length;
      each = next(each)
    )
      numbers.push(each);
    return numbers;
  };
  const next = (number: number): number => table[number] ?? LAST_SECTOR;
  const stream = (first: number): Uint8Array => concat(chain(first, next).map(sector));

  const entries = entriesOf(stream(word(48)));
  const miniTable = numbersOf(stream(word(60)));
  const root = entries.find(({ kind }) => kind === 'root');
  const miniStream = root ? stream(root.first) : new Uint8Array(0);
  const miniNext = (number: number): number => miniTable[number] ?? LAST_SECTOR;
  const miniSector = (number: number): Uint8Array =>
    miniStream.subarray(number * MINI_SECTOR, (number + 1) * MINI_SECTOR);

  return {
    names: entries.map(({ name }) => name),
    read(name) {
      const entry = entries.find((each) => each.name === name && each.kind === 'stream');
      if (!entry) return undefined;
      const isMini = entry.size < word(56);
      const whole = isMini ? concat(chain(entry.first, miniNext).map(miniSector)) : stream(entry.first);
      return whole.length < entry.size ? undefined : whole.subarray(0, entry.size);
    },
  };
}

/** Which sector follows which: the numbers in the sectors that the header lists, and those after them. */
function sectorTable(word: (at: number) => number, sectorSize: number): readonly number[] {
  const perSector = sectorSize / 4;
  const places: number[] = [];
  for (let index = 0; index < HEADER_SECTORS; index += 1) places.push(word(76 + index * 4));
  let more = word(68);
  for (let left = word(72); more < LAST_SECTOR && left > 0 && left < LAST_SECTOR; left -= 1) {
    const from = (more + 1) * sectorSize;
    for (let index = 0; index < perSector - 1; index += 1) places.push(word(from + index * 4));
    more = word(from + sectorSize - 4);
  }
  return places
    .filter((place) => place < LAST_SECTOR)
    .flatMap((place) =>
      Array.from({ length: perSector }, (_, index) => word((place + 1) * sectorSize + index * 4)),
    );
}

interface Entry {
  readonly name: string;
  readonly kind: 'stream' | 'root' | 'other';
  readonly first: number;
  readonly size: number;
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= view.byteLength; at += ENTRY) {
    const length = Math.min(Math.max(0, view.getUint16(at + 64, true) - 2), 62);
    const kind = view.getUint8(at + 66);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      kind: kind === 2 ? 'stream' : kind === 5 ? 'root' : 'other',
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function numbersOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
