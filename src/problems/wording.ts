import type { Text } from '../model/text.ts';

/** The values that a problem's text may name. */
export interface ProblemData {
  readonly found?: string;
  readonly expected?: string;
  /** What or where: a key, an indicator, a clause. */
  readonly subject?: string;
  /** The subject's name in both languages, where it has one. */
  readonly name?: Text;
  /** The nearest names, for a did-you-mean. */
  readonly suggestions?: readonly string[];
  readonly detail?: string;
}

/** The text of a problem, and what to do about it. */
export interface Wording {
  readonly message: (data: ProblemData) => Text;
  /** `inTable`: it stands in a cell, where nobody writes YAML. */
  readonly hint?: (data: ProblemData, inTable: boolean) => Text;
}

/** “A”、“B”, for a did-you-mean. */
function quoted(names: readonly string[] = []): Text {
  return {
    zh: names.map((name) => `“${name}”`).join('、'),
    en: names.map((name) => `"${name}"`).join(', '),
  };
}

/** The hint with the nearest names, where there are any. */
export function didYouMean(suggestions: readonly string[] = []): Text | undefined {
  if (suggestions.length === 0) return undefined;
  const { zh, en } = quoted(suggestions);
  return { zh: `是否指${zh}？`, en: `did you mean ${en}?` };
}
