// Builds dist/: the command, the library, its declarations, the compiled rules.

import { execFile } from 'node:child_process';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { writePage } from './page.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
};

// Bundled CommonJS packages call require() for Node's own modules; in an ES module it must first be made.
const makeRequire = [
  `import { createRequire as createBundleRequire } from 'node:module';`,
  `const require = createBundleRequire(import.meta.url);`,
].join('\n');

/** The command; each command's module is a chunk of its own, loaded when it is called. */
async function buildCommand() {
  await build({
    ...common,
    entryPoints: ['src/cli.ts', 'src/worker.ts'],
    platform: 'node',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: makeRequire },
  });
  const file = join(dist, 'cli.js');
  const text = await readFile(file, 'utf8');
  if (!text.startsWith('#!')) await writeFile(file, `#!/usr/bin/env node\n${text}`);
  await chmod(file, 0o755);
}

/** The library; one file. On the neutral platform an import of a Node module is an error. */
async function buildLibrary() {
  await build({
    ...common,
    entryPoints: ['src/index.ts'],
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
}

async function buildDeclarations() {
  const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
  await promisify(execFile)(process.execPath, [tsc, '-p', join(root, '.build/tsconfig.json')]);
}

/** The rules as one JSON file. The compiler is the program's own, bundled for this one use. */
async function buildRules() {
  const outfile = join(dist, 'compile-rules.mjs');
  const { outdir: _, ...rest } = common;
  await build({
    ...rest,
    outfile,
    entryPoints: ['.build/rules.mjs'],
    platform: 'node',
    packages: 'external',
  });
  const { compileRules } = await import(pathToFileURL(outfile).href);
  await rm(outfile);
  const { json, problems } = await compileRules(join(root, 'rules'), 'rules');
  if (json === undefined) throw new Error(`rules/ has ${problems.length} problems\n${problems.join('\n')}`);
  await writeFile(join(dist, 'rules.json'), json);
  await writeFile(join(dist, 'rules.json.d.ts'), RULES_TYPE);
}

// A JSON file by itself has wider types than the library asks for.
const RULES_TYPE = `import type { RulesBundle } from './load/rules/bundle.js';
declare const bundle: RulesBundle;
export default bundle;
`;

await rm(dist, { recursive: true, force: true });
await Promise.all([
  buildCommand(),
  buildLibrary(),
  buildDeclarations(),
  buildRules(),
  writePage(join(dist, 'page')),
]);
