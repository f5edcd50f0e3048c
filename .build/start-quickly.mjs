// What the command's bundle does differently from its sources, so that nothing is loaded or made before it is used.

/** Modules of Node that are not loaded yet when a program begins; the others cost nothing. */
const SLOW = [
  'child_process',
  'crypto',
  'fs/promises',
  'os',
  'perf_hooks',
  'stream',
  'timers/promises',
  'tty',
  'worker_threads',
];

/** Modules of packages that do at once what is seldom needed: what to find in them, and what to put there. */
const PATCHES = [
  {
    module: /string-width\/index\.js$/,
    // Its segmenter and its patterns take longer to make than a whole report, and few texts need them.
    find: /^((?:import .*\n)+)([^]*)export default (function stringWidth\([^]*)$/,
    put: '$1 let made; export default (...args) => (made ??= make())(...args); function make() { $2 return $3 }',
  },
  {
    module: /chalk\/source\/vendor\/supports-color\/index\.js$/,
    // The command itself decides on colours.
    find: /^[^]+$/,
    put: 'export default { stdout: false, stderr: false };',
  },
];

/** @type {import('rolldown').Plugin} */
export const startQuickly = {
  name: 'start-quickly',
  transform: {
    filter: { id: PATCHES.map(({ module }) => module) },
    handler(code, id) {
      const patch = PATCHES.find(({ module }) => module.test(id));
      const changed = patch ? code.replace(patch.find, patch.put) : code;
      if (changed === code) throw new Error(`${id} has changed: see ${import.meta.url}`);
      return { code: changed, map: null };
    },
  },
  renderChunk(code) {
    let changed = code;
    for (const name of SLOW) changed = loadWhenUsed(changed, name);
    return { code: changed, map: null };
  },
};

/**
 * Puts `require` where a module of Node is used, in the place of the one at the beginning.
 * @param {string} code
 * @param {string} name
 */
function loadWhenUsed(code, name) {
  const [line, variable, specifier] =
    new RegExp(String.raw`^let (\w+) = require\("((?:node:)?${name})"\);\n`, 'm').exec(code) ?? [];
  if (line === undefined) return code;
  const whole = new RegExp(String.raw`^${variable} = .*__toESM\(${variable}(?:, 1)?\);\n`, 'm');
  return code
    .replace(line, '')
    .replace(whole, '')
    .replaceAll(
      new RegExp(String.raw`\b${variable}\.(?:default\b)?`, 'g'),
      (/** @type {string} */ use) =>
        // In brackets, since `new` may stand before it.
        `(require("${specifier}"))${use.endsWith('default') ? '' : '.'}`,
    );
}
