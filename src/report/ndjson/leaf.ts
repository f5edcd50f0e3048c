import type { Catalogue } from '../../model/catalogue.ts';
import { outcomeOf } from '../../model/outcome.ts';
import {
  type Actual,
  type OutlineLeaf,
  type OutlineNode,
  type Varying,
  varyingRange,
  type VaryingNumbers,
} from '../../model/result.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Language } from '../../model/text.ts';
import { toText } from '../../quantity/decimal.ts';
import { divisorOf, type Exact, isSmall, type Small, subtract } from '../../quantity/exact.ts';
import { denAt, FRACTION, numAt } from '../../quantity/fractions.ts';
import type { Unit } from '../../quantity/unit.ts';
import type { Lexicon } from '../lexicon.ts';
import { unitOf } from '../measure.ts';
import { expressionWords } from '../words.ts';
import { remember } from '../../model/remember.ts';
import { actualText, singleIn } from './actual.ts';
import { type Bytes, utf8 } from './bytes.ts';
import { putLowest, putNumber } from './number.ts';
import type { Piece } from './pieces.ts';

/** The comparisons under a node, one after the other. */
export type LeafPieces = (node: OutlineNode) => readonly Piece[];

/** Writes leaves; what a condition is called is found out once. */
export function leafPieces(catalogue: Catalogue, ruleSet: RuleSet, language: Language): LeafPieces {
  const lexicon: Lexicon = { language, catalogue, ruleSet };
  const writerOf = remember(
    (condition: OutlineLeaf['condition']) => leafWriter(condition, lexicon),
    Infinity,
  );
  return (node) => {
    const pieces: Piece[] = [];
    visitLeaves(node, undefined, (leaf, item) => {
      if (pieces.length > 0) pieces.push(',');
      pieces.push(...writerOf(leaf.condition)(leaf, item));
    });
    return pieces;
  };
}

/** `item` is the name of the list item, where the leaf belongs to one. */
function visitLeaves(
  node: OutlineNode,
  item: string | undefined,
  take: (leaf: OutlineLeaf, item: string | undefined) => void,
): void {
  switch (node.kind) {
    case 'leaf':
      return take(node, item);
    case 'all':
    case 'any':
      for (const child of node.children) visitLeaves(child, item, take);
      return;
    case 'not':
      return visitLeaves(node.child, item, take);
    case 'when':
      visitLeaves(node.when, item, take);
      return visitLeaves(node.require, item, take);
    case 'each':
      for (const { name, result } of node.items) visitLeaves(result, name, take);
      return;
    case 'criterion':
    case 'level':
      return visitLeaves(node.result, item, take);
  }
}

function leafWriter(condition: OutlineLeaf['condition'], lexicon: Lexicon) {
  const { subject, comparison } = condition;
  const unit = unitOf(condition, lexicon);
  const name =
    subject.kind === 'indicator'
      ? `"indicator":"${subject.indicator}"`
      : `"subject":${JSON.stringify(expressionWords(subject, lexicon))}`;
  return (leaf: OutlineLeaf, item: string | undefined): readonly Piece[] => {
    const { possible, actual, limits } = leaf;
    const start = `{${name},"op":"${comparison.op}","outcome":"${outcomeOf(possible)}","actual":`;
    const named = item === undefined ? '' : `,"item":${JSON.stringify(item)}`;
    const end = `${named}${unit.text === '' ? '' : `,"unit":${JSON.stringify(unit.text)}`}}`;
    if (![actual, ...limits].some(isVarying)) return [`${start}${sidesText(leaf, undefined, unit)}${end}`];
    return [start, varyingSides(leaf, unit), end];
  };
}

/** A single number against a limit that is the same for all, which is the rule, is written without putting texts together. */
function varyingSides(leaf: OutlineLeaf, unit: Unit): Piece {
  const { actual, limits, condition } = leaf;
  const [limit] = limits;
  const fixed =
    limit && 'limit' in condition.comparison && limit.type === 'number' ? singleIn(limit, unit) : undefined;
  const { factor } = unit;
  if (!isVarying(actual) || !fixed || !isSmall(fixed) || !isSmall(factor))
    return (numbers, out) => out.putText(sidesText(leaf, numbers, unit));
  const between = utf8(`",${limitsText(leaf, undefined, unit)},"margin":"`);
  const { index } = actual;
  return (numbers, out) => {
    const place = numbers.at + index * FRACTION;
    const num = numAt(numbers.fractions, place) * factor.den;
    const den = denAt(numbers.fractions, place) * factor.num;
    const isSingle = numbers.ranges[index] === undefined;
    if (!isSingle || !putSides(num, den, fixed, between, out)) out.putText(sidesText(leaf, numbers, unit));
  };
}

/** The sides of a single number, from its actual on; false, and nothing put, where a whole number in it would not be safe. */
function putSides(num: number, den: number, limit: Small, between: Uint8Array, out: Bytes): boolean {
  if (!isSafe(num) || !isSafe(den)) return false;
  const by = divisorOf(num, den);
  const [own, under] = [num / by, den / by];
  const over = own * limit.den - limit.num * under;
  const below = under * limit.den;
  if (!isSafe(own * limit.den) || !isSafe(limit.num * under) || !isSafe(over) || !isSafe(below)) return false;
  out.putByte(QUOTE);
  putLowest(own, under, out);
  out.put(between);
  // Beside a whole number the denominator stays as it is.
  if (limit.den === 1) putLowest(over, below, out);
  else putNumber(over, below, out);
  out.putByte(QUOTE);
  return true;
}

const isSafe = Number.isSafeInteger;
const QUOTE = 0x22;

/** Actual, limits and, between two single numbers, the margin. */
function sidesText(leaf: OutlineLeaf, numbers: VaryingNumbers | undefined, unit: Unit): string {
  const actual = known(leaf.actual, numbers);
  const value = singleIn(actual, unit);
  const limit = singleLimit(leaf, numbers, unit);
  const margin = value && limit ? `,"margin":"${toText(subtract(value, limit))}"` : '';
  return `${actualText(actual, unit)},${limitsText(leaf, numbers, unit)}${margin}`;
}

function singleLimit(
  { condition, limits }: OutlineLeaf,
  numbers: VaryingNumbers | undefined,
  unit: Unit,
): Exact | undefined {
  const [only] = limits;
  return only && 'limit' in condition.comparison ? singleIn(known(only, numbers), unit) : undefined;
}

function limitsText(
  { condition: { comparison }, limits }: OutlineLeaf,
  numbers: VaryingNumbers | undefined,
  unit: Unit,
): string {
  if (comparison.op === 'in_months') return `"months":${JSON.stringify(comparison.months)}`;
  const texts = limits.map((limit) => {
    const actual = known(limit, numbers);
    return labelText(actual) ?? actualText(actual, unit);
  });
  return 'limit' in comparison ? `"limit":${texts.join(',')}` : `"limits":[${texts.join(',')}]`;
}

function isVarying(side: Actual | Varying): side is Varying {
  return side.type === 'varies';
}

function known(side: Actual | Varying, numbers: VaryingNumbers | undefined): Actual {
  if (!isVarying(side)) return side;
  return { type: 'number', range: numbers ? varyingRange(numbers, side.index) : {} };
}

/** A label that is asked for stands by itself, not in a list. */
function labelText(limit: Actual): string | undefined {
  const [label, ...more] = (limit.type === 'labels' && limit.labels) || [];
  return label !== undefined && more.length === 0 ? JSON.stringify(label) : undefined;
}
