import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a run used, besides what Node itself uses for any program. */
interface Used {
  /** Modules of the program, without the marks of their content. */
  readonly loaded: readonly string[];
  /** Whether V8 took the code that was kept of it. */
  readonly isCompiled: boolean;
  /** Files that were read. */
  readonly read: readonly string[];
  /** Modules of Node that were not loaded when the program began. */
  readonly node: readonly string[];
}

/** Runs before the program, and tells at the end, on standard error. */
const WATCH = `
const fs = require('node:fs');
const vm = require('node:vm');
const before = new Set(process.moduleLoadList);
const read = [];
let isCompiled = false;
vm.Script = class extends vm.Script {
  constructor(...all) {
    super(...all);
    isCompiled = this.cachedDataRejected === false;
  }
};
for (const name of ['openSync', 'readFileSync', 'createReadStream']) {
  const own = fs[name];
  fs[name] = (path, ...rest) => {
    read.push(String(path));
    return own(path, ...rest);
  };
}
process.on('exit', () => {
  const node = process.moduleLoadList.filter((name) => !before.has(name));
  const used = { loaded: Object.keys(require.cache).filter((file) => file !== __filename), isCompiled, read, node };
  process._rawDebug(JSON.stringify(used));
});
`;
const folder = mkdtempSync(join(tmpdir(), 'park-eval-start-'));
const watch = join(folder, 'watch.cjs');
writeFileSync(watch, WATCH);
afterAll(() => rmSync(folder, { recursive: true }));

