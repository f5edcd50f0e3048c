import type { Catalogue } from '../../model/catalogue.ts';
import type { TextProof } from '../../model/proof.ts';
import type { Problem } from '../../problems/index.ts';
import type { RawRuleSet } from '../schema/raw.ts';
import type { FileText } from '../source/files.ts';
import type { Located } from '../source/located.ts';
import { type Pointer, pointInto } from '../source/source.ts';
import { accountOf } from './account.ts';
import { type CitedPhrase, citedPhrases, type PlacedPhrase } from './cited-phrases.ts';
import { findCited, findPhrase, type Found, type Occurrence, type SearchedText } from './find-phrase.ts';
import { formsOf } from './forms.ts';
import { nearestTo } from './nearest.ts';
import { type Paragraph, paragraphsOf } from './outline.ts';
import { type FoundPlace, findPlace } from './place.ts';
import { toleranceUses, type Used } from './tolerances.ts';

/** A rule set held against its text: what is wrong, and what the proof rests on. */
export interface VerifiedText {
  readonly proof: TextProof;
  /** With places in the rule set and in the text. */
  readonly problems: readonly Problem[];
}

/**
 * Holds a rule set against the text that it encodes: it is that very text; every key phrase stands in it, at its place; every number
 * of it is accounted for.
 */
export function verifyText(
  ruleSet: Located<RawRuleSet>,
  document: FileText,
  catalogue: Catalogue,
): VerifiedText {
  const { raw, problems } = ruleSet;
  const before = problems.problems.length;
  const isSame = raw.document.sha256 === document.sha256;
  if (!isSame) {
    const data = { subject: document.file, found: document.sha256, expected: raw.document.sha256 };
    problems.add(['document', 'sha256'], 'text-differs', data, 'warning');
  }
  const text = formsOf(document.text);
  const pointer = pointInto(document.text, document.file);
  const paragraphs = text[0] ? paragraphsOf(text[0]) : [];
  const used: Used[] = [];
  const phrases = citedPhrases(raw);
  const placed = phrases.flatMap((phrase) => {
    // What another copy does not hold need not be explained there.
    const isOptional = phrase.clause === undefined && !isSame;
    return place(phrase, { text, paragraphs, pointer, used, ruleSet, isOptional }) ?? [];
  });
  const title = findPhrase(raw.title.zh, text)?.places ?? [];
  const account = accountOf({ paragraphs, placed, title, units: catalogue.units });
  const open = account.open.map(({ from, until, text: found }) =>
    pointer.problemAt({ from, until }, 'number-unaccounted', { found, subject: raw.id }),
  );
  const proof = {
    ruleSet: raw.id,
    file: document.file,
    phrases: phrases.length,
    numbers: { ...account.numbers, open: account.open.length },
    tolerances: toleranceUses(text, used),
  };
  return { proof, problems: [...problems.problems.slice(before), ...open] };
}

interface Search {
  readonly text: SearchedText;
  readonly paragraphs: readonly Paragraph[];
  readonly pointer: Pointer;
  readonly used: Used[];
  readonly ruleSet: Located<RawRuleSet>;
  readonly isOptional: boolean;
}

/** The phrase where it stands, which may be nowhere; undefined where the text has no such place. Tells of what is wrong. */
function place(phrase: CitedPhrase, search: Search): PlacedPhrase | undefined {
  const { text, paragraphs, used, ruleSet, isOptional } = search;
  const { path, clause: subject = '', at, fragment, reads } = phrase;
  const found = findCited(fragment, reads, text);
  if (!found && !isOptional) {
    const data = { subject, found: fragment, detail: nearestTo(fragment, text) };
    ruleSet.problems.add([...path, 'fragment'], 'phrase-not-in-text', data);
  }
  const section = sectionOf(at, paragraphs);
  if (!section) {
    const data = { subject, found: at ?? '', detail: linesOf(found, search) };
    if (found) ruleSet.problems.add([...path, 'at'], 'place-not-in-text', data);
    return undefined;
  }
  const spans = found?.places.filter((span) => section.paragraphs.some((each) => isWithin(span, each))) ?? [];
  if (found && spans.length === 0) {
    const data = { subject, found: fragment, expected: at ?? '', detail: linesOf(found, search) };
    ruleSet.problems.add([...path, 'at'], 'phrase-elsewhere', data);
  }
  if (found?.tolerance) used.push({ tolerance: found.tolerance, path });
  if (section.isByWords) used.push({ tolerance: 'lost', path });
  return { phrase, spans, paragraphs: section.paragraphs };
}

/** The whole text where no place is named. */
function sectionOf(at: string | undefined, paragraphs: readonly Paragraph[]): FoundPlace | undefined {
  return at === undefined ? { paragraphs, isByWords: false } : findPlace(at, paragraphs);
}

/** A phrase may run on into the next line, where a copy breaks lines. */
function isWithin({ from }: Occurrence, paragraph: Paragraph): boolean {
  return from >= paragraph.from && from < paragraph.until;
}

function linesOf(found: Found | undefined, { pointer }: Search): string {
  return [...new Set(found?.places.map((each) => pointer.placeOf(each).line))].join(', ');
}
