// The floor: every line is parsed, and nothing is made of it.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

let parks = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]), crlfDelay: Infinity })) {
  if (JSON.parse(line).name) parks += 1;
}
process.stdout.write(`${parks}\n`);
