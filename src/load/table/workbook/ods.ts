import type { Sheet } from '../sheet.ts';
import type { ArchiveFile } from './archive.ts';
import { odsCellText } from './ods-cell.ts';
import { type OdsRows, odsRows } from './ods-rows.ts';
import { attributeOf, type Attributes, type XmlListener, xmlReader } from './xml.ts';

/**
 * The sheets of an OpenDocument spreadsheet that are not hidden, from its `content.xml`; undefined where they are too big. Here
 * every cell says what type it is of and how it is shown, so that no styles are needed.
 */
export async function readOds(content: ArchiveFile): Promise<readonly Sheet[] | undefined> {
  const rows = odsRows();
  const reader = xmlReader(listenerFor(rows));
  const decoder = new TextDecoder();
  await content.read((piece) => {
    reader.add(decoder.decode(piece, { stream: true }));
    return !rows.isTooBig();
  });
  if (rows.isTooBig()) return undefined;
  reader.end();
  return rows.sheets;
}

/** Parts that hold cells or texts of another time or place. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'tracked-changes',
  'dde-links',
  'annotation',
  'shapes',
  'frame',
  'custom-shape',
  'g',
]);

/** Passes over what is no part of the sheets, and tells the others of each element what stands around it. */
function listenerFor(rows: OdsRows): XmlListener {
  const path: string[] = [];
  const { open, close, text } = cellListener(rows);
  let passing = 0;
  return {
    open(name, attributes) {
      const parent = path.at(-1) ?? '';
      path.push(name);
      const isInner = name === 'table' && parent !== 'spreadsheet';
      if (passing > 0 || isInner || PASSED_OVER.has(name)) passing += 1;
      else open[name]?.(attributes, parent);
    },
    text: (piece) => void (passing === 0 && text(piece)),
    close(name) {
      path.pop();
      if (passing > 0) passing -= 1;
      else close[name]?.(path.at(-1) ?? '');
    },
  };
}

interface CellListener {
  readonly open: Readonly<Record<string, (attributes: Attributes, parent: string) => void>>;
  readonly close: Readonly<Record<string, (parent: string) => void>>;
  readonly text: (text: string) => void;
}

function cellListener(rows: OdsRows): CellListener {
  const hidden = new Set<string>();
  let style = '';
  let attributes: Attributes = {};
  let paragraphs: string[] = [];
  let isInParagraph = false;

  const write = (text: string): void => {
    if (isInParagraph) paragraphs.push((paragraphs.pop() ?? '') + text);
  };

  return {
    open: {
      style: (given) => void (style = attributeOf(given, 'name') ?? ''),
      'table-properties': (given) => {
        if (attributeOf(given, 'display') === 'false') hidden.add(style);
      },
      table: (given) =>
        rows.openSheet(attributeOf(given, 'name') ?? '', hidden.has(attributeOf(given, 'style-name') ?? '')),
      'table-row': (given) => rows.openRow(countOf(given, 'number-rows-repeated')),
      'table-cell': (given) => {
        attributes = given;
        paragraphs = [];
      },
      // What lies under a merged cell is not seen.
      'covered-table-cell': (given) => rows.addCell('', countOf(given, 'number-columns-repeated')),
      p: (_given, parent) => {
        isInParagraph = parent === 'table-cell';
        if (isInParagraph) paragraphs.push('');
      },
      s: (given) => write(' '.repeat(Math.min(countOf(given, 'c'), MOST_SPACES))),
      tab: () => write('\t'),
      'line-break': () => write('\n'),
    },
    close: {
      p: (parent) => void (isInParagraph &&= parent !== 'table-cell'),
      'table-cell': () =>
        rows.addCell(
          odsCellText({ attributes, paragraphs }),
          countOf(attributes, 'number-columns-repeated'),
          countOf(attributes, 'number-rows-spanned'),
        ),
      'table-row': () => rows.closeRow(),
    },
    text: (text) => write(isInParagraph ? text.replaceAll(/\s+/g, ' ') : ''),
  };
}

const MOST_SPACES = 1000;

/** A whole number, 1 where none is given. */
function countOf(attributes: Attributes, name: string): number {
  const count = Math.trunc(Number(attributeOf(attributes, name) ?? 1));
  return count >= 1 ? count : 1;
}
