// Builds dist/: the command, the library, its declarations, the compiled rules.

import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'rolldown';
import { compileSchemas } from './compile-schemas.mjs';
import { coreModules } from './core-modules.mjs';
import { asLoops } from './flat-maps.mjs';
import { loadWhenCalled } from './load-when-called.mjs';
import { asLookUpTables } from './look-up-tables.mjs';
import { setAside } from './set-aside.mjs';
import { stepByStep } from './step-by-step.mjs';
import { AT_ONCE, startQuickly } from './start-quickly.mjs';
import { seldomCalled, TYPICAL_RUNS } from './typical-runs.mjs';
import { writePage } from './page.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
/** @param {string} path */
const source = (path) => join(root, path);

/** @type {import('rolldown').BuildOptions} */
const common = {
  cwd: root,
  tsconfig: source('tsconfig.json'),
  transform: { target: 'node20' },
  logLevel: 'warn',
  // What one module loads at once another one may load later.
  checks: { ineffectiveDynamicImport: false, bundlerTimings: false, pluginTimings: false },
};

/** What a check of one park imports and does not call. A path too many or too few costs time, and nothing else. */
const SELDOM = [
  'src/problems/wordings.ts',
  'src/load/rules/indicators.ts',
  'src/load/rules/rule-set.ts',
  'src/load/source/suggest.ts',
  'src/load/source/yaml.ts',
  'src/load/source/decode-lines.ts',
  'src/load/input/lines.ts',
  'src/load/data/list.ts',
  'src/load/data/plain-line.ts',
  'src/engine/alike/index.ts',
  'src/engine/assemble-portfolio.ts',
  'src/engine/cases/try-case.ts',
  'src/engine/cover/cover.ts',
  'src/engine/editions/compare-rule-sets.ts',
  'src/engine/incentives.ts',
  'src/engine/may-warn.ts',
  'src/engine/needs/index.ts',
  'src/engine/parts.ts',
  'src/engine/portfolio-levels.ts',
  'src/engine/suppose.ts',
  'src/report/digest/index.ts',
  'src/report/parts-words.ts',
  'src/report/text/batch.ts',
  'src/report/text/colored-painter.ts',
  'src/commands/check/city-figures.ts',
  'src/commands/check/find-files.ts',
  'src/commands/check/find-problems.ts',
  'src/commands/check/judge-in-threads.ts',
  'src/commands/check/line-work.ts',
  'src/commands/check/portfolios.ts',
  'node_modules/string-width/index.js',
];

/**
 * The command, as CommonJS, which starts faster. What every check of a data file needs is one file, `core.cjs`; everything else is in
 * pieces that are loaded when they are used.
 * @param {ReadonlySet<string>} [functions] of `core.cjs` that are hardly ever called; where nobody knows yet, names stay as they are
 */
