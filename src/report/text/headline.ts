import type { Level, PolicyDocument, RuleSet } from '../../model/rule-set.ts';
import type { Text } from '../../model/text.ts';
import type { ReportInput } from '../input.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { type Page, paragraph } from './page.ts';

/** Who is judged, by which document, at which level. */
export function renderHeadline({ evaluation, data }: ReportInput, page: Page): string[] {
  const { record, ruleSet, result } = evaluation;
  const period = record.period ? `  ${record.period.text}` : '';
  const levelTitle = say(result.level.title, page);
  return [
    ...paragraph(`${record.name || data.path}${period}`, page, 'strong'),
    ...paragraph(say(ruleSet.title, page), page),
    ...paragraph(documentLine(ruleSet.document, page), page, 'dim'),
    ...(ruleSet.document.status === 'draft' ? paragraph(say(WORDS.draft, page), page, 'open') : []),
    ...paragraph(
      `${say(WORDS.level, page)}${say(WORDS.colon, page)}${levelTitle} (${result.level.id})`,
      page,
    ),
    ...admissionLines(ruleSet, result.level, page),
  ];
}

/** That a document has no conditions for admitting parks must be said wherever parks are held against its targets. */
function admissionLines({ levels }: RuleSet, level: Level, page: Page): string[] {
  const admits = levels.some(({ kind, scope }) => kind === 'admission' && scope === 'park');
  if (admits || level.kind === 'admission') return [];
  const text = {
    zh: `${WORDS.noAdmission.zh}；按其“${level.title.zh}”衡量。`,
    en: `${WORDS.noAdmission.en}; judged against its ${level.title.en}.`,
  };
  return paragraph(say(text, page), page, 'dim');
}

/** Number, issuer, and from when to when the document holds. */
export function documentLine({ number, issuer, effective }: PolicyDocument, lexicon: Lexicon): string {
  const { from, until, inferred } = effective;
  const span: Text =
    until === undefined
      ? { zh: `自 ${from} 起`, en: `from ${from}` }
      : { zh: `${from} 至 ${until}`, en: `${from} to ${until}` };
  const mark: Text = inferred ? { zh: '（推定）', en: ' (inferred)' } : { zh: '', en: '' };
  return [number, say(issuer, lexicon), say(span, lexicon) + say(mark, lexicon)].join(' · ');
}
