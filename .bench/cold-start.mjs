// How long one small file takes from the start of the process to its end, beside Node itself and the linters of JSON and YAML.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLI, here, interleaved, median, table, timed } from './measure.mjs';

/** They are installed for the run alone. */
export const LINTERS = { 'ajv-cli': '5.0.0', '@stoplight/spectral-cli': '6.16.3' };

const FLOOR = 'node -e 0';

/** The commands of the linters, each with a rule or two and a file that keeps them. */
async function linterCommands({ folder, packages }) {
  const [schema, data, ruleset] = ['schema.json', 'data.json', 'ruleset.yaml'].map((name) => join(folder, name));
  await writeFile(schema, JSON.stringify({ type: 'object', required: ['name'], properties: { name: { type: 'string' } } }));
  await writeFile(data, JSON.stringify({ name: 'park' }));
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of the linter
  const rule = { given: '$', severity: 'error', then: { field: 'name', function: 'truthy' } };
  await writeFile(ruleset, JSON.stringify({ rules: { named: rule } }));
  const bin = (path) => join(packages, 'node_modules', path);
  return {
    'ajv-cli validate': [bin('ajv-cli/dist/index.js'), 'validate', '-s', schema, '-d', data],
    'spectral lint': [bin('@stoplight/spectral-cli/dist/index.js'), 'lint', '-r', ruleset, data],
  };
}

/** A row for each command; the ratio is the median of those of the single rounds. */
export async function coldStart(setting) {
  const { folder, hasLinters, startRounds } = setting;
  const commands = {
    [FLOOR]: ['-e', '0'],
    'park-eval check park.yaml': [CLI, 'check', here('../fixtures/ok/creation.yaml')],
    ...(hasLinters && (await linterCommands(setting))),
  };
  const tasks = Object.entries(commands).map(([title, args]) => ({ title, run: () => timed(args, { folder, isBare: true }) }));
  // The first round fills the caches of the disk.
  await interleaved(tasks, 1);
  const results = await interleaved(tasks, startRounds);
  const secondsOf = (title) => results.get(title).map(({ seconds }) => seconds);
  const floor = secondsOf(FLOOR);
  const rows = [];
  for (const [title, args] of Object.entries(commands)) {
    // oxlint-disable-next-line no-await-in-loop
    const { megabytes } = await timed(args, { folder });
    const seconds = secondsOf(title);
    rows.push([
      title,
      (median(seconds) * 1000).toFixed(0),
      median(seconds.map((each, round) => each / floor[round])).toFixed(2),
      megabytes.toFixed(0),
    ]);
  }
  return table(['cold start', 'ms', `× ${FLOOR}`, 'MB'], rows);
}
