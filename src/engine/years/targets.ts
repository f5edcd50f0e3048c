import type { Catalogue, RecordKind } from '../../model/catalogue.ts';
import type { Expression } from '../../model/condition.ts';
import type { LeafNode, ResultNode } from '../../model/result.ts';
import type { Level, PolicyDocument, Criterion } from '../../model/rule-set.ts';
import type { Path } from '../../model/path.ts';

type When = Pick<Path['target'], 'year' | 'inferred'>;

/**
 * The year of a target: that of its deadline, else the last one of the document's term. What is asked of whoever applies, or every year,
 * has none.
 */
export function yearOfTarget(
  { by, byInferred, every }: Criterion,
  { kind }: Level,
  { effective }: PolicyDocument,
): When | undefined {
  const day = by ?? effective.until;
  if (day === undefined || every || kind !== 'target') return undefined;
  return { year: Number(day.slice(0, 4)), inferred: by === undefined || byInferred };
}

const ORDERED: ReadonlySet<string> = new Set(['at_least', 'more_than', 'at_most', 'less_than']);

/**
 * The comparisons of numbers with a limit on one side that stand alone. What is a growth itself has no way of its own, and a share of
 * parks has none where there is but one.
 */
export function pathLeaves(node: ResultNode, kind: RecordKind, catalogue: Catalogue): readonly LeafNode[] {
  return plainLeaves(node).filter(
    ({ condition: { subject, comparison }, actual }) =>
      actual.type === 'number' &&
      ORDERED.has(comparison.op) &&
      !isGrowth(subject, catalogue) &&
      (kind === 'portfolio' || subject.kind !== 'share' || subject.list !== 'parks'),
  );
}

function isGrowth(subject: Expression, { indicators }: Catalogue): boolean {
  if (subject.kind !== 'indicator') return subject.kind === 'rate';
  return indicators.get(subject.indicator)?.derive.some((way) => way.kind === 'rate') ?? false;
}

/** Not those of each item of a list, nor those that a negation turns round. */
function plainLeaves(node: ResultNode): readonly LeafNode[] {
  switch (node.kind) {
    case 'leaf':
      return [node];
    case 'all':
    case 'any':
      return node.children.flatMap(plainLeaves);
    case 'when':
      return plainLeaves(node.require);
    case 'not':
    case 'each':
    case 'criterion':
    case 'level':
      return [];
  }
}
