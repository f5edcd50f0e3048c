import { asIs, type FormedText, FORMS, type Tolerance } from './forms.ts';

/** Where a phrase stands in a text: offsets of its first character and of the one behind its last. */
export interface Occurrence {
  readonly from: number;
  readonly until: number;
}

export interface Found {
  readonly places: readonly Occurrence[];
  /** What had to be overlooked; none where it stands there letter by letter. */
  readonly tolerance?: Tolerance;
}

/** A text in every form, in which phrases are looked for. */
export type SearchedText = readonly FormedText[];

/** Finds a phrase in the form that is nearest to the original; undefined where it stands in none. */
export function findPhrase(phrase: string, text: SearchedText): Found | undefined {
  let wanted = asIs(phrase);
  for (const [index, [tolerance, change]] of FORMS.entries()) {
    wanted = change(wanted);
    const form = text[index];
    const places = form ? placesOf(wanted.text, form) : [];
    if (places.length > 0) return { places, ...(tolerance && { tolerance }) };
  }
  return undefined;
}

function placesOf(phrase: string, { text, offsets }: FormedText): readonly Occurrence[] {
  const places: Occurrence[] = [];
  if (phrase === '') return places;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    // Up to the end of the last character, not to the next one: between them may stand blanks or a reading.
    places.push({ from: offsets[at] ?? 0, until: (offsets[end - 1] ?? 0) + 1 });
  }
  return places;
}

/** Finds a phrase, or what it is meant to read where the rule set quotes a damaged copy and this one is whole. */
export function findCited(phrase: string, reads: string | undefined, text: SearchedText): Found | undefined {
  const found = findPhrase(phrase, text);
  const whole = found || reads === undefined ? undefined : findPhrase(reads, text);
  return found ?? (whole && { places: whole.places, tolerance: 'lost' });
}
