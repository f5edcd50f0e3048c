// Objects in which something is looked up by its name: V8 makes a hidden class for each property of an object as it is made, which takes
// longer than what a run looks up in it. An object without a prototype is a hash table from the beginning.

import { parseAst } from 'rolldown/parseAst';
import { withEdits } from './edits.mjs';

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
  return withEdits(
    code,
    objects.map(({ start }) => ({ start: start + 1, end: start + 1, text: ' __proto__: null,' })),
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
