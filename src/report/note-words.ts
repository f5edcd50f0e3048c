import { outcomeOf } from '../model/outcome.ts';
import type { Figure } from '../model/record.ts';
import type { BandResult, LevelResult } from '../model/result.ts';
import { clauseText } from './clauses.ts';
import { type Lexicon, nameOf, say } from './lexicon.ts';
import { WORDS } from './phrases.ts';

/** Criteria that are missed, but do not decide. */
export function reservationTexts({ criteria }: LevelResult, lexicon: Lexicon): readonly string[] {
  return criteria
    .filter(({ decides, possible }) => !decides && outcomeOf(possible) === 'fail')
    .map(({ criterion }) => `${clauseText(criterion.cite)} ${say(criterion.title, lexicon)}`);
}

/** The judgements that were declared without evidence, each once: `功能定位合理 ×3`. */
export function declaredNames(declared: readonly Figure[], lexicon: Lexicon): readonly string[] {
  const ids = [...new Set(declared.map(({ indicator }) => indicator))];
  const countOf = (id: string) => declared.filter(({ indicator }) => indicator === id).length;
  return ids.map((id) => nameOf(id, lexicon) + (countOf(id) > 1 ? ` ×${countOf(id)}` : ''));
}

/** The class of a band, or those that are still possible. */
export function bandText({ band, label, candidates }: BandResult, lexicon: Lexicon): string {
  const open = candidates.map((each) => say(each, lexicon)).join(say(WORDS.or, lexicon));
  const none = say({ zh: '不属于任何一类', en: 'none of its classes' }, lexicon);
  const unknown = say({ zh: `待定（${open}）`, en: `open (${open})` }, lexicon);
  const found = label ? say(label, lexicon) : open === '' ? none : unknown;
  return `${say(band.title, lexicon)}${say(WORDS.colon, lexicon)}${found}  (${clauseText(band.cite)})`;
}
