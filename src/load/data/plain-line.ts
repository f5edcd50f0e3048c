import type { Catalogue, Indicator, RecordKind } from '../../model/catalogue.ts';
import { type DataFile, type DataRecord, type Figure, statedKind } from '../../model/record.ts';
import { remember } from '../../model/remember.ts';
import type { Place, Utf8 } from '../../model/text.ts';
import {
  endOfScalar,
  isObject,
  type JsonObject,
  LOST,
  parseObject,
  type ReadEntry,
  textOfScalar,
  walkObject,
} from '../source/json-walk.ts';
import { textOf, type Utf8Line } from '../source/utf8-line.ts';
import type { BareUnits } from './bare-units.ts';
import { FILE_KINDS } from './data-file.ts';
import { FIGURE_KEYS } from './file-keys.ts';
import { nameIndexes } from './names.ts';
import { readPeriod } from './period.ts';
import { FlatDataRecord, NO_HISTORY, NO_LISTS } from './flat-data-record.ts';
import { lineLayouts, type LineValue } from './line-layouts.ts';
import type { Word } from './line-values.ts';
import { type PlainFigures, plainFigures } from './plain-figure.ts';
import { isPlainlyKnown, isUnknown } from './unknown.ts';

/**
 * Reads a record on a line of JSON that holds nothing out of the ordinary: a name, a city, a district, a kind, a period and figures,
 * each of them a single text or number without any problem. The result is what `readDataFile` gives; undefined for all other
 * lines, which it has to read.
 */
type ReadLine = (line: Utf8Line, file: string) => DataFile | undefined;

export interface PlainLines {
  readonly read: ReadLine;
  /** The same for very many lines: of one that is laid out as one before, only values are read, and figures when someone asks for them. */
  readonly follow: ReadLine;
}

/** The plain lines of data files. What was found out for one line serves the others: how it is laid out above all. */
export function plainLines(catalogue: Catalogue, bare: BareUnits = new Map()): PlainLines {
  const kinds = remember((kind: RecordKind) => plainKind(kind, catalogue, bare));
  const periodOf = remember((text: string) => (isUnknown(text) ? undefined : (readPeriod(text) ?? 'bad')));
  const cityOf = remember(wordOf);
  const layouts = lineLayouts(periodOf);
  /** Reads a line for itself. */
  const readAlone = ({ text, number }: Utf8Line, file: string): Alone | undefined => {
    const object = parseObject(text);
    const kind = object && kindOf(object);
    const found = kind && readLine(text, { file, line: number }, object, kinds(kind));
    const period = found?.period === undefined ? undefined : periodOf(found.period);
    const name = found && wordOf(found.name);
    if (!found || !kind || name === undefined || period === 'bad') return undefined;
    const { figures } = found;
    const record = { kind, name, ...(period && { period }), figures, history: NO_HISTORY, lists: NO_LISTS };
    return { found, record };
  };
  const inFull = (line: Utf8Line, file: string, { found, record }: Alone): DataFile =>
    dataFile(line, file, record, found.city === undefined ? undefined : cityOf(found.city));
  return {
    read(line, file) {
      const alone = readAlone(line, file);
      return alone && inFull(line, file, alone);
    },
    follow(line, file) {
      const followed = layouts.follow(line);
      const name = followed && nameOf(followed.name);
      if (followed && name !== undefined) {
        const figuresOf = () => readAlone(line, file)?.record.figures ?? NO_FIGURES;
        const record = new FlatDataRecord(name, followed.flat, figuresOf);
        return dataFile(line, file, record, followed.city === undefined ? undefined : cityOf(followed.city));
      }
      const alone = readAlone(line, file);
      if (!alone) return undefined;
      layouts.learn(line.text, alone.found.values, alone.found.end, alone.record.kind);
      return inFull(line, file, alone);
    },
  };
}

function wordOf(text: string): string | undefined {
  return isUnknown(text) ? undefined : text.trim();
}

