/** What the library does not tell of an old workbook: how its numbers are shown, and which of its sheets. */
export interface XlsFormats {
  readonly isEncrypted: boolean;
  readonly sheets: readonly XlsSheetFormats[];
}

interface XlsSheetFormats {
  /** A sheet of cells that is not hidden. */
  readonly isShown: boolean;
  /** The number format of a cell; rows and columns count from 0. */
  formatAt(row: number, column: number): string | undefined;
}

/** Records of the BIFF8 format, by their number. */
const END = 0x0a;
const FILE_PASSWORD = 0x2f;
const SHEET = 0x85;
const FORMAT = 0x41e;
const STYLE = 0xe0;
const MANY_NUMBERS = 0xbd;
const NUMBERS: ReadonlySet<number> = new Set([0x06, 0x203, 0x27e]);

/** The formats that a workbook need not spell out, as far as they change what a number says. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
]);
const COLUMNS = 0x4000;

/** Reads the `Workbook` stream of an .xls file. */
export function readXlsFormats(stream: Uint8Array): XlsFormats {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const codes = new Map(BUILT_IN);
  const styles: number[] = [];
  const places: { readonly at: number; readonly isShown: boolean }[] = [];
  let isEncrypted = false;
  for (const { id, at, length } of recordsFrom(view, 0)) {
    if (id === FILE_PASSWORD) isEncrypted = true;
    else if (id === FORMAT && length >= 5)
      codes.set(view.getUint16(at, true), stringAt(view, at + 2, length));
    else if (id === STYLE && length >= 4) styles.push(view.getUint16(at + 2, true));
    else if (id === SHEET && length >= 6) {
      const isShown = (view.getUint8(at + 4) & 3) === 0 && view.getUint8(at + 5) === 0;
      places.push({ at: view.getUint32(at, true), isShown });
    }
  }
  const formats = styles.map((style) => codes.get(style));
  const sheets = places.map(({ at, isShown }) => {
    const cells = isShown && !isEncrypted ? cellFormats(view, at, formats) : undefined;
    return { isShown, formatAt: (row: number, column: number) => cells?.get(row * COLUMNS + column) };
  });
  return { isEncrypted, sheets };
}

function cellFormats(
  view: DataView,
  from: number,
  formats: readonly (string | undefined)[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const set = (row: number, column: number, style: number): void => {
    const format = formats[style];
    if (format !== undefined) found.set(row * COLUMNS + column, format);
  };
  for (const { id, at, length } of recordsFrom(view, from)) {
    if (NUMBERS.has(id) && length >= 6) {
      set(view.getUint16(at, true), view.getUint16(at + 2, true), view.getUint16(at + 4, true));
    } else if (id === MANY_NUMBERS) {
      const first = view.getUint16(at + 2, true);
      for (let index = 0; 4 + index * 6 + 6 < length; index += 1) {
        set(view.getUint16(at, true), first + index, view.getUint16(at + 4 + index * 6, true));
      }
    }
  }
  return found;
}

interface BiffRecord {
  readonly id: number;
  readonly at: number;
  readonly length: number;
}

/** The records up to the end of the part that begins there. */
function* recordsFrom(view: DataView, from: number): Generator<BiffRecord> {
  for (let at = from; at + 4 <= view.byteLength; ) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === END || at + 4 + length > view.byteLength) return;
    yield { id, at: at + 4, length };
    at += 4 + length;
  }
}

/** A text with its length in front of it: of one byte a character, or of two. */
function stringAt(view: DataView, at: number, length: number): string {
  const isWide = (view.getUint8(at + 2) & 1) === 1;
  const most = Math.floor((length - 5) / (isWide ? 2 : 1));
  const codes = Array.from({ length: Math.min(view.getUint16(at, true), most) }, (_, index) =>
    isWide ? view.getUint16(at + 3 + index * 2, true) : view.getUint8(at + 3 + index),
  );
  return String.fromCharCode(...codes);
}
