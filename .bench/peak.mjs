// Loaded into each child: tells, when it ends, how much memory it took at most.

import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const { PEAK_FILE } = process.env;
if (isMainThread && PEAK_FILE) {
  // Kilobytes on Linux and macOS.
  process.on('exit', () => writeFileSync(PEAK_FILE, String(process.resourceUsage().maxRSS)));
}
