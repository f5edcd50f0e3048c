import type { Problem } from './index.ts';

/** Problems by place; files, and problems without a line, stay in the order in which they were found. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ place }) => place.file))];
  return files.flatMap((file) =>
    problems
      .filter(({ place }) => place.file === file)
      .toSorted(
        (a, b) =>
          positionOf(a, 'line') - positionOf(b, 'line') || positionOf(a, 'column') - positionOf(b, 'column'),
      ),
  );
}

function positionOf({ place }: Problem, key: 'line' | 'column'): number {
  return place[key] ?? 0;
}
