// Judges very many parks with park-eval and with its peers, end to end, and counts the answers that are wrong.
//
//   node .bench/run.mjs [parks] [rounds]
//
// Rounds are interleaved; the table holds the median of the wall times and the highest memory of each.

import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeParks } from './parks.mjs';

const COUNT = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 5);
const SEED = 20_190_326;

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const CLI = here('../dist/cli.cjs');
const folder = await mkdtemp(join(tmpdir(), 'park-eval-bench-'));
const input = join(folder, 'parks.ndjson');
const outputOf = (name) => join(folder, `${name.replaceAll(/\W+/g, '-')}.ndjson`);

const check = (output, jobs) => [CLI, 'check', input, '--city', 'qingdao', '-f', `ndjson:${output}`, '--jobs', jobs, '--quiet'];
const JOBS = String(availableParallelism());

/** What is measured: the arguments of node, for an output. */
const PEERS = {
  'JSON.parse alone': () => [here('json-parse.mjs'), input],
  'park-eval --jobs 1': (output) => check(output, '1'),
  [`park-eval --jobs ${JOBS}`]: (output) => check(output, JOBS),
  'json-rules-engine 7': (output) => [here('json-rules-engine.mjs'), input, output],
};

/** Runs node and gives the seconds that it took and the megabytes that it held. */
async function measure(args) {
  const peak = join(folder, 'peak');
  const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', pathToFileURL(here('peak.mjs')).href, ...args], {
    env: { ...environment, PEAK_FILE: peak },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
  const seconds = (performance.now() - started) / 1000;
  // 1 and 3 say that some parks do not qualify, or are undetermined.
  if (![0, 1, 3].includes(code)) throw new Error(`${args.join(' ')} ended with ${code}`);
  return { seconds, megabytes: Number(await readFile(peak, 'utf8')) / 1024 };
}

/** How many parks have an outcome that is not the right one, among those on a limit and among those with a gap. */
async function countWrong(output, parks) {
  const wrong = { limit: 0, missing: 0, other: 0 };
  let index = 0;
  for await (const line of createInterface({ input: createReadStream(output), crlfDelay: Infinity })) {
    const { outcomes, isAtLimit, isMissing } = parks[index++];
    const isRight = JSON.parse(line).criteria.every(({ id, outcome }) => outcome === outcomes[id]);
    if (!isRight) wrong[isMissing ? 'missing' : isAtLimit ? 'limit' : 'other'] += 1;
  }
  if (index !== parks.length) throw new Error(`${index} lines for ${parks.length} parks`);
  return wrong;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  const parks = await writeParks(input, COUNT, SEED);
  const runs = Object.fromEntries(Object.keys(PEERS).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, argsFor] of Object.entries(PEERS)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that none disturbs another
      runs[name].push(await measure(argsFor(outputOf(name))));
    }
  }
  const missing = parks.filter(({ isMissing }) => isMissing).length;
  const limits = parks.filter(({ isAtLimit, isMissing }) => isAtLimit && !isMissing).length;
  const slowest = median(runs['json-rules-engine 7'].map(({ seconds }) => seconds));
  console.log(`${COUNT} parks, ${ROUNDS} rounds, Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}\n`);
  console.log(`| | seconds | parks/s | × json-rules-engine | MB | wrong on a limit (of ${limits}) | wrong with a gap (of ${missing}) | other |`);
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
  for (const [name, measured] of Object.entries(runs)) {
    const seconds = median(measured.map((run) => run.seconds));
    const megabytes = Math.max(...measured.map((run) => run.megabytes));
    // oxlint-disable-next-line no-await-in-loop
    const wrong = name.startsWith('JSON') ? undefined : await countWrong(outputOf(name), parks);
    const cells = [
      seconds.toFixed(2),
      Math.round(COUNT / seconds),
      (slowest / seconds).toFixed(1),
      megabytes.toFixed(0),
      wrong?.limit ?? '–',
      wrong?.missing ?? '–',
      wrong?.other ?? '–',
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
} finally {
  await rm(folder, { recursive: true });
}
