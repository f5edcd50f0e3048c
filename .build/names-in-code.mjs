// Where names are declared and used in a piece of code.

/** @typedef {{ type: string, start: number, end: number } & Record<string, any>} Node of a syntax tree */

/**
 * A place where the name of something stands.
 * @typedef {object} Use
 * @property {string} name
 * @property {number} start
 * @property {number} end
 * @property {boolean} isCall by itself what is called
 * @property {boolean} isShort `{ name }`
 * @property {boolean} isLater in a function, so that it does not matter when the code is loaded
 */

/**
 * How often each name is declared, anywhere, and where names are used.
 * @param {readonly Node[]} statements
 */
export function namesIn(statements) {
  const names = new Names();
  for (const each of statements) names.visit(each);
  return { declared: names.declared, uses: names.uses };
}

/**
 * @param {Node} node
 * @returns {Node[]}
 */
export function childrenOf(node) {
  return Object.values(node)
    .flat()
    .filter((each) => typeof each?.type === 'string');
}

class Names {
  /** @type {Map<string, number>} */
  declared = new Map();
  /** @type {Use[]} */
  uses = [];
  #depth = 0;

  /** @param {Node | null} node */
  visit(node) {
    if (!node) return;
    const visit = VISITS[node.type];
    if (visit) visit(node, this);
    else for (const each of childrenOf(node)) this.visit(each);
  }

  /** @param {Node} node */
  use({ name, start, end }, how = {}) {
    this.uses.push({ name, start, end, isCall: false, isShort: false, isLater: this.#depth > 0, ...how });
  }

  /** @param {Node | null} pattern a name, or what takes an object or a list apart */
  declare(pattern) {
    if (!pattern) return;
    if (pattern.type === 'Identifier')
      this.declared.set(pattern.name, (this.declared.get(pattern.name) ?? 0) + 1);
    else if (pattern.type === 'AssignmentPattern') {
      this.visit(pattern.right);
      this.declare(pattern.left);
    } else if (pattern.type === 'Property') {
      if (pattern.computed) this.visit(pattern.key);
      this.declare(pattern.value);
    } else for (const each of childrenOf(pattern)) this.declare(each);
  }

  /** @param {Node} node */
  visitFunction({ id, params, body }) {
    this.declare(id);
    this.#depth += 1;
    for (const each of params) this.declare(each);
    this.visit(body);
    this.#depth -= 1;
  }
}

/** @type {(node: Node, names: Names) => void} */
const visitFunction = (node, names) => names.visitFunction(node);

/** @type {(node: Node, names: Names) => void} */
const visitClass = ({ id, superClass, body }, names) => {
  names.declare(id);
  names.visit(superClass);
  names.visit(body);
};

/** @type {(node: Node, names: Names) => void} */
const visitMember = ({ computed, key, value }, names) => {
  if (computed) names.visit(key);
  names.visit(value);
};

const visitNothing = () => {};

/**
 * Where a name may be something else than that of a variable, or declares one.
 * @type {Readonly<Record<string, (node: Node, names: Names) => void>>}
 */
const VISITS = {
  Identifier: (node, names) => names.use(node),
  CallExpression: ({ callee, arguments: given }, names) => {
    if (callee.type === 'Identifier') names.use(callee, { isCall: true });
    else names.visit(callee);
    for (const each of given) names.visit(each);
  },
  VariableDeclarator: ({ id, init }, names) => {
    names.declare(id);
    names.visit(init);
  },
  FunctionDeclaration: visitFunction,
  FunctionExpression: visitFunction,
  ArrowFunctionExpression: visitFunction,
  ClassDeclaration: visitClass,
  ClassExpression: visitClass,
  CatchClause: ({ param, body }, names) => {
    names.declare(param);
    names.visit(body);
  },
  MemberExpression: ({ object, property, computed }, names) => {
    names.visit(object);
    if (computed) names.visit(property);
  },
  Property: (node, names) => {
    if (node.shorthand) names.use(node.key, { isShort: true });
    else visitMember(node, names);
  },
  MethodDefinition: visitMember,
  PropertyDefinition: visitMember,
  LabeledStatement: ({ body }, names) => names.visit(body),
  BreakStatement: visitNothing,
  ContinueStatement: visitNothing,
};
