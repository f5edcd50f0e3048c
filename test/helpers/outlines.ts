import {
  type Actual,
  type CriterionOutline,
  type LevelResult,
  type Outline,
  type OutlineLeaf,
  type OutlineNode,
  type Varying,
  varyingRange,
} from '../../src/model/result.ts';

/** What an outline says, its numbers in their places, without the figures behind it: so it can be held against another one. */
export function contentOf(result: LevelResult | Outline): unknown {
  const { level, possible, verdict, robust, score, missing, nothingDecides } = result;
  const numbers = 'numbers' in result ? result.numbers : undefined;
  const fill = (side: Actual | Varying): Actual =>
    side.type === 'varies'
      ? { type: 'number', range: numbers ? varyingRange(numbers, side.index) : {} }
      : side;
  const leaf = ({ kind, possible: own, condition, actual, limits }: OutlineLeaf) => ({
    kind,
    possible: own,
    condition,
    actual: fill(actual),
    limits: limits.map(fill),
  });
  const inside = (node: OutlineNode): unknown => {
    switch (node.kind) {
      case 'leaf':
        return leaf(node);
      case 'all':
      case 'any':
        return { ...node, children: node.children.map(inside) };
      case 'not':
        return { ...node, child: inside(node.child) };
      case 'when':
        return { ...node, when: inside(node.when), require: inside(node.require) };
      case 'each':
        return { ...node, items: node.items.map((item) => ({ ...item, result: inside(item.result) })) };
      case 'criterion':
      case 'level':
        return { ...node, result: inside(node.result) };
    }
  };
  const criteria = result.criteria.map((each: CriterionOutline) => {
    const { criterion, reading, possible: own, node, notApplicable, yardstick, decides } = each;
    return {
      criterion: criterion.id,
      reading,
      possible: own,
      node: node && inside(node),
      notApplicable,
      yardstick,
      decides,
    };
  });
  return { level: level.id, possible, verdict, robust, score, missing, nothingDecides, criteria };
}

/** How far the sides of the score as doubles are from the exact ones, where they are found so. */
export function roughError(outline: Outline): number {
  const errors = (['low', 'high'] as const).map((side) => {
    const { num, den } = outline.score[side];
    return Math.abs((outline.roughScore?.(side) ?? NaN) - Number(num) / Number(den));
  });
  return Math.max(0, ...errors.filter((error) => !Number.isNaN(error)));
}

/** As text, in which equal numbers are equal. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (each instanceof Map) return [...each];
    return typeof each === 'bigint' ? String(each) : each;
  });
}
