import type { ReportInput } from '../input.ts';
import { renderCriteria } from './criteria.ts';
import { renderHeadline } from './headline.ts';
import { renderMissing } from './missing.ts';
import {
  renderBands,
  renderDeclared,
  renderDocument,
  renderExpected,
  renderOther,
  renderReservations,
  renderWarnings,
} from './notes.ts';
import type { Page, TextStyle } from './page.ts';
import { renderParts } from './parts.ts';
import { renderReadings } from './readings.ts';
import { renderVerdict } from './verdict.ts';

export type { TextStyle } from './page.ts';

/** The report for people: verdict, criteria, what is missing, and everything that must be said with it. */
export function renderText(input: ReportInput, style: TextStyle): string {
  const { evaluation, catalogue, data, warnings } = input;
  const { result } = evaluation;
  const page: Page = { ...style, catalogue, ruleSet: evaluation.ruleSet, brief: true };
  const parts = [
    renderHeadline(input, page),
    [''],
    renderVerdict(input, page),
    renderCriteria(result, page),
    evaluation.record.kind === 'portfolio' ? renderParts(result, page) : [],
    renderMissing(result, page),
    renderReservations(result, page),
    renderReadings(result, page),
    renderExpected(result, page),
    renderDeclared(result, page),
    renderBands(evaluation.bands, page),
    renderOther(data.other, page),
    renderWarnings(warnings, page),
    renderDocument(input, page),
    [''],
  ];
  return parts.flat().join('\n');
}
