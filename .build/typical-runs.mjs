// What the command is run with to learn which code most users need.

import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Parks with all figures and parks that lack some. The first run is what the compiled code is kept of. */
export const TYPICAL_RUNS = [
  ['check', 'fixtures/ok/creation.yaml'],
  ['check', 'fixtures/ok/xuchang-park.yaml', '--lang', 'zh'],
  ['check', 'fixtures/real/chongqing-tongliang.yaml'],
  ['check', 'fixtures/real/qingdao-jiangshan-2018.yaml', '--lang', 'zh'],
];

/**
 * The names of the functions of a file that none of these runs calls.
 * @param {string} command
 * @param {string} file
 * @param {string} folder from which they are run
 * @returns {Promise<ReadonlySet<string>>}
 */
export async function seldomCalled(command, file, folder) {
  const called = new Set();
  const all = new Set();
  for (const args of TYPICAL_RUNS) {
    // oxlint-disable-next-line no-await-in-loop -- none shall disturb another one
    for (const { functionName, ranges } of await coverageOf([command, ...args], file, folder)) {
      all.add(functionName);
      if ((ranges[0]?.count ?? 0) > 0) called.add(functionName);
    }
  }
  return new Set([...all].filter((name) => !called.has(name)));
}

/** The exit codes of a park that was judged: it qualifies, it does not, nobody can tell. */
const VERDICTS = new Set([0, 1, 3]);

/** @typedef {{ functionName: string, ranges: { count: number }[] }} Covered */

/**
 * @param {readonly string[]} args
 * @param {string} file
 * @param {string} folder
 * @returns {Promise<Covered[]>}
 */
async function coverageOf(args, file, folder) {
  const place = await mkdtemp(join(tmpdir(), 'park-eval-build-'));
  const env = { ...process.env, NODE_V8_COVERAGE: place };
  // How it ends depends on the park, but what only complains tells nothing of what a check needs.
  const { status } = spawnSync(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
  if (status === null || !VERDICTS.has(status)) throw new Error(`${args.join(' ')} ends with ${status}`);
  const [report = ''] = await readdir(place);
  /** @type {{ result: { url: string, functions: Covered[] }[] }} */
  const { result } = JSON.parse(await readFile(join(place, report), 'utf8'));
  await rm(place, { recursive: true });
  const found = result.find(({ url }) => url.endsWith(file));
  if (!found) throw new Error(`${file} was not run`);
  return found.functions;
}
