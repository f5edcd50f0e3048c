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

/** How one chunk gives another what no module changes later: to make a getter for each takes time. */
const EXPORT =
  /^Object\.defineProperty\(exports, ["']([\w$]+)["'], \{\s+enumerable: true,\s+get: function ?\(\) \{\s+return ([\w$]+);\s+\}\s+\}\);$/gm;

/** The file that is loaded already when its name is looked up: to resolve that takes a millisecond. */
const LOAD_CORE = 'require("./core.cjs")';
const USE_CORE = `(require.cache[require("node:path").resolve(__dirname, "core.cjs")]?.exports ?? ${LOAD_CORE})`;

/** Behind what runs when the file is loaded. */
export const AT_ONCE = '\nlet exportedRest;';

/** The file in which the program begins, and what it takes of `core.cjs`; all that is there for the others most runs never ask for. */
const FIRST_FILE = 'cli';
const TAKEN_FIRST = 'main_exports';
const TAKE_REST = /\brequire\("\.\.?\/core\.cjs"\)/g;

/** How the bundler loads this module, which is not loaded yet either; what it gives is there without it. */
const LOAD_PROCESS = /^(let \w+ = )require\("node:process"\);$/gm;

/** @type {import('rolldown').Plugin} */
export const startQuickly = {
  name: 'start-quickly',
  renderChunk(code, { name }) {
    let changed = name === 'core' ? exportTogether(code) : code.replaceAll(EXPORT, 'exports.$1 = $2;');
    if (name !== FIRST_FILE) changed = changed.replaceAll(TAKE_REST, '$&.rest');
    changed = changed.replaceAll(LOAD_CORE, USE_CORE).replaceAll(LOAD_PROCESS, '$1process;');
    for (const module of SLOW) changed = loadWhenUsed(changed, module);
    return { code: changed, map: null };
  },
};

/**
 * What a file exports, but for the first of it, as one object that is made when it is asked for: to give an object hundreds of properties
 * takes a millisecond.
 * @param {string} code of a file that loads none that loads it, too
 */
function exportTogether(code) {
  const all = Array.from(code.matchAll(EXPORT), ([, name, value]) => ({ value, text: `${name}: ${value}` }));
  const first = all.find(({ value }) => value === TAKEN_FIRST);
  const body = code.replaceAll(EXPORT, '');
  if (!first || /^(?:Object\.defineProperty\(exports, ["'](?!__esModule)|exports\.)/m.test(body))
    throw new Error('the bundler has changed: an export of core.cjs would be lost');
  const rest = `{ ${all.map(({ text }) => text).join(', ')} }`;
  return `${body}${AT_ONCE}\nmodule.exports = { ${first.text}, get rest() { return (exportedRest ??= ${rest}); } };\n`;
}

/**
 * Puts `require` where a module of Node is used, in the place of the one at the beginning.
 * @param {string} code
 * @param {string} name
 */
function loadWhenUsed(code, name) {
  const [line, variable, specifier] =
    new RegExp(String.raw`^let (\w+) = require\("((?:node:)?${name})"\);\n`, 'm').exec(code) ?? [];
  if (line === undefined) return code;
  // Between pieces of the bundle the helper has a short name.
  const whole = new RegExp(String.raw`^${variable} = .*\(${variable}(?:, 1)?\);\n`, 'm');
  const rest = code.replace(line, '').replace(whole, '');
  // Where the name stands by itself it may be that of something else, of a parameter above all.
  if (new RegExp(String.raw`(?<![\w$.])${variable}(?![\w$.])`).test(rest)) return code;
  return rest.replaceAll(
    new RegExp(String.raw`(?<![\w$.])${variable}\.(?:default\b)?`, 'g'),
    (/** @type {string} */ use) =>
      // In brackets, since `new` may stand before it.
      `(require("${specifier}"))${use.endsWith('default') ? '' : '.'}`,
  );
}