async function usedBy(...args: readonly string[]): Promise<Used> {
  const ran = promisify(execFile)(process.execPath, ['--require', watch, 'dist/cli.cjs', ...args], {
    cwd: ROOT,
  });
  const { stderr } = await ran.catch((error: { readonly stderr: string }) => error);
  const used: Used = JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
  const plain = (file: string) =>
    relative(ROOT, resolve(ROOT, file))
      .replace(/^dist\//, '')
      .replace(/^(chunks.*)-[\w-]{8}\.cjs$/, '$1.cjs');
  return {
    loaded: used.loaded.map(plain).toSorted(),
    isCompiled: used.isCompiled,
    // What is loaded as a module is read, too.
    read: [...new Set(used.read.map(plain))]
      .filter((file) => !/^(?:chunks|when-called)\//.test(file))
      .toSorted(),
    node: used.node.flatMap((name) => /^NativeModule (?!internal\/)(.*)$/.exec(name)?.[1] ?? []).toSorted(),
  };
}

/** The program, and its code. */
const PROGRAM = ['cli.cjs', 'core.cache', 'core.cjs'];
const NAMED = ['rules/index.json', 'rules/names.txt', 'rules/places.txt'];
const QINGDAO = ['rules/qingdao-2019.json', 'rules/qingdao-2019.creation.json'];
const XUCHANG = ['rules/xuchang-2019.json', 'rules/xuchang-2019.targets.json'];

const RUNS: readonly {
  readonly of: string;
  readonly args: readonly string[];
  /** Beside the command and its core. */
  readonly loaded: readonly string[];
  /** Beside the program. */
  readonly read: readonly string[];
}[] = [
  {
    of: 'a park that is in order, and states figures of other levels, too',
    args: ['check', 'fixtures/ok/creation.yaml'],
    loaded: [],
    read: [...NAMED, ...QINGDAO, 'rules/indicators.txt', 'fixtures/ok/creation.yaml'],
  },
  {
    of: 'a park of another document',
    args: ['check', 'fixtures/ok/xuchang-park.yaml'],
    loaded: [],
    read: [...NAMED, ...XUCHANG, 'fixtures/ok/xuchang-park.yaml'],
  },
  {
    of: 'a file that is not there, with the words of problems',
    args: ['check', 'fixtures/missing.yaml'],
    loaded: ['when-called/problems-wordings.cjs'],
    read: ['rules/index.json'],
  },
  {
    of: 'YAML for which it takes a parser',
    args: ['check', 'fixtures/err/undefined-alias.yaml'],
    loaded: [
      'chunks/public-api.cjs',
      'when-called/load-source-yaml.cjs',
      'when-called/problems-wordings.cjs',
    ],
    read: [...NAMED, 'rules/indicators.txt', 'fixtures/err/undefined-alias.yaml'],
  },
];

describe('what a run uses is little', () => {
  it.each(RUNS)('of $of', async ({ args, loaded, read }) => {
    expect(await usedBy(...args)).toEqual({
      loaded: ['cli.cjs', 'core.cjs', ...loaded].toSorted(),
      read: [...PROGRAM, ...read].toSorted(),
      isCompiled: true,
      node: [],
    });
  });

  it('of the validators for a folder of rules: those of the kinds of files that it holds', async () => {
    const { loaded } = await usedBy('check', 'fixtures/ok/creation.yaml', '--rules', 'fixtures/rules');
    expect(loaded.filter((file) => file.includes('validator'))).toEqual([
      'when-called/validator-indicators.cjs',
      'when-called/validator-ruleSets.cjs',
    ]);
  });

  // To read a byte of them takes as long as much else: they hold what every check runs, and nothing that some commands alone do.
  it.each([
    ['cli.cjs', 3_000],
    ['core.cjs', 217_000],
    ['core.cache', 1_250_000],
    ['rules/index.json', 10_000],
    ['rules/qingdao-2019.creation.json', 55_000],
  ])('%s is no bigger than %i bytes', (file, most) => {
    expect(statSync(join(ROOT, 'dist', file)).size).toBeLessThan(most);
  });
});

it('a run in colour finds what it loads for that', async () => {
  const env = { ...process.env, FORCE_COLOR: '1', PARK_EVAL_LANG: 'en' };
  const args = ['dist/cli.cjs', 'list', 'cities'];
  const checked = ['dist/cli.cjs', 'check', 'fixtures/ok/creation.yaml'];
  const run = (words: readonly string[]) => promisify(execFile)(process.execPath, words, { cwd: ROOT, env });
  const outputs = await Promise.all([run(args), run(checked)]);
  expect(outputs.map(({ stdout, stderr }) => [stdout.includes('\u001b['), stderr])).toEqual([
    [true, ''],
    [true, ''],
  ]);
});

it.each([
  [['--help']],
  [['check', '--help']],
  [['rules', 'lint', '--help']],
  [['list', 'cities', '--no-such']],
])('the built command knows its options: %j', async (args) => {
  const run = promisify(execFile)(process.execPath, ['dist/cli.cjs', ...args, '--lang', 'en'], { cwd: ROOT });
  const { stdout, stderr } = await run.catch(
    (error: { readonly stdout: string; readonly stderr: string }) => error,
  );
  expect(stdout + stderr).toMatch(/^Usage: park-eval|^error: unknown option/m);
});

describe('what is loaded when it is called', () => {
  const dist = join(ROOT, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.cjs'),
  );
  /** `require("./when-called/paint.cjs")).paint(`, as the bundle has it. */
  const calls = files.flatMap((file) => {
    const text = readFileSync(join(dist, file), 'utf8');
    const found = text.matchAll(/require\("([^"]*when-called\/[^"]+)"\)\)\.([\w$]+)\(/g);
    return Array.from(found, ([, path = '', name = '']) => ({ file, path, name }));
  });

  it('is there under the name by which it is called', () => {
    expect(calls.length).toBeGreaterThan(30);
    const missing = calls.filter(({ file, path, name }) => {
      const module: Readonly<Record<string, unknown>> = createRequire(join(dist, file))(path);
      return typeof module[name] !== 'function';
    });
    expect(missing).toEqual([]);
  });
});

it('no schema is compiled: only layouts of very many records become functions', () => {
  const dist = join(ROOT, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.c?js$/.test(file),
  );
  const texts = files.map((file) => readFileSync(join(dist, file), 'utf8'));
  // Among them are those with the validators.
  expect(texts.some((text) => text.includes('missingProperty'))).toBe(true);
  const made = files.flatMap((file, index) =>
    Array.from((texts[index] ?? '').matchAll(/\bFunction\(/g), () => file.split(sep).join('/')),
  );
  expect(made.toSorted()).toEqual(['index.js', 'when-called/engine-alike-index.cjs']);
});

it('what is asked of the modules of Node is there', () => {
  const dist = join(ROOT, 'dist');
  const require = createRequire(import.meta.url);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.cjs'),
  );
  // `(require("node:os")).tmpdir`, as the bundle has it.
  const uses = files.flatMap((file) => [
    ...readFileSync(join(dist, file), 'utf8').matchAll(
      /require\(["'`](node:[\w/]+|[a-z_/]+)["'`]\)\)?\.([\w$]+)/g,
    ),
  ]);
  const missing = uses.filter(([, name = '', part = '']) => !(part in require(name)));
  expect(uses.length).toBeGreaterThan(20);
  expect(missing.map(([use]) => use)).toEqual([]);
});

it.each(['xls', 'xlsx', 'ods'])('the built command reads the cells of %s', async (ending) => {
  const args = ['dist/cli.cjs', 'check', `fixtures/tables/cells.${ending}`, '--city', 'qingdao'];
  const ran = promisify(execFile)(process.execPath, [...args, '--lang', 'en'], { cwd: ROOT });
  const { stderr } = await ran.catch((error: { readonly stderr: string }) => error);
  expect(stderr).toContain(`cells.${ending}!汇总!2  error  no-figure-column`);
});
