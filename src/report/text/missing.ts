import { outcomeOf } from '../../model/outcome.ts';
import type { CriterionResult, LevelResult, MissingFigure } from '../../model/result.ts';
import { allMissingUnder } from '../../model/walk-result.ts';
import { clauseText } from '../clauses.ts';
import { say } from '../lexicon.ts';
import { missingAlternatives, missingName, missingReason } from '../missing.ts';
import { SECTIONS } from '../phrases.ts';
import { type Page, paragraph, section } from './page.ts';

/** The figures that can still change the verdict, and from what each could be derived instead. */
export function renderMissing({ missing, criteria }: LevelResult, page: Page): string[] {
  const title =
    say(SECTIONS.missing, page) + say({ zh: `（${missing.length}）`, en: ` (${missing.length})` }, page);
  return section(
    title,
    missing.flatMap((each) => missingLines(each, criteria, page)),
    page,
  );
}

function missingLines(missing: MissingFigure, criteria: readonly CriterionResult[], page: Page): string[] {
  const reason = missingReason(missing, page);
  const name = missingName(missing, page) + (reason && say({ zh: `：${reason}`, en: `: ${reason}` }, page));
  const clauses = criteria
    .filter((each) => isNeededBy(missing, each))
    .map(({ criterion }) => clauseText(criterion.cite));
  const alternatives = missingAlternatives(missing, page);
  return [
    ...paragraph(
      [name, clauses.join(', ')].filter((part) => part !== '').join('  '),
      page,
      'plain',
      `  ${page.paint('open', '?')} `,
    ),
    ...(alternatives ? paragraph(alternatives, page, 'dim', '    ') : []),
  ];
}

/** Whether an open criterion that decides asks for the figure. */
function isNeededBy(
  { id, item, year }: MissingFigure,
  { decides, node, possible }: CriterionResult,
): boolean {
  if (!decides || !node || outcomeOf(possible) !== 'unknown') return false;
  return allMissingUnder(node).some((each) => each.id === id && each.item === item && each.year === year);
}
