// Objects in which something is looked up by its name: V8 makes a hidden class for each property of an object as it is made, which takes
// longer than what a run looks up in it. An object without a prototype is a hash table from the beginning.

import { parseAst } from 'rolldown/parseAst';

/** @typedef {import('./names-in-code.mjs').Node} Node */

/** Smaller ones are what they are for speed. */
const MANY = 8;

/**
 * Makes hash tables of the objects with many properties that stand in constants of a file.
 * @param {string} code
 */
export function asLookUpTables(code) {
  /** @type {Node[]} */
  const statements = parseAst(code).body;
  const objects = statements
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ init }) => (init?.type === 'ObjectExpression' && isTable(init) ? [init] : []));
  return objects.reduceRight(
    (text, { start }) => `${text.slice(0, start + 1)} __proto__: null,${text.slice(start + 1)}`,
    code,
  );
}

/** @param {Node} object */
function isTable({ properties }) {
  return (
    properties.length >= MANY &&
    properties.every(
      (/** @type {Node} */ { type, kind, computed, key }) =>
        type === 'SpreadElement' || (kind === 'init' && !computed && (key.name ?? key.value) !== '__proto__'),
    )
  );
}
