import type { Language } from '../../model/text.ts';
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
import type { Page } from './page.ts';
import type { Paint } from './paint.ts';
import { renderReadings } from './readings.ts';
import { renderVerdict } from './verdict.ts';

export interface TextStyle {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
}

/** The report for people: verdict, criteria, what is missing, and everything that must be said with it. */
export function renderText(input: ReportInput, style: TextStyle): string {
  const { evaluation, catalogue, data, warnings } = input;
  const { result } = evaluation;
  const page: Page = { ...style, catalogue, ruleSet: evaluation.ruleSet, brief: true };
  const lines = [
    ...renderHeadline(input, page),
    '',
    ...renderVerdict(input, page),
    ...renderCriteria(result, page),
    ...renderMissing(result, page),
    ...renderReservations(result, page),
    ...renderReadings(result, page),
    ...renderExpected(result, page),
    ...renderDeclared(result, page),
    ...renderBands(evaluation.bands, page),
    ...renderOther(data.other, page),
    ...renderWarnings(warnings, page),
    ...renderDocument(input, page),
  ];
  return `${lines.join('\n')}\n`;
}
