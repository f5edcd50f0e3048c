// Functions that typical runs never call, out of the way of the others: a file makes all of its functions when it is loaded.

import { parseAst } from 'rolldown/parseAst';
import { withEdits } from './edits.mjs';
import { childrenOf, namesIn } from './names-in-code.mjs';

/** @typedef {import('./names-in-code.mjs').Node} Node */

/** Gives those that are set aside as a list, and makes them the first time. */
const ASIDE = 'functionsAside';

/**
 * Makes functions inside another one, which is called when the first of them is. Only those are set aside that are called by their
 * names: a name by itself, as that of a function that is handed on, would make all of them.
 * @param {string} code of a file whose functions nobody else can call
 * @param {ReadonlySet<string>} seldom names of functions
 * @param {number} end of what runs when the file is loaded; what stands behind it is asked for when they are needed anyway
 */
export function setAside(code, seldom, end) {
  if (end < 0) throw new Error('nobody knows what runs when the file is loaded');
  if (code.includes(ASIDE)) throw new Error(`${ASIDE} is the name of something else`);
  /** @type {Node[]} */
  const statements = parseAst(code).body;
  const { declared, uses } = namesIn(statements);
  let aside = statements.filter(
    ({ type, id, ...rest }) =>
      type === 'FunctionDeclaration' &&
      seldom.has(id.name) &&
      declared.get(id.name) === 1 &&
      !hasThis(rest.body),
  );
  const isInside = (/** @type {number} */ at) => aside.some((each) => each.start <= at && at < each.end);
  for (let before = Infinity; aside.length < before; ) {
    before = aside.length;
    const needed = uses.filter(
      (use) => use.start < end && !(use.isCall && use.isLater) && !isInside(use.start),
    );
    const names = new Set(needed.map(({ name }) => name));
    aside = aside.filter(({ id }) => !names.has(id.name));
  }
  const places = new Map(aside.map(({ id }, place) => [id.name, place]));
  const calls = uses.filter(({ name, start }) => places.has(name) && !isInside(start));
  const edits = [
    ...aside.map((each) => ({ ...each, text: '' })),
    ...calls.map((use) => ({
      ...use,
      text: `${use.isShort ? `${use.name}: ` : ''}${ASIDE}()[${places.get(use.name)}]`,
    })),
  ];
  const functions = aside.map((each) => code.slice(each.start, each.end));
  return `${withEdits(code, edits)}
var madeAside;
function ${ASIDE}() { return (madeAside ??= makeAside()); }
function makeAside() {
${functions.join('\n')}
return [${[...places.keys()].join(', ')}];
}
`;
}

/**
 * Whether `this` stands in a function itself.
 * @param {Node} body
 * @returns {boolean}
 */
function hasThis(body) {
  if (body.type === 'ThisExpression') return true;
  return childrenOf(body).some((each) => !/^(Function|Class)/.test(each.type) && hasThis(each));
}
