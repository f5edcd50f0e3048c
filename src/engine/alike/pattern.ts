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
} from '../../model/result.ts';
import { extremeOf } from '../readings.ts';
import { type RoughScore, roughScore } from './rough-score.ts';

/** A criterion in records that differ in nothing but numbers. */
export interface Pattern extends CriterionOutline {
  /** No other one of the level has it. */
  readonly number: number;
  /** As it came out in one of them, with the figures behind it. */
  readonly full: ResultNode | undefined;
  /** Under the best and the worst of its readings. */
  readonly best: Possible;
  readonly worst: Possible;
  readonly rough: RoughScore;
}

/** Which numbers of a leaf vary: their positions among the numbers of an outline. */
interface VaryingSides {
  readonly actual: number | undefined;
  readonly limits: readonly (number | undefined)[];
}

export type SidesOf = (leaf: LeafNode['condition']) => VaryingSides | undefined;

/** The pattern of a criterion as it came out in one record. */
export function patternOf(result: CriterionResult, sidesOf: SidesOf, number: number): Pattern {
  const { criterion, reading, possible, node: full, notApplicable, yardstick, decides, readings } = result;
  const node = full && withoutNumbers(full, sidesOf);
  const sets = readings.map((each) => each.possible);
  return {
    number,
    criterion,
    reading,
    possible,
    ...(node && { node }),
    ...(notApplicable && { notApplicable }),
    yardstick,
    decides,
    full,
    best: extremeOf(sets, -1),
    worst: extremeOf(sets, 1),
    rough: roughScore(node),
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
