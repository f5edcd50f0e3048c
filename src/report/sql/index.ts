import { headLines } from './head.ts';
import type { SqlInput } from './input.ts';
import { figuresLines } from './figures.ts';
import { resultLines, criteriaStep } from './result.ts';
import { itemLines, type Step } from './step.ts';
import { termSteps } from './term-steps.ts';
import { comment } from './text.ts';

/** One query that judges every row of a table. */
export function renderSql(input: SqlInput): string {
  const { fence } = input.dialect;
  const end = fence === undefined ? [] : [fence];
  const steps: readonly Step[] = [...termSteps(input), criteriaStep(input)];
  const lines = [...headLines(input), ...figuresLines(input)];
  let from = 'figures';
  for (const step of steps) {
    const first = step.name === 'criteria' ? [input.key, 'refused'] : ['*'];
    lines.push(
      ...end,
      '),',
      comment(step.comment),
      `${step.name} AS (`,
      'SELECT',
      ...itemLines(first, step.items),
      `FROM ${from}`,
    );
    from = step.name;
  }
  return `${[...lines, ...end, ')', ...resultLines(input)].join('\n')};\n`;
}
