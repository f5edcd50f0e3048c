// Judges the same parks with park-eval and with its peers, by the creation conditions of Qingdao; and measures how long a start takes, and
// what more parks and more criteria cost.
//
//   node .bench/run.mjs [--parks 100000] [--rounds 5] [--quick] [--readme]
//
// `--quick` measures less, and holds park-eval only against peers that were downloaded before. `--readme` writes the tables into README.md.
// Rounds are interleaved, figures are medians.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coldStart, LINTERS } from './cold-start.mjs';
import { growthInCriteria, growthInParks } from './growth.mjs';
import { here, install } from './measure.mjs';
import { PEERS } from './peers.mjs';
import { endToEnd, inProcess } from './tables.mjs';

const { values } = parseArgs({
  options: {
    parks: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
  },
});
const { quick } = values;
const folder = await mkdtemp(join(tmpdir(), 'park-eval-bench-'));
const packages = join(folder, 'packages');

try {
  const isComplete = await installPeers();
  const setting = {
    folder,
    packages,
    count: Number(values.parks),
    rounds: Number(values.rounds),
    peers: isComplete ? PEERS : PEERS.filter((peer) => Object.keys(peer.packages).length === 0),
    hasLinters: isComplete && !quick,
    startRounds: quick ? 5 : 15,
    mostParks: quick ? 10_000 : 1_000_000,
    criteriaSteps: quick ? [10, 100] : [10, 30, 100, 300, 1000],
    criteriaParks: quick ? 100 : 1000,
  };
  const report = [
    machine(setting),
    await inProcess(setting),
    await endToEnd(setting),
    await coldStart(setting),
    await growthInParks(setting),
    await growthInCriteria(setting),
  ].join('\n\n');
  console.log(report);
  if (values.readme) await writeReadme(report);
} finally {
  await rm(folder, { recursive: true });
}

/** Whether all peers are there. */
async function installPeers() {
  const needed = Object.assign({}, ...PEERS.map((peer) => peer.packages), quick ? {} : LINTERS);
  if (!quick) {
    await install(needed, packages);
    return true;
  }
  try {
    await install(needed, packages, '--offline');
    return true;
  } catch {
    console.error('the peers were not downloaded before: park-eval is measured without them');
    return false;
  }
}

function machine({ count, rounds }) {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const { model } = cpus()[0] ?? { model: 'unknown' };
  return `Node ${process.version}, ${platform()} ${arch()}, ${availableParallelism()} × ${model.trim()}, ${gigabytes} GB; ${count} parks, medians of ${rounds} interleaved rounds.`;
}

async function writeReadme(report) {
  const path = here('../README.md');
  const text = await readFile(path, 'utf8');
  const changed = text.replace(/(<!-- bench -->)[^]*(<!-- \/bench -->)/, (_, begin, end) => `${begin}\n\n${report}\n\n${end}`);
  await writeFile(path, changed);
}
