import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSample, REAL_RULES, runCli, sample, type World } from '../helpers/cli.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'batch-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(FOLDER, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const [GOOD, BAD, OPEN] = await Promise.all(['good.yaml', 'bad.yaml', 'open.yaml'].map(readSample));
const WRONG = 'name: 错园区\ncity: sample\nfigures: {投资强度: 280}\n';

interface Batch {
  readonly results: readonly { data: { name: string; file: string; line: number }; verdict: string }[];
  readonly refused: readonly { name: string; problems: readonly { code: string }[] }[];
  readonly tally: Readonly<Record<string, number>>;
}

/** What a batch comes to, as JSON. */
async function check(args: readonly string[], world: World = {}) {
  const ran = await runCli(['check', ...args, '-f', 'json'], world);
  return { ...ran, batch: JSON.parse(ran.stdout) as Batch };
}

const namesIn = ({ results }: Batch) => results.map(({ data }) => data.name);

describe('the inputs of check', () => {
  const folder = dirname(write('folder/b.yaml', GOOD ?? ''));
  write('folder/a/c.yml', BAD ?? '');
  write('folder/z.json', JSON.stringify({ name: '丙', city: 'sample', figures: {} }));
  write('folder/notes.txt', 'no park');
  write('folder/.park-eval.yaml', 'city: other');

  it('are all data files of a folder, by name', async () => {
    const { batch, code } = await check([folder]);
    expect(batch.results.map(({ data }) => data.file)).toEqual(
      ['a/c.yml', 'b.yaml', 'z.json'].map((name) => join(folder, name)),
    );
    expect(code).toBe(1);
  });

  it('are the files of a pattern', async () => {
    const { batch } = await check([join(folder, '**/*.y*ml')]);
    expect(batch.results).toHaveLength(2);
  });

  it('are taken once each, in the order in which they are named', async () => {
    const { batch } = await check([join(folder, 'z.json'), folder, join(folder, 'b.yaml')]);
    expect(batch.results.map(({ data }) => data.file.slice(folder.length + 1))).toEqual([
      'z.json',
      'a/c.yml',
      'b.yaml',
    ]);
  });

  it.each([
    ['a folder without data files', [dirname(write('empty/readme.txt', ''))]],
    ['a pattern that fits nothing', [join(FOLDER, 'nothing*.yaml')]],
    ['nothing', []],
  ])('are never %s', async (_name, inputs) => {
    const { code, stderr } = await runCli(['check', ...inputs]);
    expect(code).toBe(2);
    expect(stderr).toContain('no-inputs');
  });

  it('are judged even where others are not there, and the run fails', async () => {
    const nothing = join(FOLDER, 'nothing*.yaml');
    const one = await runCli(['check', nothing, sample('good.yaml'), '-f', 'json', '--fail-on', 'none']);
    expect(one.code).toBe(2);
    expect(one.stderr).toContain('no-inputs');
    expect(JSON.parse(one.stdout)).toMatchObject({ verdict: 'qualifies', warnings: [{ code: 'no-inputs' }] });
    const { batch, code } = await check([nothing, sample('good.yaml'), sample('bad.yaml')]);
    expect(code).toBe(2);
    expect(batch).toMatchObject({ results: [{}, {}], problems: [{ code: 'no-inputs' }] });
  });

  // Whoever may do anything may read any folder.
  it.skipIf(process.getuid?.() === 0)('are not all there where a folder cannot be read', async () => {
    const closed = dirname(write('closed/inner/a.yaml', GOOD ?? ''));
    write('closed/b.yaml', GOOD ?? '');
    chmodSync(closed, 0);
    const { code, stderr } = await runCli(['check', dirname(closed), '-q']);
    chmodSync(closed, 0o755);
    expect(code).toBe(2);
    expect(stderr).toContain(`${closed}  error  file-unreadable`);
  });

  it.each([
    [
      'documents of a YAML file',
      'many.yaml',
      `${GOOD}---\n${BAD}---\n# nothing\n`,
      ['东湖产业园', '西湖产业园'],
      [1, 17],
    ],
    [
      'items of a YAML list',
      'list.yaml',
      '- {name: 甲, city: sample}\n- {name: 乙, city: sample}\n',
      ['甲', '乙'],
      [1, 2],
    ],
    [
      'items of a JSON array',
      'list.json',
      '[{"name": "甲", "city": "sample"},\n {"name": "乙", "city": "sample"}]',
      ['甲', '乙'],
      [1, 2],
    ],
    [
      'lines of NDJSON',
      'lines.ndjson',
      '{"name": "甲", "city": "sample"}\n\n{"name": "乙", "city": "sample"}\r\n',
      ['甲', '乙'],
      [1, 3],
    ],
  ])('are %s', async (_name, file, content, names, lines) => {
    const { batch } = await check([write(file, content)]);
    expect(batch.results.map(({ data }) => data.name.slice(0, 1))).toEqual(
      names.map((name) => name.slice(0, 1)),
    );
    expect(batch.results.map(({ data }) => data.line)).toEqual(lines);
  });

  it.each([
    ['ndjson', '{"name": "甲", "city": "sample"}\n{"name": "乙", "city": "sample"}\n'],
    ['json', '[{"name": "甲", "city": "sample"}, {"name": "乙", "city": "sample"}]'],
    ['csv', '名称,城市\n甲,sample\n乙,sample\n'],
  ])('come from standard input as %s', async (format, stdin) => {
    const { batch } = await check(['-', '--input-format', format], { stdin });
    expect(namesIn(batch)).toEqual(['甲', '乙']);
  });

  it.each([
    ['CSV', '名称,城市\n甲,sample\n乙,sample\n'],
    ['YAML', 'name: 甲\ncity: sample\n---\nname: 乙\ncity: sample\n'],
    ['NDJSON', '\n{"name": "甲", "city": "sample"}\r\n{"name": "乙", "city": "sample"}\n'],
    ['JSON', '[\n{"name": "甲", "city": "sample"},\n{"name": "乙", "city": "sample"}\n]'],
  ])('are known from standard input to be %s by their content', async (_format, stdin) => {
    const { batch } = await check(['-'], { stdin });
    expect(namesIn(batch)).toEqual(['甲', '乙']);
  });

  it('are told of once where there is none', async () => {
    const path = write('none.csv', '名称,投资强度（万元/亩）\n');
    const { code, stdout, stderr } = await runCli(['check', path, '--city', 'sample', '--lang', 'zh']);
    expect(code).toBe(2);
    for (const text of [stdout, stderr]) expect(text.match(/no-submissions/g)).toHaveLength(1);
    expect(stdout).toContain('no-rows');
  });

  it('print few of the problems that are alike, unless all are wanted', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => `园${index},x\n`).join('');
    const path = write('alike.csv', `名称,投资强度（万元/亩）\n${rows}`);
    const ask = ['check', path, '--city', 'sample', '-f', 'ndjson'];
    const [few, all] = [await runCli(ask), await runCli([...ask, '--max-problems', 'all'])];
    const count = (text: string) => text.match(/malformed-number  /g)?.length;
    expect([count(few.stderr), count(all.stderr)]).toEqual([3, 9]);
    expect(few.stderr).toContain('alike.csv:10:2');
  });

  it('must have a format that there is', async () => {
    const { code, stderr } = await runCli(['check', '-', '--input-format', 'jsonl'], { stdin: '{}' });
    expect(code).toBe(2);
    expect(stderr).toContain('--input-format');
  });
});

