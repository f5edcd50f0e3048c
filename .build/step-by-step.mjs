// Objects that are made one property after the other: a function that has run but a few times has nothing kept of how its objects are
// made, and V8 asks its runtime for the object and for each property that is not constant. To an empty object it adds them by itself.
// What is constant in all of its parts, it makes at once.

import { parseAst } from 'rolldown/parseAst';
import { withEdits } from './edits.mjs';
import { childrenOf } from './names-in-code.mjs';

/** @typedef {import('./names-in-code.mjs').Node} Node */

/** What the name of the variable begins with that holds an object while it is made. */
const HOLDER = 'objectMade';

/**
 * Makes the objects of a file so that are not constant, but for those with other properties than such as have a name and a value.
 * @param {string} code
 */
export function stepByStep(code) {
  if (code.includes(HOLDER)) throw new Error(`${HOLDER} is the name of something else`);
  const made = new Made(code);
  made.visitScope(0, parseAst(code).body);
  return made.text();
}

/** @param {Node} node */
const isFunction = ({ type }) => /Function/.test(type);

class Made {
  /** @type {import('./edits.mjs').Edit[]} */
  #edits = [];
  #code;

  /** @param {string} code */
  constructor(code) {
    this.#code = code;
  }

  text() {
    return withEdits(this.#code, this.#edits);
  }

  /**
   * @param {number} start
   * @param {number} end
   * @param {string} text
   */
  #replace(start, end, text) {
    this.#edits.push({ start, end, text });
  }

  /**
   * Goes through what runs in one function, and declares the variables that it needs.
   * @param {number} start
   * @param {readonly Node[]} statements
   */
  visitScope(start, statements) {
    const scope = { most: 0 };
    for (const each of statements) this.#visit(each, scope, 0);
    if (scope.most === 0) return;
    const before = statements.findLast(({ directive }) => typeof directive === 'string')?.end ?? start;
    this.#replace(before, before, declaration(scope.most));
  }

  /**
   * @param {Node} node
   * @param {{ most: number } | undefined} scope none where no variable can be declared
   * @param {number} depth so many objects are under way
   */
  #visit(node, scope, depth) {
    if (isFunction(node)) this.#visitFunction(node);
    else if (node.type === 'PropertyDefinition' || node.type === 'StaticBlock') {
      for (const each of childrenOf(node)) this.#visit(each, undefined, 0);
    } else if (node.type === 'ObjectExpression' && scope && !isConstant(node))
      this.#visitObject(node, scope, depth);
    else for (const each of childrenOf(node)) this.#visit(each, scope, depth);
  }

  /** @param {Node} node */
  #visitFunction({ params, body, end }) {
    for (const each of params) this.#visit(each, undefined, 0);
    if (body.type === 'BlockStatement') {
      this.visitScope(body.start + 1, body.body);
      return;
    }
    const scope = { most: 0 };
    this.#visit(body, scope, 0);
    if (scope.most === 0) return;
    const start = this.#code.lastIndexOf('=>', body.start) + '=>'.length;
    this.#replace(start, start, `{${declaration(scope.most)}return(`);
    this.#replace(end, end, ')}');
  }

  /**
   * @param {Node} object
   * @param {{ most: number }} scope
   * @param {number} depth
   */
  #visitObject({ start, end, properties }, scope, depth) {
    const first = properties.findLastIndex(isAtOnce) + 1;
    const added = properties.slice(first);
    if (added.length === 0 || !added.every(isPlain)) {
      for (const each of properties) for (const child of childrenOf(each)) this.#visit(child, scope, depth);
      return;
    }
    const holder = `${HOLDER}${depth}`;
    scope.most = Math.max(scope.most, depth + 1);
    this.#replace(start, start + 1, `(${holder}={`);
    for (const each of properties.slice(0, first)) {
      for (const child of childrenOf(each)) this.#visit(child, scope, depth);
    }
    const from = first > 0 ? properties[first - 1].end : start + 1;
    this.#replace(from, from, first > 0 ? '}' : '},');
    for (const each of added) this.#addTo(holder, each, scope, depth + 1);
    this.#replace(added.at(-1).end, end, `,${holder})`);
  }

  /**
   * @param {string} holder
   * @param {Node} property
   * @param {{ most: number }} scope
   * @param {number} depth
   */
  #addTo(holder, { start, key, value, shorthand, method }, scope, depth) {
    const target = `${holder}[${JSON.stringify(key.name ?? key.value)}]=`;
    if (shorthand) {
      this.#replace(start, start, target);
      return;
    }
    if (method) this.#replace(start, value.start, target + headOf(value));
    else this.#replace(start, this.#code.indexOf(':', key.end) + 1, target);
    this.#visit(value, scope, depth);
  }
}

/**
 * What stands before the parameters of a function.
 * @param {Node} method
 */
function headOf({ async, generator }) {
  return `${async ? 'async ' : ''}function${generator ? '*' : ''}`;
}

/**
 * Whether V8 knows all of a value before it is made.
 * @param {Node} value
 * @returns {boolean}
 */
function isConstant({ type, properties, elements }) {
  if (type === 'ObjectExpression') {
    return properties.every(
      (/** @type {Node} */ { value, kind, computed, method }) =>
        kind === 'init' && !computed && !method && isConstant(value),
    );
  }
  if (type === 'ArrayExpression')
    return elements.every((/** @type {Node | null} */ each) => each && isConstant(each));
  return type === 'Literal';
}

/** @param {number} count */
function declaration(count) {
  return `var ${Array.from({ length: count }, (_, depth) => `${HOLDER}${depth}`).join(',')};`;
}

/**
 * Whether a property, and all before it, can only be given to an object when it is made.
 * @param {Node} property
 */
function isAtOnce({ type, computed, key }) {
  return type === 'SpreadElement' || (!computed && (key.name ?? key.value) === '__proto__');
}

/**
 * Whether a property is but a name and a value.
 * @param {Node} property
 */
function isPlain({ kind, computed, key }) {
  return kind === 'init' && !computed && (key.name !== undefined || typeof key.value === 'string');
}
