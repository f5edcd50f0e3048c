import type { Figure } from '../../model/record.ts';
import type { BandResult, LevelResult } from '../../model/result.ts';
import { hintOf, isError, messageOf, type Problem } from '../../problems/index.ts';
import { documentNotes } from '../document-notes.ts';
import type { ReportInput } from '../input.ts';
import { nameOf, say } from '../lexicon.ts';
import { bandText, declaredNames, reservationTexts } from '../note-words.ts';
import { SECTIONS, WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { type Page, paragraph, section, type TextStyle } from './page.ts';

/** Criteria that are missed, but do not decide. */
export function renderReservations(result: LevelResult, page: Page): string[] {
  const lines = reservationTexts(result, page).flatMap((text) => paragraph(text, page, 'plain', '  ! '));
  return section(say(SECTIONS.reservations, page), lines, page);
}

/** Judgements that were declared without evidence, by name. */
export function renderDeclared({ declared }: LevelResult, page: Page): string[] {
  const names = declaredNames(declared, page).join(say(WORDS.comma, page));
  const title =
    say(SECTIONS.declared, page) + say({ zh: `（${declared.length}）`, en: ` (${declared.length})` }, page);
  return section(title, declared.length > 0 ? paragraph(names, page, 'plain', '  ') : [], page);
}

/** Figures that are only expected, with their places. */
export function renderExpected({ expected }: Pick<LevelResult, 'expected'>, page: Page): string[] {
  return section(say(SECTIONS.expected, page), figureLines(expected, page), page);
}

function figureLines(figures: readonly Figure[], page: Page): string[] {
  return figures.flatMap(({ indicator, text, place }) =>
    paragraph(
      `${nameOf(indicator, page)}${say(WORDS.colon, page)}${text}  (${placeText(place)})`,
      page,
      'plain',
      '  ',
    ),
  );
}

/** The class of each band, or those that are still possible. */
export function renderBands(bands: readonly BandResult[], page: Page): string[] {
  const lines = bands.flatMap((each) => paragraph(bandText(each, page), page, 'plain', '  '));
  return section(say(SECTIONS.bands, page), lines, page);
}

/** Warnings with place, code and hint. */
export function renderWarnings(warnings: readonly Problem[], page: TextStyle): string[] {
  return section(
    say(SECTIONS.warnings, page),
    warnings.flatMap((each) => noteProblem(each, page)),
    page,
  );
}

/** A problem as a note: what is wrong, and below it place, code and hint. */
export function noteProblem(problem: Problem, style: TextStyle): string[] {
  const hint = hintOf(problem);
  const mark = isError(problem) ? style.paint('bad', '✗') : style.paint('open', '!');
  return [
    ...paragraph(say(messageOf(problem), style), style, 'plain', `  ${mark} `),
    ...paragraph(
      [placeText(problem.place), problem.code, ...(hint ? [say(hint, style)] : [])].join(' · '),
      style,
      'dim',
      '    ',
    ),
  ];
}

/** What the file holds besides figures. */
export function renderOther(other: Readonly<Record<string, string>>, page: Page): string[] {
  const pairs = Object.entries(other).map(([name, value]) => `${name}${say(WORDS.colon, page)}${value}`);
  return section(
    say(SECTIONS.other, page),
    pairs.length > 0 ? paragraph(pairs.join(say({ zh: '；', en: '; ' }, page)), page, 'plain', '  ') : [],
    page,
  );
}

/** The note of the level, and what must be said about the document. */
export function renderDocument(input: ReportInput, page: Page): string[] {
  const { note } = input.evaluation.result.level;
  const lines = [...(note ? [note] : []), ...documentNotes(input)].flatMap((each) =>
    paragraph(say(each, page), page, 'plain', `  ${page.paint('dim', '·')} `),
  );
  return section(say(SECTIONS.document, page), lines, page);
}
