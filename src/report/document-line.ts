import type { PolicyDocument } from '../model/rule-set.ts';
import type { Text } from '../model/text.ts';
import { say, type Speaker } from './lexicon.ts';

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
