// Loaded into each child: tells, when it ends, how much memory it took at most.

const { PEAK_FILE } = process.env;
if (PEAK_FILE) {
  // Kilobytes on Linux and macOS. A thread tells it of the whole process, too, and sooner than the main one.
  process.on('exit', () => require('node:fs').writeFileSync(PEAK_FILE, String(process.resourceUsage().maxRSS)));
}
