import { PASS, type Possible } from '../../model/outcome.ts';
import type {
  Actual,
  CriterionOutline,
  CriterionResult,
  LeafNode,
  OutlineLeaf,
  OutlineNode,
  ResultNode,
  Varying,
} from '../../model/result.ts';
import { leavesUnder } from '../../model/walk-result.ts';
import type { Interval } from '../../quantity/interval.ts';
import { type ScoredPart, scoreOf } from '../score.ts';

/** A criterion in records that differ in nothing but numbers. */
export interface Pattern {
  readonly outline: CriterionOutline;
  /** As it came out in one of them. */
  readonly node: ResultNode | undefined;
  readonly possible: Possible;
  readonly decides: boolean;
  /** Under each of its readings. */
  readonly readings: readonly Possible[];
  readonly score: (numbers: readonly Interval[]) => ScoredPart;
}

/** Which numbers of a leaf vary: their positions among the numbers of an outline. */
interface VaryingSides {
  readonly actual: number | undefined;
  readonly limits: readonly (number | undefined)[];
}

export type SidesOf = (leaf: LeafNode['condition']) => VaryingSides | undefined;

/** The pattern of a criterion as it came out in one record. */
export function patternOf(result: CriterionResult, sidesOf: SidesOf): Pattern {
  const { criterion, reading, possible, node, notApplicable, yardstick, decides, readings } = result;
  const shared = node && withoutNumbers(node, sidesOf);
  const fixed = { possible, score: result.score };
  const varies = shared !== undefined && possible !== PASS && leavesUnder(shared).some(isVarying);
  return {
    outline: {
      criterion,
      reading,
      possible,
      yardstick,
      decides,
      ...(shared && { node: shared }),
      ...(notApplicable && { notApplicable }),
    },
    node,
    possible,
    decides,
    readings: readings.map((each) => each.possible),
    score: varies ? (numbers) => ({ possible, score: scoreOf(shared, numbers) }) : () => fixed,
  };
}

function withoutNumbers(node: ResultNode, sidesOf: SidesOf): OutlineNode {
  const inside = (child: ResultNode) => withoutNumbers(child, sidesOf);
  switch (node.kind) {
    case 'leaf':
      return leafWithoutNumbers(node, sidesOf(node.condition));
    case 'all':
    case 'any':
      return { ...node, children: node.children.map(inside) };
    case 'not':
      return { ...node, child: inside(node.child) };
    case 'when':
      return { ...node, when: inside(node.when), require: inside(node.require) };
    case 'each':
      return { ...node, items: node.items.map(({ name, result }) => ({ name, result: inside(result) })) };
    case 'criterion':
    case 'level':
      return { ...node, result: inside(node.result) };
  }
}

function leafWithoutNumbers(
  { kind, possible, condition, actual, limits }: LeafNode,
  sides: VaryingSides | undefined,
): OutlineLeaf {
  return {
    kind,
    possible,
    condition,
    actual: side(actual, sides?.actual),
    limits: limits.map((limit, index) => side(limit, sides?.limits[index])),
  };
}

function side(known: Actual, index: number | undefined): Actual | Varying {
  return index === undefined ? known : { type: 'varies', index };
}

function isVarying({ actual, limits }: OutlineLeaf): boolean {
  return [actual, ...limits].some(({ type }) => type === 'varies');
}
