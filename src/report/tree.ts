import type { Of } from '../model/condition.ts';
import { outcomeOf, type Outcome, PASS } from '../model/outcome.ts';
import type { LeafNode, ResultNode } from '../model/result.ts';
import { branchLead } from './branch-lead.ts';
import { itemName } from './item-name.ts';
import { type LeafView, viewLeaf } from './leaf.ts';
import { itemsName, type Lexicon, referenceName, say } from './lexicon.ts';
import { BRANCHES, WORDS } from './phrases.ts';

/** The result of a condition as it is shown: a name with its outcome, the numbers of a leaf, and the branches below. */
export interface Tree {
  readonly name: string;
  readonly outcome: Outcome;
  readonly view?: LeafView;
  /** The comparison that the view shows. */
  readonly leaf?: LeafNode;
  readonly children: readonly Tree[];
  /** Its result no longer matters: another branch has decided. */
  readonly moot: boolean;
}

/** Items of a list that are shown one by one; the rest is counted. */
const MOST_ITEMS = 10;

/** The tree of a result; it mirrors the condition, but for guards that hold, which are left out. */
export function treeOf(node: ResultNode, lexicon: Lexicon): Tree {
  const outcome = outcomeOf(node.possible);
  switch (node.kind) {
    case 'leaf': {
      const view = viewLeaf(node, lexicon);
      return { name: view.subject, outcome, view, leaf: node, children: [], moot: false };
    }
    case 'all':
    case 'any':
      return branch(
        say(BRANCHES[node.kind], lexicon),
        outcome,
        node.children.map((child) => treeOf(child, lexicon)),
        node.kind,
      );
    case 'not':
      return branch(say(BRANCHES.not, lexicon), outcome, [treeOf(node.child, lexicon)]);
    case 'when': {
      if (isGuarded(node)) return treeOf(node.require, lexicon);
      const when = prefixed(say(BRANCHES.when, lexicon), treeOf(node.when, lexicon));
      const require = prefixed(say(BRANCHES.require, lexicon), treeOf(node.require, lexicon));
      return branch(
        say(BRANCHES.guarded, lexicon),
        outcome,
        outcome === 'not-applicable' ? [when] : [when, require],
      );
    }
    case 'each':
      return eachTree(node, outcome, lexicon);
    case 'criterion':
    case 'level':
      return { name: referenceName(node, lexicon), outcome, children: [], moot: false };
  }
}

/** A precondition that is a single comparison and holds: what is left is the requirement. */
export function isGuarded(node: Of<ResultNode, 'when'>): boolean {
  return node.when.kind === 'leaf' && node.when.possible === PASS;
}

function branch(name: string, outcome: Outcome, children: readonly Tree[], kind?: 'all' | 'any'): Tree {
  const isDecided = (kind === 'any' && outcome === 'pass') || (kind === 'all' && outcome === 'fail');
  const shown = children.map((child) =>
    isDecided && child.outcome !== outcome && child.outcome !== 'pass' ? { ...child, moot: true } : child,
  );
  return { name, outcome, children: shown, moot: false };
}

function prefixed(prefix: string, tree: Tree): Tree {
  return { ...tree, name: prefix + tree.name };
}

/** Items that pass are counted where there are many; the others are shown. */
function eachTree(node: Of<ResultNode, 'each'>, outcome: Outcome, lexicon: Lexicon): Tree {
  const items = node.items.map(({ name, result }) => {
    const tree = treeOf(result, lexicon);
    const shown = itemName(name, node.list, lexicon);
    return { ...tree, name: tree.view ? shown + say(WORDS.colon, lexicon) + tree.name : shown };
  });
  const applying = items.filter((item) => item.outcome !== 'not-applicable');
  const open = applying.length > MOST_ITEMS ? applying.filter((item) => item.outcome !== 'pass') : applying;
  const shown = open.slice(0, MOST_ITEMS);
  const hidden = applying.filter((item) => !shown.includes(item));
  const rest = (['fail', 'unknown', 'pass'] as const).flatMap((each) => {
    const count = hidden.filter((item) => item.outcome === each).length;
    const name = say({ zh: `另有 ${count} 项`, en: `${count} more` }, lexicon);
    return count > 0 ? [{ name, outcome: each, children: [], moot: false }] : [];
  });
  const name = say(BRANCHES.each, lexicon) + itemsName(node.list, lexicon);
  return { name, outcome, children: [...shown, ...rest], moot: false };
}

/** A row of the flattened tree, with the lines that draw its branches. */
export interface TreeRow {
  readonly tree: Tree;
  /** What stands before its first line, and before those that follow. */
  readonly lead: readonly [first: string, rest: string];
}

/** The branches below a tree, from top to bottom. */
export function flatten(tree: Tree, indent = '', moot = tree.moot): TreeRow[] {
  return tree.children.flatMap((child, index) => {
    const [first, below] = branchLead(indent, index === tree.children.length - 1);
    const isMoot = moot || child.moot;
    const rest = child.children.length > 0 ? `${below}│ ` : below;
    const row: TreeRow = {
      tree: child.moot === isMoot ? child : { ...child, moot: isMoot },
      lead: [first, rest],
    };
    return [row, ...flatten(child, below, isMoot)];
  });
}
