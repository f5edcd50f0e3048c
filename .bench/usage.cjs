// Loaded into each child: tells, when it ends, how much memory it took at most, and for how long it computed.

const { USAGE_FILE } = process.env;
if (USAGE_FILE) {
  // Kilobytes on Linux and macOS. A thread tells it of the whole process, too, and sooner than the main one.
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { megabytes: maxRSS / 1024, computed: (userCPUTime + systemCPUTime) / 1e6 };
    require('node:fs').writeFileSync(USAGE_FILE, JSON.stringify(usage));
  });
}
