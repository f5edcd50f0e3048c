import { MOST_ROWS } from '../summary/section.ts';
import { unlisted } from '../summary/words.ts';
import type { Speaker } from '../lexicon.ts';
import type { CompareInput } from './input.ts';

/** What a report for people lists of very many: the first of the ranking. */
export function listedOf(input: CompareInput): CompareInput {
  return { ...input, compared: input.compared.slice(0, MOST_ROWS) };
}

/** How many are not listed, in words; nothing where all are. */
export function unlistedIn({ compared }: CompareInput, { language }: Speaker): readonly string[] {
  return compared.length > MOST_ROWS ? [unlisted(compared.length - MOST_ROWS, language)] : [];
}
