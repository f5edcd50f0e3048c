// What every peer does alike: lines in, lines out, with back-pressure.

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Turns each line of a file into a line of another one. */
export async function mapLines(from, to, change) {
  const out = createWriteStream(to);
  let waiting = '';
  for await (const line of createInterface({ input: createReadStream(from), crlfDelay: Infinity })) {
    waiting += `${await change(line)}\n`;
    if (waiting.length < 65_536) continue;
    if (!out.write(waiting)) await once(out, 'drain');
    waiting = '';
  }
  out.end(waiting);
  await once(out, 'finish');
}
