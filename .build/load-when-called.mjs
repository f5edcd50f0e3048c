// Modules that most runs import and never call. Each is a file of its own in the bundle, which is loaded when one of its functions is
// first called: whoever imports it gets functions of the same names that do so.

import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path/posix';

/** Behind the id of such a module: the functions that load it. */
const MARK = '?when-called';
/** Stands where the module is loaded, until it is known from which file. */
const LOAD = '__loadWhenCalled__';

/**
 * @param {readonly string[]} paths modules that export functions and nothing else
 * @returns {{ plugin: import('rolldown').Plugin, input: Record<string, string> }} `input`: these modules, which are entries of the bundle
 */
export function loadWhenCalled(paths) {
  const names = new Map(paths.map((path) => [path, `when-called/${nameOf(path)}`]));
  return {
    input: Object.fromEntries(Array.from(names, ([path, name]) => [name, path])),
    plugin: {
      name: 'load-when-called',
      async resolveId(source, importer, options) {
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        // They themselves import one another as they are.
        return found && importer && names.has(found.id) && !names.has(importer) ? found.id + MARK : found;
      },
      async load(id) {
        const path = id.endsWith(MARK) ? id.slice(0, -MARK.length) : undefined;
        const name = path && names.get(path);
        if (!path || !name) return null;
        return { code: stubs(name, functionsOf(await readFile(path, 'utf8'), path)), moduleType: 'js' };
      },
      renderChunk(code, { fileName }) {
        const changed = code.replaceAll(new RegExp(`${LOAD}\\("([^"]+)"\\)`, 'g'), (_, name) => {
          const path = relative(dirname(fileName), `${name}.cjs`);
          return `require("${path.startsWith('.') ? path : `./${path}`}")`;
        });
        return changed === code ? null : { code: changed, map: null };
      },
    },
  };
}

/**
 * The code that loads an entry of the bundle.
 * @param {string} name
 */
export function loading(name) {
  return `${LOAD}("${name}")`;
}

/** @param {string} path */
function nameOf(path) {
  return path
    .replace(/^.*\/(?:src|node_modules)\//, '')
    .replace(/\.\w+$/, '')
    .replaceAll('/', '-');
}

/**
 * @param {string} name
 * @param {readonly string[]} functions
 */
function stubs(name, functions) {
  const each = functions.map((own) => {
    const declared = own === 'default' ? 'export default function' : `export function ${own}`;
    return `${declared}(...args) { return (loaded ??= ${loading(name)}).${own}(...args); }`;
  });
  return ['let loaded;', ...each].join('\n');
}

/**
 * The names of the functions that a module exports.
 * @param {string} code
 * @param {string} path
 */
function functionsOf(code, path) {
  const exports = code.match(/^export .*/gm) ?? [];
  return exports.flatMap((line) => {
    if (/^export (type|interface) /.test(line)) return [];
    const list = /^export \{ (.*) \};$/.exec(line)?.[1]?.split(', ');
    const own = /^export (default )?(?:async )?function\*? ?(\w+)/.exec(line);
    const names = list ?? (own ? [own[1] ? 'default' : (own[2] ?? '')] : []);
    const isFunction = (/** @type {string} */ each) =>
      !list || new RegExp(`^(async )?function ${each}\\(`, 'm').test(code);
    if (names.length === 0 || !names.every(isFunction))
      throw new Error(`${path} exports more than functions: ${line}`);
    return names;
  });
}
