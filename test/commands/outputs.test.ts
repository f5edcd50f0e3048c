import { describe, expect, it } from 'vitest';
import { runCli, sample } from '../helpers/cli.ts';

const PARK = sample('good.yaml');

describe('where reports go', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['to standard output', [], ['-']],
    ['nowhere', ['-q'], []],
    ['to standard output although little is wanted', ['-q', '-f', 'text'], ['-']],
    ['to the path of -o', ['-o', 'a.json'], ['a.json']],
    ['to the path of -o although little is wanted', ['-q', '-o', 'a.json'], ['a.json']],
    ['to the path of the format', ['-f', 'json:a.json'], ['a.json']],
    ['to the path of -o, as the format has none', ['-f', 'json', '-o', 'a.txt'], ['a.txt']],
    ['to both, as the format has a path', ['-f', 'json:a.json', '-o', 'b.csv'], ['a.json', 'b.csv']],
    ['to all, as both formats have a path', ['-f', 'json:a', '-f', 'csv:b', '-o', 'c'], ['a', 'b', 'c']],
    ['to both, as one format has none', ['-f', 'json:a', '-f', 'csv', '-o', 'b'], ['a', 'b']],
  ];

  it.each(cases)('%s: %j', async (_where, options, places) => {
    const { stdout, files } = await runCli(['check', PARK, ...options]);
    expect([...(stdout === '' ? [] : ['-']), ...files.keys()]).toEqual(places);
  });

  it('in the format of the ending of -o', async () => {
    const { files } = await runCli(['check', PARK, '-f', 'json:a.json', '-o', 'b.csv']);
    expect(files.get('b.csv')).toMatch(/^\uFEFF?[^{]*,/);
    expect(files.get('a.json')).toMatch(/^\{/);
  });

  it.each([
    ['two formats without a path', ['-f', 'json', '-f', 'csv'], 'outputs-collide'],
    ['one path twice', ['-f', 'json:a', '-f', 'csv:./a'], 'outputs-collide'],
    ['one path in two ways', ['-f', 'json:a', '-f', `csv:${process.cwd()}/a`], 'outputs-collide'],
    ['the path of a format as that of -o', ['-f', 'json:a.json', '-o', 'a.json'], 'outputs-collide'],
    ['an empty path', ['-o', ''], '--output  error  bad-option'],
    ['an empty path behind a format', ['-f', 'json', '-o', ''], '--output  error  bad-option'],
  ])('not where there are %s', async (_what, options, problem) => {
    const { code, stderr, files } = await runCli(['check', PARK, ...options]);
    expect([code, files.size]).toEqual([2, 0]);
    expect(stderr).toContain(problem);
  });
});
