// Judges the same parks with park-eval and with its peers, by the creation conditions of Qingdao.
//
//   node .bench/run.mjs [--parks 100000] [--rounds 5] [--quick] [--readme]
//
// `--quick` leaves out cold start and growth, `--readme` writes the tables into README.md. Rounds are interleaved, figures are medians.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coldStart, endToEnd, growth, inProcess } from './tables.mjs';
import { here, install } from './measure.mjs';
import { PEERS } from './peers.mjs';

const { values } = parseArgs({
  options: {
    parks: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'park-eval-bench-'));
const packages = join(folder, 'packages');
const setting = { folder, packages, count: Number(values.parks), rounds: Number(values.rounds) };

const LINTERS = { 'ajv-cli': '5.0.0', '@stoplight/spectral-cli': '6.16.3' };

try {
  const needed = Object.assign({}, ...PEERS.map((peer) => peer.packages), values.quick ? {} : LINTERS);
  await install(needed, packages);
  const machine = `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${setting.count} parks, medians of ${setting.rounds} interleaved rounds`;
  const tables = [await inProcess(setting), await endToEnd(setting)];
  if (!values.quick) tables.push(await coldStart(setting), await growth(setting));
  const report = [machine, ...tables].join('\n\n');
  console.log(report);
  if (values.readme) await writeReadme(report);
} finally {
  await rm(folder, { recursive: true });
}

async function writeReadme(report) {
  const path = here('../README.md');
  const text = await readFile(path, 'utf8');
  const changed = text.replace(/(<!-- bench -->)[^]*(<!-- \/bench -->)/, (_, begin, end) => `${begin}\n\n${report}\n\n${end}`);
  await writeFile(path, changed);
}
