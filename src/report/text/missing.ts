import { outcomeOf } from '../../model/outcome.ts';
import type { CriterionResult, LevelResult, MissingFigure } from '../../model/result.ts';
import type { Citation } from '../../model/rule-set.ts';
import { allMissingUnder } from '../../model/walk-result.ts';
import { clauseText } from '../clauses.ts';
import { groupMissing, missingNames } from '../digest/missing.ts';
import { say } from '../lexicon.ts';
import { missingAlternatives, missingReason } from '../missing.ts';
import { SECTIONS, WORDS } from '../phrases.ts';
import { type Page, paragraph, section } from './page.ts';

/** The figures that can still change the verdict, and from what each could be derived instead. */
export function renderMissing({ missing, criteria }: LevelResult, page: Page): string[] {
  return missingSection(missing, criteria.filter(isOpen).map(readerOf), page);
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
    groupMissing(missing).flatMap((group) => missingLines(group, readers, page)),
    page,
  );
}

/** Something that is open, by its clauses, and the figures that it asks for. */
export interface Reader {
  readonly clauses: string;
  readonly asks: ReadonlySet<string>;
}

function isOpen({ decides, possible }: CriterionResult): boolean {
  return decides && outcomeOf(possible) === 'unknown';
}

function readerOf({ criterion, node }: CriterionResult): Reader {
  return readerFor(criterion.cite, node ? allMissingUnder(node) : []);
}

/** What is open under these citations. */
export function readerFor(cite: readonly Citation[], missing: readonly MissingFigure[]): Reader {
  return { clauses: clauseText(cite), asks: new Set(missing.map(keyOf)) };
}

function keyOf({ id, item, year }: MissingFigure): string {
  return [id, item, year].join(' ');
}

/** What one record lacks, or many items of a list. */
function missingLines(group: readonly MissingFigure[], readers: readonly Reader[], page: Page): string[] {
  const [first] = group;
  const reason = first ? missingReason(first, page) : '';
  const name =
    missingNames(group, page).join(say(WORDS.comma, page)) +
    (reason && say({ zh: `：${reason}`, en: `: ${reason}` }, page));
  const keys = group.map(keyOf);
  const clauses = readers.filter(({ asks }) => keys.some((key) => asks.has(key))).map((each) => each.clauses);
  const from = missingNames(group.flatMap(missingAlternatives), page).join(say(WORDS.comma, page));
  return [
    ...paragraph(
      [name, clauses.join(', ')].filter((part) => part !== '').join('  '),
      page,
      'plain',
      `  ${page.paint('open', '?')} `,
    ),
    ...(from === '' ? [] : paragraph(say(WORDS.deriveFrom, page) + from, page, 'dim', '    ')),
  ];
}