/** A name in UTF-8 as it is, where it is plain that it is one; else as text. */
function nameOf(name: Utf8): Utf8 | string | undefined {
  return isPlainlyKnown(name) ? name : wordOf(textOf(name));
}

/** A line that was read for itself: what stands on it, and what it means. */
interface Alone {
  readonly found: Found;
  readonly record: DataRecord;
}

function dataFile(
  { number }: Utf8Line,
  file: string,
  record: DataRecord,
  city: string | undefined,
): DataFile {
  const place = { file, line: number, column: 1 };
  return city === undefined ? { place, record, other: NOTHING } : { place, city, record, other: NOTHING };
}

const NOTHING: DataFile['other'] = {};

const NO_FIGURES: DataRecord['figures'] = new Map();

function kindOf({ kind = 'park' }: JsonObject): RecordKind | undefined {
  return FILE_KINDS.find((each) => each === kind);
}

/** The readers of figures of one kind of record: by the key of the file, and by the names under `figures`. */
interface PlainKind {
  readonly own: (key: string) => PlainFigures | undefined;
  readonly named: (name: string) => PlainFigures | undefined;
}

function plainKind(kind: RecordKind, catalogue: Catalogue, bare: BareUnits): PlainKind {
  const names = nameIndexes(catalogue)(kind);
  const readerOf = remember((indicator: Indicator) => plainFigures(indicator, catalogue.units, bare));
  return {
    own: remember((key: string) => {
      const indicator = FIGURE_KEYS.includes(key) ? catalogue.indicators.get(key) : undefined;
      return indicator?.of.includes(kind) ? readerOf(indicator) : undefined;
    }),
    named: remember((name: string) => {
      const found = names.find(name);
      return found?.kind === 'indicator' && !found.unit ? readerOf(found.indicator) : undefined;
    }),
  };
}

/** What stands on a line, as written. */
interface Found extends Partial<Record<Word, string>> {
  readonly name: string;
  readonly figures: ReadonlyMap<string, Figure>;
  /** In the order of the line, up to its end. */
  readonly values: readonly LineValue[];
  readonly end: number;
}

function readLine(text: string, at: Place, object: JsonObject, kind: PlainKind): Found | undefined {
  const figures = new Map<string, Figure>();
  const values: LineValue[] = [];
  const words: Partial<Record<Word, string>> = {};
  const readInto = (reader: PlainFigures | undefined, value: unknown, from: number, word?: Word): number => {
    const until = endOfScalar(text, from, value);
    if (until === LOST) return LOST;
    const place = { ...at, column: from + 1 };
    const figure = reader?.read(textOfScalar(text, from, until, value), place);
    if (reader && (!figure || figures.has(reader.id))) return LOST;
    if (figure) figures.set(figure.indicator, figure);
    values.push({ from, until, word, figures: reader, type: figure ? statedKind(figure) : 'unknown' });
    return until;
  };
  const readFigure: ReadEntry = (key, value, from) => {
    const reader = kind.named(key);
    return reader ? readInto(reader, value, from) : LOST;
  };
  const readPart: ReadEntry = (key, value, from) => {
    if (key === 'figures') return isObject(value) ? walkObject(text, from, value, readFigure) : LOST;
    if (key === 'kind') return endOfScalar(text, from, value);
    if (!isWord(key)) return key === 'district' ? readInto(kind.own(key), value, from) : LOST;
    const until = readInto(kind.own(key), value, from, key);
    if (until !== LOST) words[key] = textOfScalar(text, from, until, value);
    return until;
  };
  const end = walkObject(text, 0, object, readPart);
  const { name } = words;
  if (end === LOST || text.slice(end).trim() !== '' || name === undefined) return undefined;
  return { ...words, name, figures, values, end };
}

const WORDS = ['name', 'city', 'period'] as const;

function isWord(key: string): key is Word {
  return WORDS.some((word) => word === key);
}
