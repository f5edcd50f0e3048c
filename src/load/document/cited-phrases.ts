import type { Citation } from '../../model/rule-set.ts';
import type { RawRuleSet } from '../schema/raw.ts';
import type { Occurrence } from './find-phrase.ts';
import type { Paragraph } from './outline.ts';
import type { Path } from '../source/problem-list.ts';

/** A key phrase that a rule set quotes. */
export interface CitedPhrase {
  /** Where the rule set quotes it. */
  readonly path: Path;
  /** The clause; none of numbers that are listed apart. */
  readonly clause?: string;
  readonly at?: string | undefined;
  readonly fragment: string;
  readonly reads?: string | undefined;
  /** Years in the deadline and the conditions of what cites it. */
  readonly years: ReadonlySet<string>;
}

/** A phrase where it is cited for. */
export interface PlacedPhrase {
  readonly phrase: CitedPhrase;
  readonly spans: readonly Occurrence[];
  /** All paragraphs of its place. */
  readonly paragraphs: readonly Paragraph[];
}

const NO_YEARS: ReadonlySet<string> = new Set();

/** Every key phrase of a rule set. */
export function citedPhrases(raw: RawRuleSet): readonly CitedPhrase[] {
  const { not_encoded = [], other_numbers = [] } = raw;
  return [
    ...(['criteria', 'overrides', 'drops', 'bands', 'incentives'] as const).flatMap((key) =>
      (raw[key] ?? []).flatMap((each, index) => phrasesOf(each, [key, index])),
    ),
    ...not_encoded.flatMap(({ clause, at, fragment }, index) =>
      fragment === undefined ? [] : [{ path: ['not_encoded', index], clause, at, fragment, years: NO_YEARS }],
    ),
    ...other_numbers.map(({ at, fragment }, index) => ({
      path: ['other_numbers', index],
      at,
      fragment,
      years: NO_YEARS,
    })),
  ];
}

function phrasesOf(entry: { readonly cite: readonly Citation[] }, path: Path): CitedPhrase[] {
  const { cite, ...rest } = entry;
  const years = new Set(JSON.stringify(rest).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  return cite.map(({ clause, at, fragment, reads }, index) => ({
    path: [...path, 'cite', index],
    clause,
    at,
    fragment,
    reads,
    years,
  }));
}
