import { copyFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { freshFolder } from '../helpers/rules-folder.ts';

/** A folder with files of that content, and their paths. */
function folderWith(files: Readonly<Record<string, string>>): (name: string) => string {
  const folder = freshFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return (name) => join(folder, name);
}

const REAL = { rules: REAL_RULES };
const EMPTY: Readonly<Record<string, string>> = {
  'empty.csv': '',
  'heading.csv': 'name\n',
  'binary.csv': 'name,x\na\0b,1\n',
  'empty.yaml': '',
};

describe('a file in which nothing can be read', () => {
  const names = Object.keys(EMPTY);

  it.each(names)('is refused as a whole: %s', async (name) => {
    const at = folderWith(EMPTY);
    const { code, stdout } = await runCli(['check', at(name), '--city', 'qingdao', '-f', 'ndjson'], REAL);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): { file: string; problems: unknown[] } => JSON.parse(line));
    expect([code, lines.map(({ file, problems }) => [file, problems.length])]).toEqual([2, [[at(name), 1]]]);
  });

  it.each([
    ['json', /"refused": 4/],
    ['markdown', /4 refused/],
    ['text', /4 refused/],
    ['csv', /(?:\d[^\n]*,refused,refused,[^\n]*\n){4}$/],
  ])('is counted as one in %s', async (format, words) => {
    const at = folderWith(EMPTY);
    const { code, stdout } = await runCli(
      ['check', ...names.map(at), '--city', 'qingdao', '-f', format],
      REAL,
    );
    expect(code).toBe(2);
    expect(stdout).toMatch(words);
  });

  it('says of a binary file that it is no text, not that it is empty', async () => {
    const at = folderWith(EMPTY);
    const { stderr } = await runCli(['check', at('binary.csv'), '--city', 'qingdao'], REAL);
    expect(stderr).toContain('file-binary');
    expect(stderr).not.toContain('file-empty');
  });
});

describe('the place of a problem', () => {
  it.each([
    [
      'the record for whose kind there is no level',
      'name: x\ncity: qingdao\nkind: project\n',
      'park.yaml:1:1',
      'no-level-fits',
    ],
    [
      'where a table is named that is not there',
      'name: x\ncity: qingdao\nprojects: none.csv\n',
      'park.yaml:3:11',
      'file-missing',
    ],
    [
      'where a number stands for a list',
      'name: x\ncity: qingdao\nprojects: 3\n',
      'park.yaml:3:11',
      'file-missing',
    ],
  ])('is %s', async (_what, text, place, problem) => {
    const at = folderWith({ 'park.yaml': text });
    const { code, stderr } = await runCli(['check', at('park.yaml')], REAL);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(String.raw`${place}  error  ${problem}`));
  });
});

describe('a file that is named twice', () => {
  it('is judged once, however it is written', async () => {
    const at = folderWith({});
    copyFileSync('fixtures/ok/minimal.yaml', at('a.yaml'));
    const twice = [at('a.yaml'), `${at('.')}/./a.yaml`, `${at('.')}/../${basename(at('.'))}/a.yaml`];
    const { stdout } = await runCli(['check', ...twice, '--city', 'qingdao', '-f', 'ndjson'], REAL);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('parks of different periods', () => {
  it('are not said to have none', async () => {
    const park = (name: string, year: number) => `name: ${name}\ncity: qingdao\nperiod: ${year}\n`;
    const at = folderWith({
      'a.yaml': park('a', 2019),
      'b.yaml': park('b', 2020),
      'c.yaml': 'name: c\ncity: qingdao\n',
    });
    const notesOf = async (...names: string[]) =>
      (await runCli(['check', ...names.map(at), '--portfolio'], REAL)).stdout;
    expect(await notesOf('a.yaml', 'b.yaml')).toContain('the data of the parks cover different periods');
    expect(await notesOf('c.yaml')).toContain('the data name no period');
  });
});

describe('all parks of a city together', () => {
  const park = (name: string) =>
    `name: ${name}\ncity: qingdao\nperiod: 2021\nfigures: {主营业务收入: 600亿元}\n`;
  const whole = (name: string) => `name: ${name}\ncity: qingdao\nkind: portfolio\nperiod: 2021\n`;

  it('are not complete where a file could not be read', async () => {
    const at = folderWith({ 'a.yaml': park('a'), 'b.yaml': park('b'), 'broken.yaml': 'name: [' });
    const missing = async (...names: string[]) => {
      const args = ['check', ...names.map(at), '--portfolio', '--parks', 'all', '-f', 'json'];
      const { stdout } = await runCli(args, REAL);
      return [...stdout.matchAll(/"why": "incomplete-list"/g)].length;
    };
    expect(await missing('a.yaml', 'b.yaml')).toBe(0);
    expect(await missing('a.yaml', 'b.yaml', 'broken.yaml')).toBeGreaterThan(0);
  });

  it('are stated by one file; another one is refused, and told of', async () => {
    const at = folderWith({ 'a.yaml': whole('甲'), 'b.yaml': whole('乙') });
    const args = ['check', at('a.yaml'), at('b.yaml'), '--portfolio', '-f', 'ndjson'];
    const { code, stdout, stderr } = await runCli(args, REAL);
    expect(code).toBe(2);
    expect(stderr).toContain('b.yaml:1:1  error  portfolio-stated-twice');
    expect(stdout).toContain('"name":"甲"');
    expect(stdout).toContain('"name":"乙"');
  });
});

describe('records without a city', () => {
  it('are each told of at their place', async () => {
    const lines = [
      '{"name":"A","city":"qingdao"}',
      '{"name":"B"}',
      '{"name":"C","city":"qingdao"}',
      '{"name":"D"}',
    ];
    const at = folderWith({
      'all.ndjson': lines.join('\n'),
      'one.yaml': 'name: E\n',
      'rows.csv': 'name,创建方案\nF,是\nG,是\n',
    });
    const { stderr } = await runCli(['check', at('all.ndjson'), at('one.yaml'), at('rows.csv')], REAL);
    const places = [...stderr.matchAll(/^\S*\/(\S+) {2}error {2}no-city/gm)].map(([, place]) => place);
    expect(places).toEqual(['all.ndjson:2:1', 'all.ndjson:4:1', 'one.yaml:1:1', 'rows.csv:2', 'rows.csv:3']);
  });
});
