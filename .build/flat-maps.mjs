// `flatMap`: V8 asks its runtime for each item of what the function gives, also where that has run often.

import { parseAst } from 'rolldown/parseAst';
import { withEdits } from './edits.mjs';
import { childrenOf } from './names-in-code.mjs';

/** @typedef {import('./names-in-code.mjs').Node} Node */

const NAME = 'flatMapOf';

/** As `flatMap` does it with lists without holes. */
const FUNCTION = `
function ${NAME}(list, give) {
  const all = [];
  for (let index = 0; index < list.length; index += 1) {
    const given = give(list[index], index, list);
    if (Array.isArray(given)) for (let at = 0; at < given.length; at += 1) all.push(given[at]);
    else all.push(given);
  }
  return all;
}
`;

/**
 * Calls a function of the file in the place of `flatMap`.
 * @param {string} code
 */
export function asLoops(code) {
  if (code.includes(NAME)) throw new Error(`${NAME} is the name of something else`);
  const calls = callsIn(parseAst(code).body);
  if (calls.length === 0) return code;
  const edits = calls.flatMap(({ start, callee: { property } }) => [
    { start, end: start, text: `${NAME}(` },
    { start: code.lastIndexOf('.', property.start), end: code.indexOf('(', property.end) + 1, text: ',' },
  ]);
  return withEdits(code, edits) + FUNCTION;
}

/**
 * @param {readonly Node[]} nodes
 * @returns {Node[]}
 */
function callsIn(nodes) {
  return nodes.flatMap((node) => [...(isCall(node) ? [node] : []), ...callsIn(childrenOf(node))]);
}

/** @param {Node} node */
function isCall({ type, callee, optional, arguments: given }) {
  if (type !== 'CallExpression' || optional || given.length !== 1) return false;
  return (
    callee.type === 'MemberExpression' &&
    !callee.optional &&
    !callee.computed &&
    callee.property.name === 'flatMap'
  );
}