describe('a batch', () => {
  const path = write('batch.yaml', [GOOD, WRONG, OPEN].join('---\n'));

  it('judges what is in order, and refuses the rest with its place', async () => {
    const { batch, code, stderr } = await check([path]);
    expect(code).toBe(2);
    expect(batch.tally).toEqual({ qualifies: 1, 'does-not-qualify': 0, undetermined: 1, refused: 1 });
    expect(batch.refused).toMatchObject([{ name: '错园区', problems: [{ code: 'missing-unit' }] }]);
    expect(stderr).toMatch(/batch\.yaml:\d+:\d+ {2}error {2}missing-unit/);
  });

  it.each([
    ['all qualify', 0, [GOOD, GOOD], []],
    ['one fails', 1, [GOOD, BAD, OPEN], []],
    ['none fails, but one is open', 3, [GOOD, OPEN], []],
    ['one cannot be read', 2, [GOOD, WRONG, BAD], []],
    ['only failures count', 0, [GOOD, OPEN], ['--fail-on', 'fail']],
    ['one cannot be read and nothing counts', 2, [WRONG, GOOD], ['--fail-on', 'none']],
  ])('in which %s ends with %i', async (_name, code, documents, options) => {
    const { stdout, ...ran } = await runCli([
      'check',
      write('ends.yaml', documents.join('---\n')),
      ...options,
    ]);
    expect(ran.code).toBe(code);
    expect(stdout).not.toBe('');
  });

  it('prints no more problems than are wanted, and says how many there are', async () => {
    const many = write('wrong.yaml', Array.from({ length: 5 }, () => WRONG).join('---\n'));
    const { stderr, code } = await runCli(['check', many, '--max-problems', '2', '-f', 'json']);
    expect(code).toBe(2);
    expect(stderr.match(/missing-unit/g)).toHaveLength(2);
    expect(stderr).toContain('3 more problems are not shown');
    expect(
      (await runCli(['check', many, '--max-problems', 'all'])).stderr.match(/missing-unit/g),
    ).toHaveLength(5);
  });

  it('tells once of what is wrong with all of it', async () => {
    const { stderr } = await runCli(['check', path, '--city', 'atlantis', '-f', 'json']);
    expect(stderr.match(/unknown-city/g)).toHaveLength(1);
  });

  it('ends in good order when it is interrupted', async () => {
    const { code, files, stdout } = await runCli(['check', path, path, '-f', 'json:a.json', '-f', 'text'], {
      signal: AbortSignal.abort(),
    });
    expect([code, files.size, stdout]).toEqual([130, 0, '']);
  });

  it('writes every report that is asked for', async () => {
    const formats = [
      'text:r.txt',
      'json:r.json',
      'csv:r.csv',
      'markdown:r.md',
      'junit:r.xml',
      'sarif:r.sarif',
    ];
    const args = formats.flatMap((format) => ['-f', format]);
    const { files, stdout } = await runCli(['check', path, ...args, '-f', 'github', '-f', 'gitlab:q.json']);
    expect([...files.keys()].toSorted()).toEqual([
      'q.json',
      'r.csv',
      'r.json',
      'r.md',
      'r.sarif',
      'r.txt',
      'r.xml',
    ]);
    for (const text of files.values()) expect(text).not.toBe('');
    expect(stdout).toContain('::error');
  });

  it.each([
    ['r.json', 'park-eval/'],
    ['r.md', '# '],
    ['r.sarif', '"2.1.0"'],
    ['r.csv', '\r\n'],
  ])('takes the format from the ending of %s', async (name, content) => {
    const { files } = await runCli(['check', path, '-o', name]);
    expect(files.get(name)).toContain(content);
  });

  it('keeps bytes off a terminal, but gives them to a pipe', async () => {
    const onTerminal = await runCli(['check', path, '-f', 'xlsx'], { columns: 80 });
    expect([onTerminal.code, onTerminal.stdout]).toEqual([2, '']);
    expect(onTerminal.stderr).toContain('-f xlsx:report.xlsx');
    expect((await runCli(['check', path, '-f', 'xlsx'])).stdout.slice(0, 2)).toBe('PK');
  });

  it('leaves out what an office program keeps beside a file that is open', async () => {
    const park = await readSample('good.yaml');
    write('office/a.yaml', park);
    const file = write('office/~$a.yaml', park);
    const { stdout } = await runCli(['check', dirname(file), '--ruleset', 'sample-2020', '-f', 'ndjson']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('adds its table to the summary of a step on GitHub', async () => {
    const summary = write('summary.md', '# before\n');
    const environment = { LANG: 'C', GITHUB_STEP_SUMMARY: summary };
    await runCli(['check', path, '-f', 'github', '-q'], { environment });
    const text = readFileSync(summary, 'utf8');
    expect(text.startsWith('# before\n')).toBe(true);
    expect(text).toContain('错园区');
  });

  it.each([900_000, 1_048_000])('adds no more than fits behind %i bytes, and says so', async (size) => {
    const summary = write('full.md', `${'x'.repeat(size)}\n`);
    const environment = { LANG: 'en_US.UTF-8', GITHUB_STEP_SUMMARY: summary };
    const lines = Array.from({ length: 6000 }, (_, index) =>
      JSON.stringify({ name: `园区${index}`, figures: {} }),
    );
    const many = write('many.ndjson', lines.join('\n'));
    await runCli(['check', many, '--ruleset', 'sample-2020', '-f', 'github', '-q'], { environment });
    const text = readFileSync(summary);
    expect(text.length).toBeGreaterThan(size + 1);
    expect(text.length).toBeLessThanOrEqual(1024 * 1024);
    expect(text.toString()).toContain('The report is too long');
  });
});

describe('a list in a table beside the data file', () => {
  const world = { rules: REAL_RULES };
  const inline = write(
    'inline.yaml',
    'name: 甲\nperiod: 2020\nenterprises:\n  - {name: A, revenue: 12亿元, above_scale: 是}\n  - {name: B, revenue: 800万元, above_scale: 否}\n',
  );
  const named = write('lists/park.yaml', 'name: 甲\nperiod: 2020\nenterprises: own/enterprises.csv\n');
  write('lists/own/enterprises.csv', '企业名称,营业收入（万元）,是否规模以上\nA,120000,是\nB,800,否\n');
  const args = ['--city', 'xuchang', '--level', 'tasks'];

  it('gives the same as a list in the file', async () => {
    const outcomes = await Promise.all(
      [inline, named].map(async (path) => {
        const { code, stdout } = await runCli(['check', path, ...args, '-f', 'ndjson'], world);
        return [code, (JSON.parse(stdout) as { criteria: unknown }).criteria];
      }),
    );
    expect(outcomes[0]).toEqual(outcomes[1]);
  });

  it('is no submission of its own in a folder', async () => {
    const { batch } = await check([dirname(named), ...args], world);
    expect(batch).toMatchObject({ schema: 'park-eval/result@1' });
  });

  it.each([
    ['is missing', 'none.csv', 'file-missing', 'broken.yaml:2:14'],
    ['lies outside', '../inline.csv', 'table-outside', 'broken.yaml'],
    ['is no table', 'own/notes.txt', 'not-a-table', 'notes.txt'],
  ])('is told of where it %s', async (_name, path, code, place) => {
    write('broken/own/notes.txt', 'x');
    const file = write('broken/broken.yaml', `name: 甲\nenterprises: ${path}\n`);
    const ran = await runCli(['check', file, ...args], world);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(new RegExp(`${place}\\S*  error  ${code}`));
  });

  it.each([
    ['out of the folder', '../../secret.csv', /broken\.yaml:2:14  error  table-outside/],
    ['within the folder', 'own/secret.csv', /^$/],
  ])('is read behind a link that leads %s or not', async (_where, target, words) => {
    write('secret.csv', 'name,has_management_body\n乙,是\n');
    write('linked/own/secret.csv', 'name,has_management_body\n乙,是\n');
    const file = write('linked/broken.yaml', 'name: 甲\nenterprises: link.csv\n');
    const link = join(dirname(file), 'link.csv');
    rmSync(link, { force: true });
    symlinkSync(target.replace('../../', '../'), link);
    expect((await runCli(['check', file, ...args], world)).stderr).toMatch(words);
  });

  it('names the cell that is wrong', async () => {
    const file = write('wrong/park.yaml', 'name: 甲\nenterprises: e.csv\n');
    write('wrong/e.csv', '企业名称,营业收入（万元）\nA,12x\nB,3亩\n');
    const { stderr, code } = await runCli(['check', file, ...args], world);
    expect(code).toBe(2);
    expect(stderr).toContain('e.csv:2:2 [营业收入（万元）]  error  bad-unit');
    expect(stderr).toContain('e.csv:3:2 [营业收入（万元）]  error  wrong-dimension');
  });
});

describe('figures of the city', () => {
  it('are taken from a file in the batch, wherever it stands in it', async () => {
    const folder = dirname(write('city/a.yaml', GOOD ?? ''));
    write('city/z.yaml', 'name: 样城\ncity: sample\nkind: city\nfigures: {}\n');
    const { batch } = await check([folder, '--level', 'creation']);
    expect(batch.results.length).toBeGreaterThan(0);
  });
});

describe('--print-config', () => {
  it('tells every option with where it comes from', async () => {
    const { code, stdout } = await runCli(['check', '--level', 'creation', '--print-config'], {
      environment: { LANG: 'C', PARK_EVAL_FAIL_ON: 'fail' },
      folder: write('config/.park-eval.yaml', 'city: sample\nmax-problems: 7\n').replace(/\/[^/]*$/, ''),
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^city: "sample" +# .*\.park-eval\.yaml$/m);
    expect(stdout).toMatch(/^max-problems: "7" +# /m);
    expect(stdout).toMatch(/^fail-on: "fail" +# PARK_EVAL_FAIL_ON$/m);
    expect(stdout).toMatch(/^level: "creation" +# typed$/m);
  });
});

it('reads a data file whose name looks like a pattern', async () => {
  const path = write('park [1].yaml', GOOD ?? '');
  expect((await runCli(['check', path])).code).toBe(0);
  expect(sample('good.yaml')).toContain('good.yaml');
});
