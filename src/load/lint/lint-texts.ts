import type { Text } from '../../model/text.ts';
import type { ProblemCode } from '../../problems/index.ts';
import type { Located } from '../source/located.ts';
import type { Path } from '../source/problem-list.ts';

/** Texts for people that say nothing in one of the languages, or the same in both. */
export function lintTexts({ raw, at, problems }: Located<unknown>): void {
  for (const { text, at: place } of textsIn(raw, at)) {
    const code = faultOf(text);
    if (code) problems.add(place, code, { found: text.en });
  }
}

function faultOf({ zh, en }: Text): ProblemCode | undefined {
  if (zh.trim() === '' || en.trim() === '') return 'translation-empty';
  // An English text may quote a word or a document's number, and names such as 5G are the same everywhere.
  const count = (letters: RegExp) => [...en.matchAll(letters)].length;
  return count(/\p{Script=Han}/gu) > count(/\p{Script=Latin}/gu) ? 'translation-missing' : undefined;
}

function* textsIn(value: unknown, at: Path): Generator<{ readonly text: Text; readonly at: Path }> {
  if (typeof value !== 'object' || value === null) return;
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string') {
    yield { text: { zh: value.zh, en: value.en }, at: [...at, 'en'] };
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    yield* textsIn(part, [...at, Array.isArray(value) ? Number(key) : key]);
  }
}
