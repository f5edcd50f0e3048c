import type { Of } from '../../model/condition.ts';
import { type Outcome, outcomeOf, PASS } from '../../model/outcome.ts';
import type { LeafNode, ResultNode } from '../../model/result.ts';
import type { Place } from '../../model/text.ts';
import { OUTCOMES } from '../labels.ts';
import { itemName } from '../item-name.ts';
import { viewLeaf } from '../leaf.ts';
import { type Lexicon, referenceName, say } from '../lexicon.ts';
import { partsWords } from '../parts-words.ts';
import { BRANCHES, WORDS } from '../phrases.ts';
import type { LeafDigest } from './digest.ts';

/** The comparisons of a condition in a flat list, and the outcomes of the list items that were left out of it. */
export interface Flat {
  readonly leaves: readonly LeafDigest[];
  readonly hidden: readonly Outcome[];
}

const NOTHING: Flat = { leaves: [], hidden: [] };

/** Items of a list that are shown where there are more. */
const MOST_ITEMS = 5;

/** Flattens a result. A precondition that holds is left out, and a reference to another criterion is one entry. */
export function flatten(node: ResultNode, lexicon: Lexicon, file: string): Flat {
  const inner = (child: ResultNode) => flatten(child, lexicon, file);
  switch (node.kind) {
    case 'leaf':
      return { leaves: [leafDigest(node, lexicon, file)], hidden: [] };
    case 'all':
    case 'any':
      return join(node.children.map(inner));
    case 'not':
      return negate(inner(node.child), lexicon);
    case 'when':
      return flattenWhen(node, lexicon, inner);
    case 'each':
      return flattenEach(node, lexicon, inner);
    case 'criterion':
    case 'level':
      return { leaves: [reference(node, lexicon)], hidden: [] };
  }
}

type Inner = (child: ResultNode) => Flat;

function join(parts: readonly Flat[]): Flat {
  return { leaves: parts.flatMap(({ leaves }) => leaves), hidden: parts.flatMap(({ hidden }) => hidden) };
}

function leafDigest(node: LeafNode, lexicon: Lexicon, file: string): LeafDigest {
  const place = placeOf(node, file);
  const parts = partsWords(node, lexicon);
  return {
    ...viewLeaf(node, lexicon),
    outcome: outcomeOf(node.possible),
    ...(place && { place }),
    ...(parts !== undefined && { parts }),
  };
}

/** A figure of the submission itself, where one was read; else one of a table beside it, or of the city. */
function placeOf({ figures }: LeafNode, file: string): Place | undefined {
  return (figures.find(({ place }) => place.file === file) ?? figures[0])?.place;
}

const OPPOSITES: Readonly<Record<Outcome, Outcome>> = {
  pass: 'fail',
  fail: 'pass',
  unknown: 'unknown',
  'not-applicable': 'not-applicable',
};

function negate({ leaves, hidden }: Flat, lexicon: Lexicon): Flat {
  const turned = leaves.map((leaf) => {
    const required = say({ zh: `非（${leaf.required}）`, en: `not (${leaf.required})` }, lexicon);
    return { ...leaf, outcome: OPPOSITES[leaf.outcome], required };
  });
  return { leaves: turned, hidden: hidden.map((outcome) => OPPOSITES[outcome]) };
}

function flattenWhen(
  { when, require, possible }: Of<ResultNode, 'when'>,
  lexicon: Lexicon,
  inner: Inner,
): Flat {
  if (when.possible === PASS) return inner(require);
  const guard = prefixed(say(BRANCHES.when, lexicon), inner(when));
  return outcomeOf(possible) === 'not-applicable' ? guard : join([guard, inner(require)]);
}

function prefixed(prefix: string, { leaves, hidden }: Flat): Flat {
  return { leaves: leaves.map((leaf) => ({ ...leaf, subject: prefix + leaf.subject })), hidden };
}

const ORDER: readonly Outcome[] = ['fail', 'unknown', 'pass'];

/** The items to which the requirement applies: all of a few, and of many the first that fail, are open, or pass. */
function flattenEach({ items, list }: Of<ResultNode, 'each'>, lexicon: Lexicon, inner: Inner): Flat {
  const applying = items.map((item) => ({ ...item, outcome: outcomeOf(item.result.possible) }));
  const ordered = ORDER.flatMap((outcome) => applying.filter((item) => item.outcome === outcome));
  const chosen = new Set(ordered.slice(0, MOST_ITEMS));
  const shown = ordered.length > MOST_ITEMS ? [...chosen] : applying.filter((item) => chosen.has(item));
  const parts = shown.map(({ name, result }) =>
    name === ''
      ? inner(result)
      : prefixed(itemName(name, list, lexicon) + say(WORDS.colon, lexicon), inner(result)),
  );
  const hidden = ordered.slice(MOST_ITEMS).map(({ outcome }) => outcome);
  return join([...parts, { ...NOTHING, hidden }]);
}

/** Another criterion, or a whole level, that must hold. */
function reference(node: Of<ResultNode, 'criterion' | 'level'>, lexicon: Lexicon): LeafDigest {
  const outcome = outcomeOf(node.possible);
  return {
    subject: referenceName(node, lexicon),
    outcome,
    actual: say(OUTCOMES[outcome], lexicon),
    required: say(OUTCOMES.pass, lexicon),
    margin: '',
    unit: '',
  };
}

/** `另有 490 项：5 不通过，485 通过`; empty where nothing is hidden. */
export function hiddenText(hidden: readonly Outcome[], lexicon: Lexicon): string {
  if (hidden.length === 0) return '';
  const counts = ORDER.flatMap((outcome) => {
    const count = hidden.filter((each) => each === outcome).length;
    return count === 0 ? [] : [`${count} ${say(OUTCOMES[outcome], lexicon)}`];
  });
  const list = counts.join(say({ zh: '，', en: ', ' }, lexicon));
  return say({ zh: `另有 ${hidden.length} 项：${list}`, en: `${hidden.length} more: ${list}` }, lexicon);
}
