import type { RecordKind } from '../../../model/catalogue.ts';
import { readPeriod } from '../../data/period.ts';
import { cellOf, filledIn, flat } from '../cells.ts';
import type { ValueColumn, VerticalForm } from './find-vertical.ts';
import { listEntry } from './list-row.ts';
import { type Lexicon, type Meaning, meaningOf } from '../headings/heading.ts';
import { readKindCell } from '../rows/kind-cell.ts';
import { lexiconFor, type TableContext } from '../rows/layout.ts';
import type { Missed } from '../headings/misses.ts';
import { scalarNode } from '../place-figures.ts';
import { NOTE } from '../rows/row-class.ts';
import type { Row } from '../sheet.ts';
import { cellSpan } from '../spot.ts';
import { verticalFigure } from './vertical-figure.ts';
import { OWN, type Own, type ParkDraft } from './vertical-park.ts';

/** What the rows of a form hold. */
export interface Items {
  readonly parks: readonly ParkDraft[];
  /** Rows that name no figure of the park. */
  readonly missed: Missed[];
  /** Rows with values but without a name. */
  readonly unclear: readonly Row[];
}

const WHOLE = cellSpan(0, 0);

interface Reading {
  readonly form: VerticalForm;
  readonly lexicon: Lexicon;
  /** By the column, or by the name where parks stand one below the other. */
  readonly parks: Map<string, ParkDraft>;
  readonly heading: Row;
}

/** Reads the rows of a form into the parks that they are about. */
export function readItems(
  heading: Row,
  rows: readonly Row[],
  form: VerticalForm,
  kind: RecordKind,
  context: TableContext,
): Items {
  const reading: Reading = { form, lexicon: lexiconFor(kind, context), parks: new Map(), heading };
  const missed: Missed[] = [];
  const unclear: Row[] = [];
  let park = '';
  for (const row of rows) {
    park = nameIn(row, form) || park;
    const values = form.values.filter(({ at }) => cellOf(row, at) !== '');
    const [first = form.item] = filledIn(row);
    // Without a value there is nothing to lose: a heading among the rows, a figure that is missing.
    if (values.length === 0 || NOTE.test(flat(cellOf(row, first)))) continue;
    const item = cellOf(row, form.item);
    if (item === '') {
      unclear.push(row);
      continue;
    }
    const meaning = meaningOf(item, reading.lexicon);
    for (const column of values) addValue(row, column, meaning, park, reading);
    const isList =
      meaning.kind === 'list' && values.every(({ at }) => listEntry(item, cellOf(row, at), WHOLE));
    const isMissed = meaning.kind !== 'figure' && meaning.kind !== 'role' && !isList;
    if (isMissed) missed.push({ text: item, span: cellSpan(row.number, form.item + 1), meaning });
  }
  return { parks: [...reading.parks.values()], missed, unclear };
}

function nameIn(row: Row, { parts }: VerticalForm): string {
  const at = parts.get('name');
  return at === undefined ? '' : cellOf(row, at);
}

/** Adds the value of one column to its park. */
function addValue(row: Row, column: ValueColumn, meaning: Meaning, name: string, reading: Reading): void {
  const { form, lexicon } = reading;
  const { figures, other, said, lists } = parkOf(row, column, name, reading);
  for (const part of BESIDE) sayBeside(row, part, form, said);
  const span = cellSpan(row.number, column.at + 1);
  const own = ownIn(meaning);
  const list = meaning.kind === 'list' ? listEntry(meaning.list.id, cellOf(row, column.at), span) : undefined;
  if (own) {
    const text = cellOf(row, column.at);
    said.set(own, { text: own === 'kind' ? (readKindCell(text) ?? text) : text, span });
  } else if (meaning.kind === 'figure') {
    const entry = verticalFigure(row, column.at, meaning, form.parts, lexicon.units);
    const period = readPeriod(meaning.period ?? yearIn(row, form)) ?? column.period;
    figures.push({ entry, ...(period && { period }) });
  } else if (list) lists.set(list.key, list);
  else {
    const key = flat(cellOf(row, form.item)) + (column.period ? ` ${column.period.text}` : '');
    other.push({ key, keySpan: span, value: scalarNode(cellOf(row, column.at), span) });
  }
}

/** What columns beside the values say about the park: the first of its rows that does counts. */
const BESIDE = ['city', 'district'] as const;

function sayBeside(
  row: Row,
  part: (typeof BESIDE)[number],
  { parts }: VerticalForm,
  said: ParkDraft['said'],
): void {
  const at = parts.get(part);
  const text = at === undefined ? '' : cellOf(row, at);
  if (at !== undefined && text !== '' && !said.has(part))
    said.set(part, { text, span: cellSpan(row.number, at + 1) });
}

function yearIn(row: Row, { parts }: VerticalForm): string {
  const at = parts.get('period');
  return at === undefined ? '' : cellOf(row, at);
}

/** What a row says about the park itself; the catalogue knows name and district as figures. */
function ownIn(meaning: Meaning): Own | undefined {
  if (meaning.kind === 'role') return OWN.find((each) => each === meaning.role);
  if (meaning.kind !== 'figure') return undefined;
  return OWN.find((each) => each === meaning.indicator.id);
}

function parkOf(
  row: Row,
  { at, park }: ValueColumn,
  name: string,
  { form, parks, heading }: Reading,
): ParkDraft {
  const key = park === undefined ? name : `column ${at}`;
  const before = parks.get(key);
  if (before) return before;
  const said: ParkDraft['said'] = new Map();
  const made: ParkDraft = {
    span: spanOf(row, at, park, form, heading),
    said,
    figures: [],
    other: [],
    lists: new Map(),
  };
  if (park !== undefined) said.set('name', { text: park, span: made.span });
  else if (name !== '') said.set('name', { text: name, span: made.span });
  parks.set(key, made);
  return made;
}

/** A park begins at the heading of its column, at the first of its rows, or with the form. */
function spanOf(row: Row, at: number, park: string | undefined, { parts }: VerticalForm, heading: Row) {
  if (park !== undefined) return cellSpan(heading.number, at + 1);
  const name = parts.get('name');
  return name === undefined ? cellSpan(heading.number, 0) : cellSpan(row.number, name + 1);
}
