import { asIs, plainForm } from './forms.ts';
import { ordinalOf, type Paragraph, type Rank } from './outline.ts';

/** A place as a citation writes it: headings from the outermost inwards, words of the last one, a paragraph in it. */
interface NamedPlace {
  readonly steps: readonly { readonly rank: Rank; readonly ordinal: number }[];
  readonly words: string;
  /** Counted from 1. */
  readonly paragraph?: number;
}

/** The paragraphs of a place. */
export interface FoundPlace {
  readonly paragraphs: readonly Paragraph[];
  /** Whether a heading was known by its words alone, since its number is lost. */
  readonly isByWords: boolean;
}

const NUMERAL = '[一二三四五六七八九十]+';
const PART: readonly [Rank, RegExp] = [1, /^(\d{2})(?!\d)/];
const STEPS: readonly (readonly [Rank, RegExp])[] = [
  [1, new RegExp(`^(${NUMERAL})(?:,|(?=\\()|$)`)],
  [2, new RegExp(`^\\((${NUMERAL})\\)`)],
  [3, new RegExp(`^第(\\d+|${NUMERAL})条`)],
  [3, /^(\d{1,2})(?!\d)/],
];
const PARAGRAPH = /(?:¶|第)(\d+)段?$/;
/** What stands before the first heading. */
const BEGINNING = new Set(['标题', '通知', '导语', '前言', '序言']);

/** Reads `二、创建条件¶2`, `三(二)1`, `04第18条`, `标题`; spaces do not matter. */
function readPlace(at: string): NamedPlace {
  let rest = plainForm(asIs(at)).text;
  const paragraph = PARAGRAPH.exec(rest)?.[1];
  rest = rest.replace(PARAGRAPH, '');
  const steps: NamedPlace['steps'][number][] = [];
  for (let found = nextStep(rest, true); found; found = nextStep(rest, false)) {
    steps.push(found.step);
    rest = rest.slice(found.length);
  }
  return { steps, words: rest, ...(paragraph !== undefined && { paragraph: Number(paragraph) }) };
}

function nextStep(text: string, isFirst: boolean) {
  for (const [rank, pattern] of isFirst ? [PART, ...STEPS] : STEPS) {
    const match = pattern.exec(text);
    if (match) return { step: { rank, ordinal: ordinalOf(match[1] ?? '') }, length: match[0].length };
  }
  return undefined;
}

/** The place in a text; undefined where it has no such place. */
export function findPlace(at: string, paragraphs: readonly Paragraph[]): FoundPlace | undefined {
  const { steps, words, paragraph } = readPlace(at);
  const section = sectionOf(steps, words, paragraphs);
  if (!section || paragraph === undefined) return section;
  const body = section.paragraphs.filter(({ hasBody }) => hasBody)[paragraph - 1];
  return body && { ...section, paragraphs: [body] };
}

function sectionOf(
  steps: NamedPlace['steps'],
  words: string,
  paragraphs: readonly Paragraph[],
): FoundPlace | undefined {
  if (steps.length === 0) return BEGINNING.has(words) ? beginningOf(paragraphs) : byWords(words, paragraphs);
  let span = paragraphs;
  let isByWords = false;
  for (const [index, { rank, ordinal }] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const fits = (each: Paragraph) => each.heading?.rank === rank && (!isLast || namesIt(each, words));
    const numbered = span.findIndex((each) => fits(each) && each.heading?.ordinal === ordinal);
    const start = numbered >= 0 || !isLast || words === '' ? numbered : span.findIndex((each) => fits(each));
    if (start < 0) return undefined;
    isByWords ||= numbered < 0;
    span = fromHeading(span, start, rank);
  }
  return { paragraphs: span, isByWords };
}

/** The heading at `start` and everything under it. */
function fromHeading(span: readonly Paragraph[], start: number, rank: Rank): readonly Paragraph[] {
  const next = span.findIndex(({ heading }, index) => index > start && heading && heading.rank <= rank);
  return span.slice(start, next < 0 ? undefined : next);
}

/** A heading of which only words are named. */
function byWords(words: string, paragraphs: readonly Paragraph[]): FoundPlace | undefined {
  const start = paragraphs.findIndex((each) => each.heading && namesIt(each, words));
  const rank = paragraphs[start]?.heading?.rank;
  return rank === undefined
    ? undefined
    : { paragraphs: fromHeading(paragraphs, start, rank), isByWords: false };
}

function beginningOf(paragraphs: readonly Paragraph[]): FoundPlace {
  const first = paragraphs.findIndex(({ heading }) => heading?.rank === 1);
  return { paragraphs: paragraphs.slice(0, first < 0 ? undefined : first), isByWords: false };
}

/** No words of a heading stand farther from its beginning. */
const HEADING_WORDS = 48;

function namesIt({ plain }: Paragraph, words: string): boolean {
  return plain.text.slice(0, HEADING_WORDS).includes(words);
}
