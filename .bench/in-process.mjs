// Judges records that are in memory already with one peer: node .bench/in-process.mjs <peer> <parks> <milliseconds> <packages>
// Prints how many it judges a second, and how many answers are wrong.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CRITERIA } from './facts.mjs';
import { makeParks } from './parks.mjs';

const [, , peer, count, milliseconds, packages] = process.argv;
const { start } = await import(`./peers/${peer}.mjs`);
const { load } = await import(pathToFileURL(join(packages, 'load.mjs')).href);
const engine = await start(load);
const parks = [...makeParks(Number(count))];
const plain = parks.map(({ line }) => JSON.parse(line));

const records = engine.readAll ? await engine.readAll(plain) : plain.map(engine.read);
const judgeAll = engine.judgeAll ?? judgeEach;
/** What is held against the right answers; peers that say more of a criterion than its outcome give that, too, while the time is taken. */
const outcomesOf = engine.outcomesOf ?? ((outcomes) => outcomes);

async function judgeEach() {
  const results = [];
  for (const record of records) {
    const judged = engine.judge(record);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as their answers come
    results.push(judged instanceof Promise ? await judged : judged);
  }
  return results;
}

/** Judges all of them; what is found is looked at once and let go, as in a batch. */
async function pass() {
  if (engine.judgeAll) return engine.judgeAll();
  let judged;
  for (const record of records) {
    judged = engine.judge(record);
    // oxlint-disable-next-line no-await-in-loop
    if (judged instanceof Promise) judged = await judged;
  }
  return judged;
}

/** Passes for so long, and tells how many records were judged a second. */
async function speed() {
  let passes = 0;
  const started = performance.now();
  do {
    // oxlint-disable-next-line no-await-in-loop
    await pass();
    passes += 1;
  } while (performance.now() - started < Number(milliseconds));
  return (parks.length * passes * 1000) / (performance.now() - started);
}

// First every engine gets as fast as it gets.
await speed();
const perSecond = await speed();

// Only now: where results were kept before, the machine would make room for further ones where it keeps what lives long, which is slow.
const results = await judgeAll();
const wrong = { limit: 0, missing: 0, other: 0 };
for (const [index, park] of parks.entries()) {
  const outcomes = outcomesOf(results[index]);
  const isRight = CRITERIA.every((id, place) => outcomes[place] === park.outcomes[id]);
  if (!isRight) wrong[park.isMissing ? 'missing' : park.isAtLimit ? 'limit' : 'other'] += 1;
}
console.log(JSON.stringify({ perSecond, wrong }));
// A database in the process keeps it alive.
process.exit();
