import type { Catalogue, RecordKind } from '../../model/catalogue.ts';
import type { DataFile } from '../../model/record.ts';
import { isError, type Loaded, type Problem } from '../../problems/index.ts';
import { compare } from '../../quantity/exact.ts';
import {
  plainOf,
  valueOf,
  type Source,
  type SourceEntry,
  type SourceNode,
  type Span,
  whyEmpty,
} from '../source/source.ts';
import { notAmong } from '../source/suggest.ts';
import { type BareUnits, readBareUnits } from './bare-units.ts';
import { FIGURE_KEYS, FILE_KEYS } from './file-keys.ts';
import { addList } from './list.ts';
import { nameIndexes, namesOf } from './names.ts';
import {
  addFigure,
  type Draft,
  entriesOf,
  finish,
  newDraft,
  readFigures,
  readHistory,
  type ListTables,
  readOwnPeriod,
  type RecordContext,
} from './record.ts';
import { isUnknown } from './unknown.ts';

/** Whose figures a data file may hold. */
export const FILE_KINDS = [
  'park',
  'project',
  'district',
  'city',
  'portfolio',
] as const satisfies readonly RecordKind[];

export interface DataFileOptions {
  /** Units for bare numbers, where the file itself declares none for the dimension. */
  readonly bare?: BareUnits;
  /** SHA-256 of the bytes, or what computes it when it is asked for. */
  readonly hash?: string | (() => string);
  /** The tables that the file names for its lists (see `tablesNamed`), by the path as written. */
  readonly tables?: ListTables;
}

const NO_UNITS: BareUnits = new Map();

interface Root {
  readonly entries: readonly SourceEntry[];
  readonly at: (key: string) => SourceNode | undefined;
}

/** Reads a data file against the catalogue. All problems come at once; with an error among them there is no value. */
export function readDataFile(
  source: Source,
  catalogue: Catalogue,
  options: DataFileOptions = {},
): Loaded<DataFile> {
  const problems: Problem[] = [...source.problems];
  const { root: node, file } = source;
  if (!node) return { problems: whyEmpty(source) };
  if (node.kind !== 'map') {
    problems.push(
      source.problemAt(node.span, 'wrong-shape', { subject: file, found: node.kind, expected: 'map' }),
    );
    return { problems };
  }
  const root: Root = {
    entries: node.entries,
    at: (key) => valueOf(node, key),
  };
  const context = prepare(root, source, catalogue, options, problems);
  const draft = newDraft(readKind(root, context));
  const name = readName(node, root, context);
  for (const entry of node.entries) readMember(entry, draft, context);
  const city = readText(root.at('city'), 'city', context);
  readText(root.at('district'), 'district', context);
  const other = readOther(root.at('other'), context);
  const inOrder = problems.length > 1 ? problems.toSorted(byPlace(file)) : problems;
  if (problems.some(isError)) return { problems: inOrder };
  const value: DataFile = {
    place: source.placeOf(node.span),
    ...(city !== undefined && { city }),
    record: finish(draft, name, context.period),
    other,
  };
  return { value: withHash(value, options.hash), problems: inOrder };
}

function withHash(file: DataFile, hash: DataFileOptions['hash']): DataFile {
  if (hash === undefined) return file;
  return {
    ...file,
    get hash() {
      return typeof hash === 'string' ? hash : hash();
    },
  };
}

/** Problems of the file itself first; those of its tables come in their own order. */
function byPlace(file: string) {
  const rank = ({ place }: Problem) => (place.file === file ? 0 : 1);
  return (a: Problem, b: Problem): number => {
    const sameFile = a.place.file === b.place.file;
    if (!sameFile) return rank(a) - rank(b);
    return (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0);
  };
}

/** What must be known before the first figure is read: units, period, names. */
function prepare(
  root: Root,
  pointer: Source,
  catalogue: Catalogue,
  options: DataFileOptions,
  problems: Problem[],
): RecordContext {
  const names = nameIndexes(catalogue);
  const units = root.at('units');
  const own: BareUnits = units ? readBareUnits(units, pointer, catalogue.units, problems) : NO_UNITS;
  if (units && options.bare) problems.push(...unitsThatDiffer(own, options.bare, pointer, units.span));
  const context = {
    pointer,
    catalogue,
    names,
    bare: units ? new Map([...(options.bare ?? []), ...own]) : (options.bare ?? NO_UNITS),
    problems,
    ...(options.tables && { tables: options.tables }),
  };
  const period = readOwnPeriod(root.entries, context);
  return { ...context, ...(period && { period }) };
}

