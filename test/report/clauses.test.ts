import { describe, expect, it } from 'vitest';
import { clauseText, shortClauses } from '../../src/report/clauses.ts';

function cite(...clauses: readonly string[]) {
  return clauses.map((clause) => ({ clause, at: '', fragment: '' }));
}

describe('clauses for print', () => {
  it.each([
    [[], []],
    [['A-1'], ['A-1']],
    [['A-1', 'A-1'], ['A-1']],
    [
      ['A-1', 'A-2'],
      ['A-1', 'A-2'],
    ],
    [['A-19', 'A-20', 'A-21', 'A-22'], ['A-19…22']],
    [
      ['A-1', 'A-2', 'A-3', 'A-5', 'B-6', 'B-7', 'B-8'],
      ['A-1…3', 'A-5', 'B-6…8'],
    ],
    [['A-B-1', 'A-B-2', 'A-B-3'], ['A-B-1…3']],
    [
      ['A-3', 'A-2', 'A-1'],
      ['A-3', 'A-2', 'A-1'],
    ],
    [
      ['A', 'A-', 'A-x', '1', '2', '3'],
      ['A', 'A-', 'A-x', '1', '2', '3'],
    ],
    [
      ['A-1x', 'A-2x', 'A-3x'],
      ['A-1x', 'A-2x', 'A-3x'],
    ],
  ])('%j are %j', (clauses, short) => {
    expect(shortClauses(cite(...clauses))).toEqual(short);
    expect(clauseText(cite(...clauses))).toBe(short.join(', '));
  });
});
