import { valueOfNumeral } from '../wording/phrase-numbers.ts';
import { type FormedText, plainForm, sliceOf } from './forms.ts';

/** How deep a heading stands: `一、` or a part `01`, `(一)`, `1.`. */
export type Rank = 1 | 2 | 3;

interface Heading {
  readonly rank: Rank;
  /** Absent where it was lost. */
  readonly ordinal?: number;
}

/** A line of a text that is not blank. */
export interface Paragraph {
  /** Its words, without spaces. */
  readonly plain: FormedText;
  /** Offsets in the text: its first character and the one behind its last. */
  readonly from: number;
  readonly until: number;
  readonly heading?: Heading;
  /** Whether it says more than its heading. */
  readonly hasBody: boolean;
}

/** The paragraphs of a text with their headings. */
export function paragraphsOf(text: FormedText): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (const line of text.text.split('\n')) {
    const until = from + line.length;
    const plain = plainForm(sliceOf(text, from, until));
    if (plain.text !== '') paragraphs.push(paragraphOf(plain, from, until));
    from = until + 1;
  }
  return paragraphs;
}

function paragraphOf(plain: FormedText, from: number, until: number): Paragraph {
  const heading = headingOf(plain.text);
  // A heading alone has no full stop; one that begins a paragraph ends at its first.
  const hasBody = !heading || plain.text.length > LONGEST_HEADING || /\.(?!\d)./.test(plain.text.slice(3));
  return { plain, from, until, hasBody, ...(heading && { heading }) };
}

/** No heading is longer. */
const LONGEST_HEADING = 40;

const NUMERAL = '[一二三四五六七八九十]+';
const HEADINGS: readonly (readonly [Rank, RegExp])[] = [
  [1, new RegExp(`^(${NUMERAL}),`)],
  // Parts: 01 to 19 on a line of their own.
  [1, /^([01]\d)$/],
  [2, new RegExp(`^\\(?(${NUMERAL})\\)`)],
  // Its number was lost.
  [2, /^\)()/],
  [3, /^(\d{1,3})[.,](?!\d)/],
  [3, new RegExp(`^第(\\d{1,3}|${NUMERAL})条`)],
];

function headingOf(text: string): Heading | undefined {
  for (const [rank, pattern] of HEADINGS) {
    const written = pattern.exec(text)?.[1];
    if (written === '') return { rank };
    if (written !== undefined) return { rank, ordinal: ordinalOf(written) };
  }
  return undefined;
}

/** The value of `3`, `03`, `三`, `十三`, `二十一`. */
export function ordinalOf(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : valueOfNumeral(written);
}
