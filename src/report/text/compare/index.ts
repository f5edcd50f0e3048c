import { comparedDocuments } from '../../compare/documents.ts';
import type { CompareInput } from '../../compare/input.ts';
import { listedOf, unlistedIn } from '../../compare/listed.ts';
import { lexiconOf, standingRows } from '../../compare/view.ts';
import { COMPARE_WORDS } from '../../compare/words.ts';
import { say } from '../../lexicon.ts';
import { WORDS } from '../../phrases.ts';
import { renderWarnings } from '../notes.ts';
import { type Page, paragraph, section, type TextStyle } from '../page.ts';
import { renderLacks } from './lacks.ts';
import { levelsHead, parksHead } from './head.ts';
import { parkMatrix } from './parks.ts';
import { standingTable } from './standings.ts';
import { yearLines } from './years.ts';
import { SUMMARY_WORDS } from '../../summary/words.ts';

/** What is held side by side, for people. */
export function renderCompare(input: CompareInput, style: TextStyle): string {
  const lines = RENDERERS[input.compares](input, style);
  return `${[...lines, ...renderWarnings(input.warnings, style)].join('\n')}\n`;
}

const RENDERERS: Readonly<
  Record<CompareInput['compares'], (input: CompareInput, style: TextStyle) => string[]>
> = { levels: levelLines, parks: parkLines, years: yearLines };

function levelLines(input: CompareInput, style: TextStyle): string[] {
  const rows = standingRows(input, style.language);
  return [
    ...levelsHead(input, style),
    '',
    ...standingTable(rows, { number: '#', title: say(COMPARE_WORDS.level, style) }, style),
    ...renderLacks(rows, style),
    ...documentLines(input, style),
    '',
    ...paragraph(say(COMPARE_WORDS.scoreOfLevels, style), style, 'dim'),
  ];
}

function parkLines(all: CompareInput, style: TextStyle): string[] {
  const input = listedOf(all);
  const [first] = input.compared;
  if (!first) return [];
  const page: Page = { ...style, ...lexiconOf(first, input, style.language) };
  const rows = standingRows(input, style.language);
  return [
    ...parksHead(all, first, page),
    '',
    ...standingTable(rows, { number: '#', title: say(SUMMARY_WORDS.name, page) }, page),
    ...unlistedIn(all, page),
    ...section(say(COMPARE_WORDS.matrix, page), parkMatrix(input, rows, page), page),
    ...renderLacks(rows, page),
    '',
    ...paragraph(say(WORDS.scoreNote, page), page, 'dim'),
  ];
}

/** Every document with its number, and what must be said of it. */
function documentLines(input: CompareInput, style: TextStyle): string[] {
  const lines = comparedDocuments(input, style).flatMap(({ ruleSet, title, line, notes }) => [
    ...paragraph(`${ruleSet.id}  ${title}`, style, 'plain', '  '),
    ...paragraph(line, style, 'dim', '    '),
    ...paragraph(notes.join(say({ zh: '；', en: '; ' }, style)), style, 'dim', '    ').filter(isWritten),
  ]);
  const isUndated = input.compared.some(({ data }) => !data.record.period);
  const undated = isUndated ? paragraph(say(COMPARE_WORDS.noPeriod, style), style, 'dim', '  ') : [];
  return section(say(COMPARE_WORDS.documents, style), [...lines, ...undated], style);
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}
