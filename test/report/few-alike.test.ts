import { expect, it } from 'vitest';
import type { Problem } from '../../src/problems/index.ts';
import { fewAlike, MOST_ALIKE } from '../../src/report/text/few-alike.ts';

const NAME = { zh: '税收', en: 'tax' };

function cell(line: number, problem: Partial<Problem> = {}, heading: string | undefined = '税收'): Problem {
  const place = { file: 'a.csv', line, column: 2, ...(heading !== '' && { heading }) };
  return {
    code: 'malformed-number',
    severity: 'error',
    data: { name: NAME, found: `x${line}` },
    place,
    ...problem,
  };
}

const LINES = Array.from({ length: MOST_ALIKE + 2 }, (_, index) => index + 1);

it.each<[string, (line: number) => Problem, number]>([
  ['of one figure under one heading', (line) => cell(line), MOST_ALIKE],
  [
    'in several files',
    (line) => ({ ...cell(line), place: { file: `${line}`, line: 1, heading: '税收' } }),
    MOST_ALIKE,
  ],
  ['with the same text', (line) => cell(line, { code: 'given-twice', data: { subject: 'a' } }), MOST_ALIKE],
  [
    'with other texts',
    (line) => cell(line, { code: 'unknown-headings', data: { found: `${line}` } }),
    LINES.length,
  ],
  ['under other headings', (line) => cell(line, {}, `税收${line}`), LINES.length],
  ['outside of tables', (line) => cell(line, {}, ''), LINES.length],
])('passes problems %s on', (_what, make, expected) => {
  const few = fewAlike();
  expect(LINES.map(make).filter(few.take)).toHaveLength(expected);
  const more = few.more().map(({ data }) => data.found);
  expect(more).toEqual(expected === LINES.length ? [] : ['2']);
});

it('tells at the last of them how many there were', () => {
  const few = fewAlike();
  for (const line of LINES) few.take(cell(line));
  expect(few.more()).toEqual([
    {
      code: 'more-of-these',
      severity: 'error',
      place: cell(LINES.length).place,
      data: { found: '2', subject: 'malformed-number' },
    },
  ]);
});
