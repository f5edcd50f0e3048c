import { asIs, type FormedText, plainForm } from './forms.ts';
import type { SearchedText } from './find-phrase.ts';

/** Fewer characters in common say nothing. */
const LEAST = 4;
/** So many more characters than the phrase has are shown. */
const MORE = 4;

/** What the text has instead of a phrase: the place that begins, or else ends, as the phrase does; empty where there is none. */
export function nearestTo(phrase: string, text: SearchedText): string {
  const wanted = plainForm(asIs(phrase)).text;
  const form: FormedText | undefined = text.at(-2);
  if (!form) return '';
  for (let length = wanted.length - 1; length >= LEAST; length -= 1) {
    const start = form.text.indexOf(wanted.slice(0, length));
    if (start >= 0) return form.text.slice(start, start + wanted.length + MORE);
    const end = form.text.indexOf(wanted.slice(-length));
    if (end >= 0) return form.text.slice(Math.max(0, end - (wanted.length - length) - MORE), end + length);
  }
  return '';
}
