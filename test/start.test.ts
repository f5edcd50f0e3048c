import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Tells at the end, on standard error, which files of the program were loaded. */
const TELL = `process.on('exit', () => console.error(JSON.stringify(Object.keys(require.cache))))`;

/** The files of the built command that a run loads, without the marks of their content. */
async function filesLoadedBy(...args: readonly string[]): Promise<readonly string[]> {
  const hook = `data:text/javascript,${encodeURIComponent(
    `import { createRequire } from 'node:module'; const require = createRequire('${ROOT}/x.cjs'); ${TELL}`,
  )}`;
  const ran = promisify(execFile)(process.execPath, ['--import', hook, 'dist/cli.cjs', ...args], {
    cwd: ROOT,
  });
  const { stderr } = await ran.catch((error: { readonly stderr: string }) => error);
  const files: readonly string[] = JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
  return files
    .map((file) => file.replace(/^.*dist\//, '').replace(/^(chunks.*)-[\w-]{8}\.cjs$/, '$1.cjs'))
    .toSorted();
}

const ALWAYS = ['cli.cjs', 'core.cjs'];

describe('the files that a run loads', () => {
  it('are few for a park that is in order', async () => {
    expect(await filesLoadedBy('check', 'fixtures/ok/creation.yaml')).toEqual(ALWAYS);
  });

  it('are those with the words of problems, too, where there is one', async () => {
    expect(await filesLoadedBy('check', 'fixtures/missing.yaml')).toEqual(
      [...ALWAYS, 'when-called/problems-wordings.cjs'].toSorted(),
    );
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

it('no schema is compiled: nothing makes a function of text', () => {
  const dist = join(ROOT, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.c?js$/.test(file),
  );
  const texts = files.map((file) => readFileSync(join(dist, file), 'utf8'));
  // Among them are those with the validators.
  expect(texts.some((text) => text.includes('missingProperty'))).toBe(true);
  expect(files.filter((_, index) => /\bFunction\(/.test(texts[index] ?? ''))).toEqual([]);
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
