// The tables in which peers answer the same question.

import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { asked, CLI, here, interleaved, median, table, timedWriting } from './measure.mjs';
import { makeParks, writeParks } from './parks.mjs';

const OWN = 'park-eval';
const JOBS = [...new Set(['1', String(availableParallelism())])];
const wrongCells = ({ limit, missing, other }) => [limit, missing, other];
const WRONG = ['wrong on a limit', 'wrong with a gap', 'other wrong'];

/** A wrong answer of park-eval is no result, but a bug. */
function checkOwn(wrong) {
  if (Object.values(wrong).some((count) => count > 0)) throw new Error(`${OWN} is wrong: ${JSON.stringify(wrong)}`);
}

/** Records that are in memory already. */
export async function inProcess({ count, rounds, packages, peers }) {
  const parks = Math.min(count, 2_000);
  const run = (id) => asked([here('in-process.mjs'), id, String(parks), '1500', packages]);
  const results = await interleaved(peers.map(({ id, title }) => ({ title, run: () => run(id) })), rounds);
  checkOwn(results.get(OWN)[0].wrong);
  const speedOf = (title) => median(results.get(title).map(({ perSecond }) => perSecond));
  const rows = [...results].map(([title, [{ wrong }]]) => [
    title,
    Math.round(speedOf(title)).toLocaleString('en'),
    (speedOf(title) / speedOf(OWN)).toFixed(2),
    ...wrongCells(wrong),
  ]);
  return table([`in process (${parks} parks in memory)`, 'parks/s', `× ${OWN}`, ...WRONG], rows);
}

/** From a file of lines to a file of lines. */
export async function endToEnd({ count, rounds, folder, packages, peers }) {
  const input = join(folder, 'parks.ndjson');
  await writeParks(input, count);
  const outputOf = (title) => join(folder, `${title.replaceAll(/\W+/g, '-')}.ndjson`);
  const tasks = [
    { title: 'JSON.parse alone', args: () => [here('json-parse.mjs'), input] },
    ...JOBS.map((jobs) => ({
      title: `${OWN} --jobs ${jobs}`,
      args: (output) => [CLI, 'check', input, '--city', 'qingdao', '-f', `ndjson:${output}`, '--jobs', jobs, '--quiet'],
    })),
    ...peers.filter(({ id }) => id === 'exact-js' || id === 'json-rules-engine').map(({ id, title }) => ({
      title,
      args: (output) => [here('peer-lines.mjs'), id, input, output, packages],
    })),
  ].map(({ title, args }) => ({ title, run: () => timedWriting(outputOf(title), args(outputOf(title)), { folder }) }));
  const results = await interleaved(tasks, rounds);
  const secondsOf = (title) => median(results.get(title).map(({ seconds }) => seconds));
  const rows = [];
  for (const [title, measured] of results) {
    // oxlint-disable-next-line no-await-in-loop
    const wrong = title.startsWith('JSON') ? undefined : await countWrong(outputOf(title), count);
    if (wrong && title.startsWith(OWN)) checkOwn(wrong);
    rows.push([
      title,
      secondsOf(title).toFixed(2),
      Math.round(count / secondsOf(title)).toLocaleString('en'),
      (secondsOf(title) / secondsOf('JSON.parse alone')).toFixed(2),
      Math.max(...measured.map(({ megabytes }) => megabytes)).toFixed(0),
      ...(wrong ? wrongCells(wrong) : ['–', '–', '–']),
    ]);
  }
  return table(['end to end (NDJSON to NDJSON)', 'seconds', 'parks/s', '× JSON.parse', 'MB', ...WRONG], rows);
}

/** How many parks have an outcome that is not the right one. */
async function countWrong(output, count) {
  const wrong = { limit: 0, missing: 0, other: 0 };
  const lines = createInterface({ input: createReadStream(output), crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (const { outcomes, isAtLimit, isMissing } of makeParks(count)) {
    // oxlint-disable-next-line no-await-in-loop
    const { value: line } = await lines.next();
    if (line === undefined) throw new Error(`${output} has too few lines`);
    const isRight = JSON.parse(line).criteria.every(({ id, outcome }) => outcome === outcomes[id]);
    if (!isRight) wrong[isMissing ? 'missing' : isAtLimit ? 'limit' : 'other'] += 1;
  }
  return wrong;
}
