// Judges lines with one peer: node .bench/peer-lines.mjs <peer> <input> <output> <packages>

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CRITERIA } from './facts.mjs';
import { mapLines } from './lines.mjs';

const [, , peer, from, to, packages] = process.argv;
const { start } = await import(`./peers/${peer}.mjs`);
const { load } = await import(pathToFileURL(join(packages, 'load.mjs')).href);
const { read, judge, outcomesOf = (outcomes) => outcomes } = await start(load);
await mapLines(from, to, async (line) => {
  const park = JSON.parse(line);
  const outcomes = outcomesOf(await judge(read(park)));
  return JSON.stringify({ name: park.name, criteria: CRITERIA.map((id, index) => ({ id, outcome: outcomes[index] })) });
});
