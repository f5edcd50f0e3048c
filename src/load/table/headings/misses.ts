import type { RecordKind } from '../../../model/catalogue.ts';
import type { Problem } from '../../../problems/index.ts';
import { shownName } from '../../data/names.ts';
import type { Pointer, Span } from '../../source/source.ts';
import type { Meaning } from './heading.ts';

/** A heading, or the name of a row, that is no figure of the record. */
export interface Missed {
  readonly text: string;
  readonly span: Span;
  readonly meaning: Exclude<Meaning, { readonly kind: 'role' | 'figure' }>;
}

/** How many names a problem tells. */
const MOST_TOLD = 40;
const MOST_CANDIDATES = 8;

/**
 * Says of each heading that is no figure why: one that fits several indicators is an error, since a figure was meant; one of
 * other records a warning; those that are not known at all are told together.
 */
export function reportMisses(missed: readonly Missed[], kind: RecordKind, pointer: Pointer): Problem[] {
  const single = missed.flatMap(({ text, span, meaning }): Problem[] => {
    if (meaning.kind === 'ambiguous') {
      const suggestions = meaning.candidates.slice(0, MOST_CANDIDATES).map(shownName);
      return [pointer.problemAt(span, 'ambiguous-name', { subject: text, suggestions })];
    }
    if (meaning.kind !== 'elsewhere') return [];
    const { of, suggestions } = meaning;
    const data = { subject: text, found: kind, expected: of.join(', '), suggestions };
    return [pointer.problemAt(span, 'belongs-elsewhere', data, 'warning')];
  });
  return [...single, ...reportUnknown(missed, pointer)];
}

function reportUnknown(missed: readonly Missed[], pointer: Pointer): Problem[] {
  const unknown = missed.flatMap(({ text, span, meaning }) =>
    meaning.kind === 'unknown' || meaning.kind === 'list'
      ? [{ text, span, near: meaning.kind === 'unknown' ? meaning.suggestions[0] : undefined }]
      : [],
  );
  const [first] = unknown;
  if (!first) return [];
  const told = unknown.slice(0, MOST_TOLD);
  const rest = unknown.length - told.length;
  const found = told.map(({ text }) => text).join('、') + (rest > 0 ? ` … +${rest}` : '');
  const suggestions = told.flatMap(({ text, near }) => (near === undefined ? [] : `${text} → ${near}`));
  return [pointer.problemAt(first.span, 'unknown-headings', { found, suggestions }, 'warning')];
}
