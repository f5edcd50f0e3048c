import type { CompareInput } from '../../compare/input.ts';
import { applyingCriteria, type StandingRow } from '../../compare/view.ts';
import { say } from '../../lexicon.ts';
import { SUMMARY_WORDS } from '../../summary/words.ts';
import type { Page } from '../page.ts';
import type { Column } from '../table.ts';
import { criterionHead, matrixCell, type MatrixRow, renderMatrix } from './matrix.ts';

/** Columns in which titles can be read. */
const LEAST = 14;

/** The parks in the order of their ranking, a column for each criterion. */
export function parkMatrix(input: CompareInput, rows: readonly StandingRow[], page: Page): string[] {
  const criteria = applyingCriteria(input);
  const heads = criteria.map((index): Column => {
    const standings = input.compared.map(({ standing }) => standing.criteria[index]);
    return { title: criterionHead(standings, page).join('\n'), least: LEAST };
  });
  const digits = String(rows.length).length;
  const cells = input.compared.map(
    ({ standing }, row): MatrixRow => ({
      head: [
        {
          text: rows[row]?.title ?? '',
          lead: [`${String(row + 1).padStart(digits)} `, ' '.repeat(digits + 1)],
        },
      ],
      cells: criteria.map((index) => matrixCell(standing.criteria[index], page)),
    }),
  );
  return renderMatrix({ title: say(SUMMARY_WORDS.name, page), least: 14, yields: true }, heads, cells, page);
}
