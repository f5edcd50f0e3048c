import type { Language } from '../../model/text.ts';

/** Comment lines in one language; an indent stands before each. */
export function comment(
  language: Language,
  text: Readonly<Record<Language, readonly string[]>>,
  indent = '',
): string {
  return text[language].map((line) => `${indent}# ${line}\n`).join('');
}
