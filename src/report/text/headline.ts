import type { PolicyDocument } from '../../model/rule-set.ts';
import type { Text } from '../../model/text.ts';
import { admissionNotes } from '../document-notes.ts';
import type { ReportInput } from '../input.ts';
import { say, type Speaker } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { type Page, paragraph } from './page.ts';

/** Who is judged, by which document, at which level. */
export function renderHeadline({ evaluation, data }: ReportInput, page: Page): string[] {
  const { record, ruleSet, result } = evaluation;
  const period = record.period ? `  ${record.period.text}` : '';
  const levelTitle = say(result.level.title, page);
  return [
    ...paragraph(`${record.name || data.place.file}${period}`, page, 'strong'),
    ...paragraph(say(ruleSet.title, page), page),
    ...paragraph(documentLine(ruleSet.document, page), page, 'dim'),
    ...(ruleSet.document.status === 'draft' ? paragraph(say(WORDS.draft, page), page, 'open') : []),
    ...paragraph(
      `${say(WORDS.level, page)}${say(WORDS.colon, page)}${levelTitle} (${result.level.id})`,
      page,
    ),
    ...admissionNotes(ruleSet, result.level).flatMap((note) => paragraph(say(note, page), page, 'dim')),
  ];
}

/** Number, issuer, and from when to when the document holds. */
export function documentLine({ number, issuer, effective }: PolicyDocument, lexicon: Speaker): string {
  const { from, until, inferred } = effective;
  const span: Text =
    until === undefined
      ? { zh: `自 ${from} 起`, en: `from ${from}` }
      : { zh: `${from} 至 ${until}`, en: `${from} to ${until}` };
  const mark: Text = inferred ? { zh: '（推定）', en: ' (inferred)' } : { zh: '', en: '' };
  return [number, say(issuer, lexicon), say(span, lexicon) + say(mark, lexicon)].join(' · ');
}
