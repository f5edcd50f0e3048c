import type { DataFile } from '../../model/record.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Problem } from '../../problems/index.ts';
import { documentLine } from '../document-line.ts';
import { admissionNotes } from '../document-notes.ts';
import type { ReportInput } from '../input.ts';
import { say } from '../lexicon.ts';
import { baseWords } from '../origin.ts';
import { WORDS } from '../phrases.ts';
import { supposedNotes } from '../supposed.ts';
import { type Page, paragraph, type TextStyle } from './page.ts';

/** Who is judged, by which document, at which level. */
export function renderHeadline({ evaluation, data, warnings }: ReportInput, page: Page): string[] {
  const { ruleSet, result } = evaluation;
  const levelTitle = say(result.level.title, page);
  return [
    ...recordHead(data, page),
    ...supposedLines(warnings, page),
    ...documentHead(ruleSet, page),
    ...paragraph(
      `${say(WORDS.level, page)}${say(WORDS.colon, page)}${levelTitle} (${result.level.id})`,
      page,
    ),
    ...admissionNotes(ruleSet, result.level).flatMap((note) => paragraph(say(note, page), page, 'dim')),
  ];
}

/** That figures were supposed to be others. */
export function supposedLines(warnings: readonly Problem[], style: TextStyle): string[] {
  return supposedNotes(warnings).flatMap((note) => paragraph(say(note, style), style, 'open-strong', '! '));
}

/** Whose figures these are, and of when. */
export function recordHead({ record, place }: DataFile, style: TextStyle): string[] {
  const period = record.period ? `  ${record.period.text}` : '';
  return paragraph(`${record.name || place.file}${period}`, style, 'strong');
}

/** The document, which one lies below it, and whether it is but a draft. */
export function documentHead(ruleSet: RuleSet, style: TextStyle): string[] {
  const { title, document } = ruleSet;
  const base = baseWords(ruleSet);
  return [
    ...paragraph(say(title, style), style),
    ...paragraph(documentLine(document, style), style, 'dim'),
    ...(base ? paragraph(say(base, style), style, 'dim') : []),
    ...(document.status === 'draft' ? paragraph(say(WORDS.draft, style), style, 'open') : []),
  ];
}
