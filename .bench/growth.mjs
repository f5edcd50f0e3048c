// What more parks and more criteria cost.

import { join } from 'node:path';
import { writeCriteria } from './criteria.mjs';
import { CLI, here, interleaved, median, table, timed, timedWriting } from './measure.mjs';
import { writeParks } from './parks.mjs';

const count = (number) => number.toLocaleString('en');
const named = (number, one, more = `${one}s`) => `${count(number)} ${number === 1 ? one : more}`;
const micro = (seconds, number) => count(Math.round((seconds / number) * 1e6));

/** Judges lines into lines. */
function check(input, folder, ...more) {
  const output = join(folder, 'growth.out');
  return timedWriting(output, [CLI, 'check', input, '-f', `ndjson:${output}`, '--quiet', ...more], { folder });
}

function rowOf(title, parks, { seconds, computed, megabytes }) {
  return [title, seconds.toFixed(2), computed.toFixed(2), micro(computed, parks), megabytes.toFixed(0)];
}

/** Ever more parks, judged by the creation conditions of Qingdao. */
export async function growthInParks({ folder, mostParks }) {
  const rows = [];
  for (let parks = 1; parks <= mostParks; parks *= 10) {
    const input = join(folder, 'growth.ndjson');
    // oxlint-disable-next-line no-await-in-loop
    await writeParks(input, parks);
    // oxlint-disable-next-line no-await-in-loop
    rows.push(rowOf(named(parks, 'park'), parks, await check(input, folder, '--city', 'qingdao')));
    if (parks * 10 <= mostParks) continue;
    // oxlint-disable-next-line no-await-in-loop
    rows.push(rowOf('the same, --jobs 2', parks, await check(input, folder, '--city', 'qingdao', '--jobs', '2')));
    // oxlint-disable-next-line no-await-in-loop
    rows.push(rowOf('JSON.parse of these lines', parks, await timed([here('json-parse.mjs'), input], { folder })));
  }
  return table(['growth in parks', 'seconds', 'CPU s', 'CPU µs a park', 'MB'], rows);
}

/** Ever more criteria: one park, and many. What the first park takes beyond Node's start is spent on reading and checking the rules. */
export async function growthInCriteria({ folder, criteriaSteps, criteriaParks, rounds }) {
  const tasks = [];
  for (const criteria of criteriaSteps) {
    const place = join(folder, `criteria-${criteria}`);
    // oxlint-disable-next-line no-await-in-loop
    const { rules, city } = await writeCriteria(place, criteria);
    for (const parks of [1, criteriaParks]) {
      const input = join(place, `${parks}.ndjson`);
      // oxlint-disable-next-line no-await-in-loop
      await writeParks(input, parks, city);
      tasks.push({ title: `${criteria} ${parks}`, run: () => check(input, folder, '--rules', rules, '--jobs', '1') });
    }
  }
  const results = await interleaved(tasks, rounds);
  // Of the processor, since a machine that does other work as well would make large steps of small ones.
  const secondsOf = (title) => median(results.get(title).map(({ computed }) => computed));
  const rows = criteriaSteps.map((criteria) => {
    const [one, many] = [1, criteriaParks].map((parks) => secondsOf(`${criteria} ${parks}`));
    const megabytes = Math.max(...results.get(`${criteria} ${criteriaParks}`).map((each) => each.megabytes));
    return [named(criteria, 'criterion', 'criteria'), one.toFixed(2), many.toFixed(2), ((many - one) / criteriaParks / criteria * 1e6).toFixed(1), megabytes.toFixed(0)];
  });
  return table(['growth in criteria (--rules)', 'CPU s, 1 park', `CPU s, ${count(criteriaParks)} parks`, 'µs a criterion and further park', 'MB'], rows);
}
