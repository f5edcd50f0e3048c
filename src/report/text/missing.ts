import type { LevelResult, MissingFigure } from '../../model/result.ts';
import { type Asked, askedBy, type Reader, readersIn } from '../asked-figures.ts';
import { say } from '../lexicon.ts';
import { SECTIONS, WORDS } from '../phrases.ts';
import { type Page, paragraph, section } from './page.ts';

/** The figures that can still change the verdict, and from what each could be derived instead. */
export function renderMissing(result: LevelResult, page: Page): string[] {
  return missingSection(result.missing, readersIn(result), page);
}

/** Figures that are asked for, each with the clauses that ask for it. */
export function missingSection(
  missing: readonly MissingFigure[],
  readers: readonly Reader[],
  page: Page,
): string[] {
  const title =
    say(SECTIONS.missing, page) + say({ zh: `（${missing.length}）`, en: ` (${missing.length})` }, page);
  return section(
    title,
    askedBy(missing, readers, page).flatMap((each) => askedLines(each, page)),
    page,
  );
}

/** What one record lacks, or many items of a list. */
function askedLines({ name, clauses, from }: Asked, page: Page): string[] {
  return [
    ...paragraph(
      [name, clauses].filter((part) => part !== '').join('  '),
      page,
      'plain',
      `  ${page.paint('open', '?')} `,
    ),
    ...(from === '' ? [] : paragraph(say(WORDS.deriveFrom, page) + from, page, 'dim', '    ')),
  ];
}
