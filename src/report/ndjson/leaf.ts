import type { Catalogue } from '../../model/catalogue.ts';
import { outcomeOf } from '../../model/outcome.ts';
import { limitsOf } from '../../model/reads.ts';
import type { Actual, LeafNode, ResultNode } from '../../model/result.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Language } from '../../model/text.ts';
import { type Exact, subtract, toText } from '../../quantity/exact.ts';
import type { Unit } from '../../quantity/unit.ts';
import type { Lexicon } from '../lexicon.ts';
import { saysNothing, unitOf } from '../measure.ts';
import { expressionWords } from '../words.ts';
import { actualText, singleIn } from './actual.ts';
import { type Bytes, utf8 } from './bytes.ts';
import { remember } from '../remember.ts';

/** Puts the comparisons under a node, one after the other. */
export type WriteLeaves = (node: ResultNode, out: Bytes) => void;

type WriteLeaf = (node: LeafNode, item: string | undefined, out: Bytes) => void;

/** Writes leaves; what does not depend on the park is made once for each condition. */
export function leafWriters(catalogue: Catalogue, ruleSet: RuleSet, language: Language): WriteLeaves {
  const lexicon: Lexicon = { language, catalogue, ruleSet };
  const writerOf = remember((condition: LeafNode['condition']) => leafWriter(condition, lexicon), Infinity);
  return (node, out) => {
    let isFirst = true;
    const visit = (each: ResultNode, item: string | undefined): void => {
      if (each.kind !== 'leaf') return visitParts(each, item, visit);
      if (!isFirst) out.put(COMMA);
      isFirst = false;
      writerOf(each.condition)(each, item, out);
    };
    visit(node, undefined);
  };
}

const COMMA = utf8(',');

/** `item` is the name of the list item, where the leaf belongs to one. */
function visitParts(
  node: Exclude<ResultNode, LeafNode>,
  item: string | undefined,
  visit: (node: ResultNode, item: string | undefined) => void,
): void {
  switch (node.kind) {
    case 'all':
    case 'any':
      for (const child of node.children) visit(child, item);
      return;
    case 'not':
      return visit(node.child, item);
    case 'when':
      visit(node.when, item);
      return visit(node.require, item);
    case 'each':
      for (const { name, result } of node.items) visit(result, name);
      return;
    case 'criterion':
    case 'level':
      return visit(node.result, item);
  }
}

/** A writer of the leaves of one condition; those of flags and labels are the same for many parks. */
function leafWriter(condition: LeafNode['condition'], lexicon: Lexicon): WriteLeaf {
  const unit = unitOf(condition, lexicon);
  const headOf = headFor(condition, lexicon);
  const end = unit.text === '' ? '}' : `,"unit":${JSON.stringify(unit.text)}}`;
  const { comparison, about } = condition;
  const isConstant = !about && limitsOf(comparison).every(({ kind }) => kind !== 'figure');
  const textOf = (node: LeafNode, limits: Limits, item: string | undefined): string => {
    const value = singleIn(node.actual, unit);
    const margin = value && limits.single && `,"margin":"${toText(subtract(value, limits.single))}"`;
    const named = item === undefined ? '' : `,"item":${JSON.stringify(item)}`;
    return `${headOf(node)}${actualText(node.actual, unit)}${limits.text}${margin ?? ''}${named}${end}`;
  };
  if (!isConstant) return (node, item, out) => out.putText(textOf(node, limitsFor(node, unit), item));
  let limits: Limits | undefined;
  const heads = new Map<number, Uint8Array>();
  const same = new Map<unknown, Uint8Array>();
  const tail = utf8(`"${end}`);
  return (node, item, out) => {
    limits ??= limitsFor(node, unit);
    const value = item === undefined && limits.single && singleIn(node.actual, unit);
    if (!value || !limits.single) {
      const key = item === undefined ? keyOf(node, unit) : undefined;
      const known = same.get(key) ?? utf8(textOf(node, limits, item));
      if (key !== undefined && same.size < MOST_SAME) same.set(key, known);
      return out.put(known);
    }
    const head = heads.get(node.possible) ?? utf8(`${headOf(node)}"`);
    heads.set(node.possible, head);
    out.put(head);
    out.putAscii(toText(value));
    out.put(limits.beforeMargin);
    out.putAscii(toText(subtract(value, limits.single)));
    out.put(tail);
  };
}

/** So many are remembered of one condition: every flag, every label. */
const MOST_SAME = 200;

/** What the leaf depends on, where that is a flag, a single label, or that nothing is known: then what is possible all the same. */
function keyOf({ actual, possible }: LeafNode, unit: Unit): unknown {
  switch (actual.type) {
    case 'flag':
      return actual.value ?? possible;
    case 'labels':
      if (!actual.labels) return possible;
      return actual.labels.length === 1 ? actual.labels[0] : undefined;
    case 'number':
      return saysNothing(actual.range, unit) ? possible : undefined;
    case 'date':
      return undefined;
  }
}

/** What stands before the actual. */
function headFor({ subject, comparison }: LeafNode['condition'], lexicon: Lexicon) {
  const name =
    subject.kind === 'indicator'
      ? `"indicator":"${subject.indicator}"`
      : `"subject":${JSON.stringify(expressionWords(subject, lexicon))}`;
  return ({ possible }: LeafNode): string =>
    `{${name},"op":"${comparison.op}","outcome":"${outcomeOf(possible)}","actual":`;
}

/** The right side as text; the number in the unit, where it is a single one. */
interface Limits {
  readonly text: string;
  readonly single?: Exact;
  /** From the end of the actual to the beginning of the margin. */
  readonly beforeMargin: Uint8Array;
}

function limitsFor({ condition: { comparison }, limits }: LeafNode, unit: Unit): Limits {
  if (comparison.op === 'in_months') return limitsText(`,"months":${JSON.stringify(comparison.months)}`);
  const texts = limits.map((limit) => labelText(limit) ?? actualText(limit, unit));
  const [only] = limits;
  if (!('limit' in comparison) || !only) return limitsText(`,"limits":[${texts.join(',')}]`);
  return limitsText(`,"limit":${texts.join(',')}`, singleIn(only, unit));
}

function limitsText(text: string, single?: Exact): Limits {
  return { text, beforeMargin: utf8(`"${text},"margin":"`), ...(single && { single }) };
}

/** A label that is asked for stands by itself, not in a list. */
function labelText(limit: Actual): string | undefined {
  const [label, ...more] = (limit.type === 'labels' && limit.labels) || [];
  return label !== undefined && more.length === 0 ? JSON.stringify(label) : undefined;
}