async function buildCommand(functions) {
  const schemas = await compileSchemas();
  const seldom = loadWhenCalled(SELDOM.map(source));
  /** @type {import('rolldown').InputOptions} */
  const options = {
    ...common,
    platform: 'node',
    plugins: [
      schemas.plugin,
      seldom.plugin,
      startQuickly,
      functions && settingAside(functions),
      cheapAtFirst,
    ],
    // Its other form is CommonJS: nothing could be left out of it.
    resolve: { alias: { yaml: source('node_modules/yaml/browser/index.js') } },
    treeshake: { moduleSideEffects: [{ test: /\/(src|yaml)\//, sideEffects: false }] },
    preserveEntrySignatures: 'allow-extension',
  };
  const core = await coreModules(
    options,
    ['src/main.ts', 'src/commands/check/index.ts', 'src/report/text/format.ts'].map(source),
  );
  await build({
    ...options,
    input: { cli: source('src/cli.ts'), worker: source('src/worker.ts'), ...seldom.input, ...schemas.input },
    output: {
      dir: dist,
      format: 'cjs',
      // A default export has its name, too, under which it is loaded when it is called.
      exports: 'named',
      minify: functions !== undefined,
      entryFileNames: '[name].cjs',
      chunkFileNames: ({ name }) => (name === 'core' ? 'core.cjs' : 'chunks/[name]-[hash].cjs'),
      codeSplitting: {
        groups: [{ name: 'core', test: (id) => core.has(id), includeDependenciesRecursively: false }],
      },
    },
  });
  const file = join(dist, 'core.cjs');
  await writeFile(file, inAscii(await withHelpers(await readFile(file, 'utf8'))));
  await chmod(join(dist, 'cli.cjs'), 0o755);
}

/**
 * @param {ReadonlySet<string>} functions
 * @returns {import('rolldown').Plugin}
 */
function settingAside(functions) {
  return {
    name: 'set-aside',
    renderChunk: (code, { name }) =>
      name === 'core' ? { code: setAside(code, functions, code.indexOf(AT_ONCE)), map: null } : null,
  };
}

/**
 * What costs V8 less where code has hardly run yet.
 * @type {import('rolldown').Plugin}
 */
const cheapAtFirst = {
  name: 'cheap-at-first',
  renderChunk: (code, { name }) =>
    name === 'core' ? { code: stepByStep(asLoops(asLookUpTables(code))), map: null } : null,
};

/**
 * Puts the helpers of the bundler, which are a file of their own, where they are asked for: to find a file takes longer than to read it.
 * @param {string} code
 */
async function withHelpers(code) {
  const [asked, path] = /require\("(\.\/chunks\/rolldown-runtime[^"]*)"\)/.exec(code) ?? [];
  if (!asked || !path) throw new Error('the bundler has changed: core.cjs asks for no helpers');
  const helpers = await readFile(join(dist, path), 'utf8');
  return code.replace(asked, () => `(exports=>{${helpers};return exports})({})`);
}

/**
 * A text in ASCII takes half the memory, and no time to decode. All that is not stands in texts and patterns.
 * @param {string} text
 */
function inAscii(text) {
  // Here an escape would be taken for itself.
  if (/String\.raw`[^`]*[^\0-\x7f]/.test(text)) throw new Error('String.raw with more than ASCII in it');
  return text.replaceAll(
    /[^\0-\x7f]/g,
    (/** @type {string} */ unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The library; one file. On the neutral platform an import of a Node module is an error. */
async function buildLibrary() {
  await build({
    ...common,
    input: { index: source('src/index.ts') },
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
    output: { dir: dist, format: 'esm', codeSplitting: false },
  });
}

async function buildDeclarations() {
  const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
  await promisify(execFile)(process.execPath, [tsc, '-p', join(root, '.build/tsconfig.json')]);
}

/** The rules as one JSON file, for the library, and in pieces, for the command. The compiler is the program's own, bundled for this one use. */
async function buildRules() {
  const file = join(dist, 'compile-rules.mjs');
  await build({
    ...common,
    input: source('.build/rules.mjs'),
    platform: 'node',
    external: /^[^./]/,
    output: { file, format: 'esm', codeSplitting: false },
  });
  const { compileRules, piecesOf } = await import(pathToFileURL(file).href);
  await rm(file);
  /** @type {{ bundle?: import('../src/load/rules/bundle.ts').RulesBundle, problems: string[] }} */
  const { bundle, problems } = await compileRules(join(root, 'rules'), 'rules');
  if (bundle === undefined) throw new Error(`rules/ has ${problems.length} problems\n${problems.join('\n')}`);
  await writeFile(join(dist, 'rules.json'), JSON.stringify(bundle));
  await mkdir(join(dist, 'rules'));
  /** @type {ReadonlyMap<string, string>} */
  const pieces = piecesOf(bundle);
  await Promise.all(Array.from(pieces, ([name, piece]) => writeFile(join(dist, 'rules', name), piece)));
  await writeFile(join(dist, 'rules.json.d.ts'), RULES_TYPE);
}

// A JSON file by itself has wider types than the library asks for.
const RULES_TYPE = `import type { RulesBundle } from './load/rules/bundle.js';
declare const bundle: RulesBundle;
export default bundle;
`;

/** The compiled code of `core.cjs`, for the Node that builds. */
async function buildCache() {
  const maker = join(dist, 'make-cache.mjs');
  await build({
    ...common,
    input: source('.build/make-cache.mjs'),
    platform: 'node',
    output: { file: maker, format: 'esm', codeSplitting: false },
  });
  const files = ['cli.cjs', 'core.cjs'].map((name) => join(dist, name));
  await promisify(execFile)(process.execPath, [maker, ...files, ...(TYPICAL_RUNS[0] ?? [])], { cwd: root });
  await rm(maker);
}

await rm(dist, { recursive: true, force: true });
await Promise.all([
  buildCommand(),
  buildLibrary(),
  buildDeclarations(),
  buildRules(),
  writePage(join(dist, 'page')),
]);
const seldom = await seldomCalled(join(dist, 'cli.cjs'), join(dist, 'core.cjs'), root);
await Promise.all(['chunks', 'when-called'].map((folder) => rm(join(dist, folder), { recursive: true })));
await buildCommand(seldom);
await buildCache();
