import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureText } from '../src/failure-text.ts';

/** What is thrown. */
function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('an error that ends the program', () => {
  it.each([
    ['of the system', () => readFileSync('/no/such/file'), /^ENOENT: [^\n]*$/],
    [
      'of a text that would be too long',
      () => 'x'.repeat(2 ** 29).repeat(4),
      /^the report is longer [^\n]*ndjson[^\n]*$/,
    ],
    ['in the program', () => [].reduce((a) => a), /^internal error in 1\.2\.3\nTypeError: Reduce .*\n +at /],
    ['that is none', () => 'odd', /^internal error in 1\.2\.3\nodd$/],
  ])('%s is told of', (_, run, text) => {
    expect(failureText(thrownBy(run), '1.2.3')).toMatch(text);
  });
});
