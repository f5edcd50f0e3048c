import { COMPARE_WORDS } from '../../compare/words.ts';
import type { StandingRow, WorstView } from '../../compare/view.ts';
import { othersFailing, worstNumbers } from '../../compare/worst.ts';
import { MARKS } from '../../labels.ts';
import { say } from '../../lexicon.ts';
import { COLUMNS, WORDS } from '../../phrases.ts';
import { SUMMARY_WORDS } from '../../summary/words.ts';
import { paragraph, type TextStyle } from '../page.ts';
import { type Cell, type Column, type Piece, renderTable } from '../table.ts';
import { OUTCOME_TONES, VERDICT_MARKS, VERDICT_TONES } from '../tones.ts';

const FRAGILE = '↔';
/** Below this width the worst margin stands below the name. */
const NARROW = 76;

/** What stands above the numbers, and above the names; no name where there are none. */
export interface TableHeads {
  readonly number: string;
  readonly title: string;
}

/** The standings with verdict, score, counts and worst margin, a row for each. */
export function standingTable(rows: readonly StandingRow[], heads: TableHeads, style: TextStyle): string[] {
  const [marks, counts] = countCells(rows);
  const cells = rows.map((row, index) => rowCells(row, counts[index] ?? '', style));
  const legend = [
    `${[MARKS.pass, MARKS.fail, MARKS.unknown].join(' ')} ${say(COMPARE_WORDS.counts, style)}`,
    ...(rows.some(({ fragile }) => fragile) ? [`${FRAGILE} ${say(WORDS.fragile, style)}`] : []),
  ];
  return [
    ...renderTable(columns(heads, marks, style), cells, style.width, style.paint),
    ...paragraph(legend.join('   '), style, 'dim'),
  ];
}

function columns({ number, title }: TableHeads, counts: string, style: TextStyle): Column[] {
  const rigid = Number.POSITIVE_INFINITY;
  const worst = say(COMPARE_WORDS.worst, style);
  const all: Column[] = [
    { title: number, least: rigid, align: 'right' },
    { title: say(COLUMNS.outcome, style), ...outcomeWidth(style) },
    { title: title === '' && style.width < NARROW ? worst : title, least: 20, yields: true },
    { title: say(SUMMARY_WORDS.score, style), least: rigid, align: 'right' },
    { title: counts, least: rigid },
    { title: worst, least: 22, yields: true },
  ];
  return style.width < NARROW ? all.slice(0, 5) : all;
}

/** In English the words of a verdict may break. */
function outcomeWidth({ language }: TextStyle): Pick<Column, 'least' | 'yields'> {
  return language === 'zh' ? { least: Number.POSITIVE_INFINITY } : { least: 14, yields: true };
}

function rowCells(row: StandingRow, counts: string, style: TextStyle): Cell[] {
  const { number, verdict, verdictText, fragile, title, aside, score, worst, silence } = row;
  const word = `${VERDICT_MARKS[verdict]} ${verdictText}${fragile ? ` ${FRAGILE}` : ''}`;
  const pieces: Piece[] = worst
    ? worstPieces(worst, style)
    : [silence].filter((text) => text !== '').map((text) => ({ text, tone: 'dim' }));
  const isSilent = silence !== '';
  const isNarrow = style.width < NARROW;
  const name: Piece[] = [
    ...(title === '' ? [] : [{ text: title, tone: isSilent ? 'plain' : 'strong' } as const]),
    ...(aside === '' ? [] : [{ text: aside, tone: 'dim' } as const]),
    ...(isNarrow ? pieces : []),
  ];
  const main: Cell[] = [
    [{ text: String(number), tone: 'dim' }],
    [{ text: word, tone: isSilent ? 'dim' : VERDICT_TONES[verdict] }],
    name,
    [{ text: score }],
    [{ text: counts }],
  ];
  return isNarrow ? main : [...main, pieces];
}

/** `✓ ✗ ?` and the numbers below it, each as wide as the largest of its kind. */
function countCells(rows: readonly StandingRow[]): [heads: string, cells: readonly string[]] {
  const kinds = ['pass', 'fail', 'unknown'] as const;
  const widths = kinds.map((kind) => Math.max(...rows.map(({ counts }) => String(counts[kind]).length)));
  const join = (texts: readonly string[]) =>
    texts.map((text, index) => text.padStart(widths[index] ?? 0)).join(' ');
  return [
    join(kinds.map((kind) => MARKS[kind])),
    rows.map(({ counts }) => join(kinds.map((kind) => String(counts[kind])))),
  ];
}

function worstPieces(worst: WorstView, style: TextStyle): Piece[] {
  const others = othersFailing(worst, style);
  return [
    { text: worst.title },
    { text: worstNumbers(worst, style), tone: OUTCOME_TONES[worst.outcome] },
    ...(others === '' ? [] : [{ text: others, tone: 'dim' as const }]),
  ];
}
