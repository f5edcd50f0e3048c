import type { WriteSheet } from 'hucre';
import { say } from '../lexicon.ts';
import { fontOf } from '../xlsx/style.ts';
import { NO_TIME } from '../xlsx/write.ts';
import { planOf, type TemplateInput } from './template.ts';
import { valuesSheet } from './xlsx-choices.ts';
import { formSheet } from './xlsx-form.ts';
import { listSheet, parksSheet } from './xlsx-table.ts';

/** A workbook to fill in: a form with a sheet for each list, or a table with a row for each park. */
export async function renderXlsxTemplate(input: TemplateInput): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const plan = planOf(input);
  const choices = valuesSheet();
  const sheets: WriteSheet[] =
    input.rows === undefined
      ? [formSheet(plan, input, choices), ...plan.lists.map((list) => listSheet(list, input, choices))]
      : [parksSheet(plan, input, input.rows, choices)];
  const title = `${say(input.ruleSet.title, input)} · ${say(input.needs.level.title, input)}`;
  return writeXlsx({
    sheets: [...sheets, ...choices.sheets()],
    namedRanges: sheets.map(({ name, freezePane }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name}'!$1:$${freezePane?.rows ?? 1}`,
      scope: name,
    })),
    properties: { title, creator: 'park-eval', created: NO_TIME, modified: NO_TIME },
    defaultFont: fontOf(input.language),
  });
}
