import { comment } from './text.ts';

/** What a step of a query adds to those before it. */
export interface Item {
  readonly name: string;
  /** The lines of the expression. */
  readonly lines: readonly string[];
  readonly comment?: string;
}

/** A named part of the query: everything from another one, and more. */
export interface Step {
  readonly name: string;
  readonly comment: string;
  readonly items: readonly Item[];
}

/** The lines of the items of a SELECT, after what stands before them. */
export function itemLines(first: readonly string[], items: readonly Item[]): readonly string[] {
  const all = [
    ...first.map((text) => ({ about: undefined, lines: [text] })),
    ...items.map(({ name, lines, comment: about }) => {
      const last = lines.length - 1;
      const named = (line: string) => (line === name ? line : `${line} AS ${name}`);
      return { about, lines: lines.map((line, at) => (at === last ? named(line) : line)) };
    }),
  ];
  return all.flatMap(({ about, lines }, index) => {
    const comma = index === all.length - 1 ? '' : ',';
    const written = lines.map((line, at) => `  ${line}${at === lines.length - 1 ? comma : ''}`);
    return about === undefined ? written : [`  ${comment(about)}`, ...written];
  });
}

/** An expression with a case below the other. */
export function cases(
  branches: readonly (readonly [when: string, then: string])[],
  otherwise?: string,
): readonly string[] {
  return [
    'CASE',
    ...branches.map(([when, then]) => `  WHEN ${when} THEN ${then}`),
    ...(otherwise === undefined ? [] : [`  ELSE ${otherwise}`]),
    'END',
  ];
}
