import type { Possible } from '../../model/outcome.ts';
import type {
  Actual,
  CriterionOutline,
  CriterionResult,
  LeafNode,
  OutlineLeaf,
  OutlineNode,
  ResultNode,
  Varying,
  VaryingNumbers,
} from '../../model/result.ts';
import { extremeOf } from '../readings.ts';
import type { ScoredPart } from '../score.ts';
import { type Scorer, scorer } from './scorer.ts';

/** A criterion in records that differ in nothing but numbers. */
export interface Pattern {
  readonly outline: CriterionOutline;
  /** As it came out in one of them. */
  readonly node: ResultNode | undefined;
  readonly possible: Possible;
  readonly decides: boolean;
  /** Under the best and the worst of its readings. */
  readonly best: Possible;
  readonly worst: Possible;
  readonly score: (numbers: VaryingNumbers) => ScoredPart;
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
  const sets = readings.map((each) => each.possible);
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
    best: extremeOf(sets, -1),
    worst: extremeOf(sets, 1),
    score: partScorer(possible, scorer(shared)),
  };
}

function partScorer(possible: Possible, score: Scorer): Pattern['score'] {
  if (typeof score === 'function') return (numbers) => ({ possible, score: score(numbers) });
  const fixed = { possible, score };
  return () => fixed;
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