/** The file knows better than who judges many of them at once, but that is said. */
function unitsThatDiffer(own: BareUnits, typed: BareUnits, pointer: Source, span: Span): readonly Problem[] {
  return [...own].flatMap(([dimension, { text, factor }]): Problem[] => {
    const other = typed.get(dimension);
    if (!other || compare(factor, other.factor) === 0) return [];
    return [
      {
        ...pointer.problemAt(span, 'units-differ', { found: text, expected: other.text }),
        severity: 'warning',
      },
    ];
  });
}

function readKind(root: Root, context: RecordContext): RecordKind {
  const node = root.at('kind');
  const text = readText(node, 'kind', context);
  if (!node || text === undefined) return 'park';
  const kind = FILE_KINDS.find((each) => each === text);
  if (!kind) {
    const { expected, suggestions } = notAmong(text, FILE_KINDS);
    const data = { subject: 'kind', found: text, expected, suggestions };
    context.problems.push(context.pointer.problemAt(node.span, 'not-one-of', data));
  }
  return kind ?? 'park';
}

function readName(node: SourceNode, root: Root, context: RecordContext): string {
  const written = root.at('name');
  const name = readText(written, 'name', context);
  if (name === undefined && (!written || written.kind === 'scalar')) {
    const problem = written
      ? context.pointer.problemAt(written.span, 'no-name')
      : context.pointer.problemAt({ from: node.span.from, until: node.span.from }, 'missing-key', {
          subject: 'name',
        });
    context.problems.push(problem);
  }
  return name ?? '';
}

/** One entry of the file: a part of its own, a list, or a mistake. */
function readMember(entry: SourceEntry, draft: Draft, context: RecordContext): void {
  const { key, keySpan, value } = entry;
  if (key === 'figures') return readFigures(value, draft, context);
  if (key === 'history') return readHistory(value, draft, context);
  if (FIGURE_KEYS.includes(key)) return readOwnFigure(entry, draft, context);
  if (FILE_KEYS.includes(key)) return;
  const resolved = context.names(draft.kind).resolve(key);
  if (resolved.kind === 'list') return addList(entry, resolved.list, draft, context);
  const problem =
    resolved.kind === 'indicator'
      ? context.pointer.problemAt(keySpan, 'figure-at-top', { subject: key, name: resolved.indicator.name })
      : context.pointer.problemAt(keySpan, 'unknown-key', unknownTop(key, context.catalogue));
  context.problems.push(problem);
}

/** What stands beside the figures and is one. */
function readOwnFigure(entry: SourceEntry, draft: Draft, context: RecordContext): void {
  const indicator = context.catalogue.indicators.get(entry.key);
  if (!indicator?.of.includes(draft.kind) || entry.value.kind !== 'scalar') return;
  addFigure(entry, indicator, draft, context);
}

function unknownTop(key: string, { lists }: Catalogue) {
  const { subject, suggestions } = notAmong(key, [...FILE_KEYS, ...[...lists.values()].flatMap(namesOf)]);
  return { subject, suggestions, expected: [...FILE_KEYS, ...lists.keys()].join(', ') };
}

function readText(
  node: SourceNode | undefined,
  subject: string,
  { pointer, problems }: RecordContext,
): string | undefined {
  if (!node) return undefined;
  if (node.kind === 'scalar') return isUnknown(node.text) ? undefined : node.text.trim();
  problems.push(
    pointer.problemAt(node.span, 'wrong-shape', { subject, found: node.kind, expected: 'scalar' }),
  );
  return undefined;
}

/** What the report keeps and no rule reads, as written. */
function readOther(node: SourceNode | undefined, context: RecordContext): Record<string, string> {
  if (!node) return {};
  return Object.fromEntries(entriesOf(node, 'other', context).map(({ key, value }) => [key, textOf(value)]));
}

function textOf(value: SourceNode): string {
  return value.kind === 'scalar' ? value.text : JSON.stringify(plainOf(value));
}
