import { OUTCOMES } from '../labels.ts';
import { say, type Speaker } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import type { WorstView } from './view.ts';

/** `15.15万元/亩，要求 ≥ 20万元/亩（-4.85）`; the outcome where no numbers are compared. */
export function worstNumbers(
  { outcome, part, actual, required, margin }: WorstView,
  speaker: Speaker,
): string {
  if (actual === '') return say(OUTCOMES[outcome], speaker);
  const subject = part === '' ? '' : part + say(WORDS.colon, speaker);
  const numbers = say({ zh: `${actual}，要求 ${required}`, en: `${actual}, required ${required}` }, speaker);
  const difference = margin === '' ? '' : say({ zh: `（${margin}）`, en: ` (${margin})` }, speaker);
  return subject + numbers + difference;
}

/** That further criteria fail; empty where none does. */
export function othersFailing({ more }: WorstView, speaker: Speaker): string {
  if (more === 0) return '';
  const text = { zh: `另有 ${more} 项不通过`, en: `${more} more ${more === 1 ? 'fails' : 'fail'}` };
  return say(text, speaker);
}
