// What every table needs: processes that are timed, medians, packages that only the benchmark needs.

import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const here = (name) => fileURLToPath(new URL(name, import.meta.url));
export const CLI = here('../dist/cli.cjs');

// It makes the start of every Node several times slower.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

/**
 * Runs node and gives the seconds that it took; unless `isBare`, also those for which it computed, and the megabytes that it held at most.
 * `codes` are the ends that are expected.
 */
export async function timed(args, { folder, codes = [0, 1, 3], isBare = false }) {
  const usage = join(folder, 'usage.json');
  const watched = isBare ? [] : ['--require', here('usage.cjs')];
  const started = performance.now();
  const child = spawn(process.execPath, [...watched, ...args], {
    env: { ...environment, USAGE_FILE: usage },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
  const seconds = (performance.now() - started) / 1000;
  if (!codes.includes(code)) throw new Error(`${args.join(' ')} ended with ${code}`);
  return { seconds, ...(!isBare && JSON.parse(await readFile(usage, 'utf8'))) };
}

/** The same, where an output is written: to replace an earlier one, a file system may wait for the disk. */
export async function timedWriting(output, args, options) {
  await rm(output, { force: true });
  return timed(args, options);
}

/** What a script prints, as JSON. */
export async function asked(args) {
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: environment });
  return JSON.parse(stdout);
}

/** Installs packages into a folder of their own, so that nobody else has to; with `--offline` only those that were downloaded before. */
export async function install(packages, folder, ...options) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private": true}');
  await writeFile(join(folder, 'load.mjs'), 'export const load = (name) => import(name);\n');
  const specifiers = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  await promisify(execFile)('npm', ['install', '--silent', '--no-audit', '--no-fund', ...options, ...specifiers], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
}

/** Runs everything once a round, one after the other, so that a machine that is slow for a while is slow for all. */
export async function interleaved(tasks, rounds) {
  const results = new Map(tasks.map(({ title }) => [title, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { title, run } of tasks) {
      // oxlint-disable-next-line no-await-in-loop
      results.get(title).push(await run());
    }
  }
  return results;
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const line = (cells) => `| ${cells.join(' | ')} |`;

/** A table in Markdown. */
export function table(heads, rows) {
  return [line(heads), line(heads.map((head, index) => (index === 0 ? head.replaceAll(/./g, '-') : '--:'))), ...rows.map(line)].join('\n');
}
