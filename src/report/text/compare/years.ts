import type { CriterionStanding } from '../../../model/standing.ts';
import type { Turn, TurnKind } from '../../../model/turn.ts';
import type { ComparedYears, CompareInput } from '../../compare/input.ts';
import { TURN_WORDS, turnCounts } from '../../compare/turn-words.ts';
import { applyingCriteria, lexiconOf, standingRows, yearText } from '../../compare/view.ts';
import { COMPARE_WORDS } from '../../compare/words.ts';
import { say } from '../../lexicon.ts';
import { COLUMNS, WORDS } from '../../phrases.ts';
import { type Page, paragraph, section, type TextStyle } from '../page.ts';
import type { Tone } from '../paint.ts';
import type { Cell, Column } from '../table.ts';
import { yearsHead } from './head.ts';
import { renderLacks } from './lacks.ts';
import { criterionHead, matrixCell, type MatrixRow, renderMatrix } from './matrix.ts';
import { renderPaths } from './paths.ts';
import { standingTable } from './standings.ts';

/** What became of a park in the course of years. */
export function yearLines(input: CompareInput, style: TextStyle): string[] {
  const { compared, years } = input;
  const last = compared.at(-1);
  if (!last || !years) return [];
  const page: Page = { ...style, ...lexiconOf(last, input, style.language) };
  const rows = standingRows(input, style.language);
  return [
    ...yearsHead(last, page),
    '',
    ...standingTable(rows, { number: say(COMPARE_WORDS.year, page), title: '' }, page),
    ...section(say(COMPARE_WORDS.turns, page), turnLines(input, years, page), page),
    ...renderPaths(years, page),
    ...renderLacks(rows, page),
    '',
    ...(hasLists(input) ? paragraph(say(COMPARE_WORDS.lists, page), page, 'dim') : []),
    ...paragraph(say(WORDS.scoreNote, page), page, 'dim'),
  ];
}

function hasLists({ compared }: CompareInput): boolean {
  return compared.some(({ data }) => data.record.lists.size > 0);
}

function turnLines(input: CompareInput, { whole, steps }: ComparedYears, page: Page): string[] {
  const counts = [...(steps.length > 1 ? steps : []), whole].flatMap((each) =>
    paragraph(turnCounts(each, page), page, 'plain', '  '),
  );
  return [...counts, '', ...turnMatrix(input, whole.criteria, page)];
}

/** Columns in which years can be read. */
const LEAST = 8;

/** A row for each criterion, a column for each year, and behind them what came of it from the first to the last. */
function turnMatrix(input: CompareInput, turns: readonly Turn[], page: Page): string[] {
  const { compared } = input;
  const rows = applyingCriteria(input).map((index): MatrixRow => {
    const standings = compared.map(({ standing }) => standing.criteria[index]);
    const turn = turns[index];
    return {
      head: headOf(standings, page),
      cells: [...standings.map((each) => matrixCell(each, page)), turn ? turnCell(turn, page) : []],
    };
  });
  const years = compared.map(yearText);
  const columns = [...years, say(COMPARE_WORDS.turn, page)].map((title): Column => {
    return { title, least: LEAST };
  });
  const corner: Column = { title: say(COLUMNS.criterion, page), least: 16, yields: true };
  return renderMatrix(corner, columns, rows, page);
}

function headOf(standings: readonly (CriterionStanding | undefined)[], page: Page): Cell {
  const [clauses = '', title = '', ...more] = criterionHead(standings, page);
  return [{ text: title }, { text: [clauses, ...more].join('  '), tone: 'dim' }];
}

const TONES: Readonly<Record<TurnKind, Tone>> = {
  gained: 'good-strong',
  lost: 'bad-strong',
  improved: 'good',
  worsened: 'bad',
  same: 'dim',
  unclear: 'dim',
  settled: 'plain',
  unsettled: 'open',
  open: 'dim',
  applies: 'plain',
  lapses: 'dim',
};

function turnCell({ kind }: Turn, page: Page): Cell {
  return [{ text: say(TURN_WORDS[kind], page), tone: TONES[kind] }];
}
