import type { Level } from '../../model/rule-set.ts';
import type { Language, Place } from '../../model/text.ts';
import { isError, messageOf } from '../../problems/index.ts';
import type { Judged, Refused } from '../batch.ts';
import { say } from '../lexicon.ts';
import { COLUMNS, WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { scoreText } from '../score.ts';
import { type Collected, listed } from '../summary/collect.ts';
import { reasonsOf } from '../summary/reasons.ts';
import { type Section, sizeOf } from '../summary/section.ts';
import { type End, END_MARKS, endWord, SUMMARY_WORDS, unlisted } from '../summary/words.ts';
import { paragraph, type TextStyle } from './page.ts';
import { type Cell, type Column, type Piece, renderTable } from './table.ts';
import { END_TONES } from './tones.ts';

/** What is kept of a submission. */
export interface BatchRow {
  readonly end: End;
  readonly name: string;
  readonly district: string;
  readonly score: string;
  /** What decides, what is missing, or what is wrong. */
  readonly why: readonly string[];
  /** That there are further reasons; empty where there are none. */
  readonly more: string;
  /** Where a problem stands. */
  readonly aside: string;
  /** The verdict hinges on a reading. */
  readonly fragile: boolean;
}

export function judgedRow(item: Judged, language: Language): BatchRow {
  const { verdict, score, robust, nothingDecides } = item.outline;
  const digest = item.digest();
  const { texts, more } = reasonsOf(digest, language);
  return {
    end: verdict,
    name: nameOf(digest.name, digest.place),
    district: digest.district === digest.name ? '' : (digest.district ?? ''),
    score: nothingDecides ? '' : scoreText(score),
    why: texts,
    more: more === 0 ? '' : say({ zh: `另有 ${more} 项`, en: `and ${more} more` }, { language }),
    aside: '',
    fragile: !robust && !nothingDecides,
  };
}

function refusedRow({ name, place, problems }: Refused, language: Language): BatchRow {
  const errors = problems.filter(isError);
  const [first] = errors;
  const others = Math.max(0, errors.length - 1);
  const own = nameOf(name, place);
  const where = first ? placeText(first.place) : '';
  return {
    end: 'refused',
    name: own,
    district: '',
    score: '',
    why: first ? [messageOf(first)[language]] : [],
    more: others === 0 ? '' : say({ zh: `另有 ${others} 个问题`, en: `and ${others} more` }, { language }),
    aside: where === own ? '' : where,
    fragile: false,
  };
}

/** On one line; what has no name is called by its place. */
function nameOf(name: string | undefined, place: Place): string {
  return name === undefined || name === '' ? placeText(place) : name.replaceAll(/\s*[\r\n]\s*/g, ' ');
}

/** What could not be read: the first of them, and how many there are. */
export type Unread = Pick<Collected<BatchRow>, 'refused' | 'refusedCount'>;

/** The rows of a section, if any, and of what could not be read, and how many are not listed. */
export function batchTable(
  section: Section<BatchRow> | undefined,
  { refused, refusedCount }: Unread,
  style: TextStyle,
): string[] {
  const others = refused.map((each) => refusedRow(each, style.language));
  const rows = section ? listed(section, others) : others;
  const hidden = (section ? sizeOf(section) : 0) + refusedCount - rows.length;
  const cells = rows.map((row) => rowCells(row, section?.level.kind, style));
  const legend = rows.some(({ fragile }) => fragile) ? [`${FRAGILE} ${say(WORDS.fragile, style)}`] : [];
  return [
    ...renderTable(columns(style), cells, style.width, style.paint),
    ...(hidden > 0 ? [unlisted(hidden, style.language)] : []),
    ...legend.flatMap((line) => paragraph(line, style, 'open')),
  ];
}

const FRAGILE = '↔';

/** Below this width the district has no column of its own. */
const NARROW = 76;

function columns(style: TextStyle): Column[] {
  const { language } = style;
  const all: (Column | undefined)[] = [
    { title: say(COLUMNS.outcome, style), least: language === 'zh' ? Number.POSITIVE_INFINITY : 10 },
    { title: say(SUMMARY_WORDS.name, style), least: 16, yields: true },
    style.width < NARROW ? undefined : { title: say(SUMMARY_WORDS.district, style), least: 8 },
    { title: say(SUMMARY_WORDS.score, style), least: Number.POSITIVE_INFINITY, align: 'right' },
    { title: say(SUMMARY_WORDS.why, style), least: 24, yields: true },
  ];
  return all.filter((column) => column !== undefined);
}

function rowCells(row: BatchRow, kind: Level['kind'] | undefined, { language, width }: TextStyle): Cell[] {
  const { end, name, district, score, why, more, aside, fragile } = row;
  const tone = END_TONES[end];
  const word = `${END_MARKS[end]} ${endWord(end, kind, language)}`;
  const mark = fragile ? `${word} ${FRAGILE}` : word;
  const isNarrow = width < NARROW;
  const pieces: Piece[] = [
    ...why.map((text) => ({ text })),
    { text: more, tone: 'dim' },
    { text: aside, tone: 'dim' },
  ];
  const reasons = pieces.filter(({ text }) => text !== '');
  const under: Cell = isNarrow && district !== '' ? [{ text: district, tone: 'dim' }] : [];
  const cells: (Cell | undefined)[] = [
    [{ text: mark, tone }],
    [{ text: name }, ...under],
    isNarrow ? undefined : [{ text: district }],
    [{ text: score }],
    reasons,
  ];
  return cells.filter((cell) => cell !== undefined);
}
