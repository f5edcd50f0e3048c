import type { Catalogue, Indicator, RecordKind } from '../../model/catalogue.ts';
import type { DataFile, DataRecord, Figure } from '../../model/record.ts';
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
import type { BareUnits } from './bare-units.ts';
import { FILE_KINDS } from './data-file.ts';
import { nameIndexes } from './names.ts';
import { readPeriod } from './period.ts';
import { type PlainFigures, plainFigures } from './plain-figure.ts';
import { isUnknown } from './unknown.ts';

/** A line of a file, and its number. */
interface PlainLine {
  readonly text: string;
  readonly number: number;
  readonly file: string;
}

/**
 * Reads a record on a line of JSON that holds nothing out of the ordinary: a name, a city, a district, a kind, a period and figures,
 * each of them a single text or number without any problem. The result is what `readDataFile` gives; undefined for all other
 * lines, which it has to read.
 */
export type PlainLines = (line: PlainLine) => DataFile | undefined;

/** The plain lines of data files. What was found out for one line serves the others. */
export function plainLines(catalogue: Catalogue, bare: BareUnits = new Map()): PlainLines {
  const kinds = new Map<RecordKind, PlainKind>();
  const periodOf = remember((text) => (isUnknown(text) ? undefined : (readPeriod(text) ?? 'bad')));
  const wordOf = remember((text) => (isUnknown(text) ? undefined : text.trim()));
  const readersOf = (kind: RecordKind): PlainKind => {
    const known = kinds.get(kind) ?? plainKind(kind, catalogue, bare);
    kinds.set(kind, known);
    return known;
  };
  return (line) => {
    const object = parseObject(line.text);
    const kind = object && kindOf(object);
    const found = kind && readLine(line, object, readersOf(kind));
    const period = found?.period === undefined ? undefined : periodOf(found.period);
    const name = found && wordOf(found.name);
    if (!found || !kind || name === undefined || period === 'bad') return undefined;
    const city = found.city === undefined ? undefined : wordOf(found.city);
    const { figures } = found;
    return {
      place: { file: line.file, line: line.number, column: 1 },
      ...(city !== undefined && { city }),
      record: { kind, name, ...(period && { period }), figures, history: NO_HISTORY, lists: NO_LISTS },
      other: {},
    };
  };
}

/** A file has few cities and periods. */
const MOST_REMEMBERED = 1000;

function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (value !== undefined && known.size < MOST_REMEMBERED) known.set(text, value);
    return value;
  };
}

const NO_HISTORY: DataRecord['history'] = new Map();
const NO_LISTS: DataRecord['lists'] = new Map();

function kindOf({ kind = 'park' }: JsonObject): RecordKind | undefined {
  return FILE_KINDS.find((each) => each === kind);
}

/** The readers of figures of one kind of record: by the key of the file, and by the names under `figures`. */
interface PlainKind {
  readonly own: (key: string) => PlainIndicator | undefined;
  readonly named: (name: string) => PlainIndicator | undefined;
}

interface PlainIndicator {
  readonly id: string;
  readonly read: PlainFigures;
}

function plainKind(
  kind: RecordKind,
  { indicators, units, ...catalogue }: Catalogue,
  bare: BareUnits,
): PlainKind {
  const names = nameIndexes({ indicators, units, ...catalogue })(kind);
  const readers = new Map<Indicator, PlainIndicator>();
  const readerOf = (indicator: Indicator): PlainIndicator => {
    const known = readers.get(indicator) ?? { id: indicator.id, read: plainFigures(indicator, units, bare) };
    readers.set(indicator, known);
    return known;
  };
  return {
    own: remember((key) => {
      const indicator = indicators.get(key);
      return indicator?.of.includes(kind) ? readerOf(indicator) : undefined;
    }),
    named: remember((name) => {
      const found = names.find(name);
      return found?.kind === 'indicator' && !found.unit ? readerOf(found.indicator) : undefined;
    }),
  };
}

/** What stands on a line, as written. */
interface Found {
  readonly name: string;
  readonly city: string | undefined;
  readonly period: string | undefined;
  readonly figures: ReadonlyMap<string, Figure>;
}

function readLine({ text, number, file }: PlainLine, object: JsonObject, kind: PlainKind): Found | undefined {
  const figures = new Map<string, Figure>();
  const words: Partial<Record<Word, string>> = {};
  const readInto = (reader: PlainIndicator | undefined, value: unknown, from: number): number => {
    const until = endOfScalar(text, from, value);
    if (!reader || until === LOST || figures.has(reader.id)) return LOST;
    const place = { file, line: number, column: from + 1 };
    const figure = reader.read(textOfScalar(text, from, until, value), place);
    if (!figure) return LOST;
    figures.set(reader.id, figure);
    return until;
  };
  const readFigure: ReadEntry = (key, value, from) => readInto(kind.named(key), value, from);
  const readPart: ReadEntry = (key, value, from) => {
    if (key === 'figures') return isObject(value) ? walkObject(text, from, value, readFigure) : LOST;
    if (!isWord(key)) return LOST;
    const reader = kind.own(key);
    const until = reader ? readInto(reader, value, from) : endOfScalar(text, from, value);
    if (until !== LOST) words[key] = textOfScalar(text, from, until, value);
    return until;
  };
  const end = walkObject(text, 0, object, readPart);
  const { name, city, period } = words;
  if (end === LOST || text.slice(end).trim() !== '' || name === undefined) return undefined;
  return { name, city, period, figures };
}

const WORDS = ['name', 'city', 'district', 'kind', 'period'] as const;
type Word = (typeof WORDS)[number];

function isWord(key: string): key is Word {
  return WORDS.some((word) => word === key);
}
