import { PASS } from '../model/outcome.ts';
import type { LeafNode, Part } from '../model/result.ts';
import type { Text } from '../model/text.ts';
import { leavesUnder } from '../model/walk-result.ts';
import { printRange, roundActual } from '../quantity/print.ts';
import { decisiveParts, type Side } from './decisive-parts.ts';
import { viewLeaf } from './leaf.ts';
import { type Lexicon, say } from './lexicon.ts';
import { saysNothing, unitOf } from './measure.ts';
import { WORDS } from './phrases.ts';

/** Parks that are named; the rest is counted. */
const MOST_PARTS = 5;

const LABELS: Readonly<Record<Side, Text>> = {
  counted: { zh: '计入', en: 'counted' },
  'not-counted': { zh: '未计入', en: 'not counted' },
  open: { zh: '待定', en: 'open' },
  highest: { zh: '由高到低', en: 'highest first' },
  lowest: { zh: '由低到高', en: 'lowest first' },
};

/** `未计入：甲 98亿元、乙 87亿元、…另有 12 个`: the parks that made the difference; undefined where none stands out. */
export function partsWords(leaf: LeafNode, lexicon: Lexicon): string | undefined {
  const decisive = decisiveParts(leaf);
  if (!decisive) return undefined;
  const { side, parts } = decisive;
  const named = parts.slice(0, MOST_PARTS).map((part) => partWords(part, leaf, lexicon));
  const rest = parts.length - named.length;
  const more = rest > 0 ? [say({ zh: `…另有 ${rest} 个`, en: `… ${rest} more` }, lexicon)] : [];
  return (
    say(LABELS[side], lexicon) +
    say(WORDS.colon, lexicon) +
    [...named, ...more].join(say(WORDS.comma, lexicon))
  );
}

function partWords(part: Part, leaf: LeafNode, lexicon: Lexicon): string {
  return [part.name, valueWords(part, leaf, lexicon)].filter((text) => text !== '').join(' ');
}

/** What it adds, or the figure by which it counts or does not; that a flag holds or not need not be said twice. */
function valueWords(part: Part, { condition }: LeafNode, lexicon: Lexicon): string {
  const { range } = part;
  if (range) {
    const unit = unitOf(condition, lexicon);
    if (saysNothing(range, unit)) return say(WORDS.unknown, lexicon);
    return `${printRange(roundActual(range, unit))}${unit.text}`;
  }
  const telling = tellingLeaf(part);
  return telling?.actual.type === 'number' ? viewLeaf(telling, lexicon).actual : '';
}

/** The comparison by which a park counts: the first that it does not pass, else the first. */
export function tellingLeaf({ test }: Part): LeafNode | undefined {
  const leaves = test ? leavesUnder(test) : [];
  return leaves.find(({ possible }) => possible !== PASS) ?? leaves[0];
}
