import type { Problem } from '../../problems/index.ts';
import { divide } from '../../quantity/exact.ts';
import { COUNT, type Unit, type UnitTable } from '../../quantity/unit.ts';
import type { Pointer, SourceEntry, SourceNode } from '../source/source.ts';
import { suggest } from '../source/suggest.ts';

/** The units that a file declares for its bare numbers, by dimension. */
export type BareUnits = ReadonlyMap<string, Unit>;

/** Further words for a dimension, beside its own name. */
export const DIMENSION_WORDS: ReadonlyMap<string, string> = new Map([
  ['share', 'ratio'],
  ['percent', 'ratio'],
  ['金额', 'money'],
  ['面积', 'area'],
  ['比率', 'ratio'],
  ['占比', 'ratio'],
  ['能耗', 'energy'],
]);

/** Reads `units: {money: 万元, area: 亩, share: '%'}`; a quotient has its own key: `money/area: 亿元/km²`. */
export function readBareUnits(
  node: SourceNode,
  pointer: Pointer,
  units: UnitTable,
  problems: Problem[],
): BareUnits {
  const found = new Map<string, Unit>();
  if (node.kind !== 'map') {
    problems.push(
      pointer.problemAt(node.span, 'wrong-shape', { subject: 'units', found: node.kind, expected: 'map' }),
    );
    return found;
  }
  for (const entry of node.entries) {
    const declared = readDeclaration(entry, pointer, units);
    if ('unit' in declared) found.set(declared.unit.dimension, declared.unit);
    else problems.push(declared.problem);
  }
  return found;
}

/** The declared unit of a dimension; a quotient without one of its own takes it from its two parts. */
export function bareUnitOf(dimension: string, declared: BareUnits): Unit | undefined {
  const [over = '', under] = dimension.split('/');
  const own = declared.get(dimension);
  if (own || under === undefined) return own;
  const top = declared.get(over);
  const bottom = declared.get(under);
  return (
    top &&
    bottom && { text: `${top.text}/${bottom.text}`, dimension, factor: divide(top.factor, bottom.factor) }
  );
}

/** The dimensions for which a file may declare a unit. */
export function declarableDimensions(units: UnitTable): readonly string[] {
  return [...new Set(units.names.map(({ dimension }) => dimension))].filter(
    (dimension) => dimension !== COUNT,
  );
}

function readDeclaration(
  { key, keySpan, value }: SourceEntry,
  pointer: Pointer,
  units: UnitTable,
): { readonly unit: Unit } | { readonly problem: Problem } {
  const known = declarableDimensions(units);
  const dimension = DIMENSION_WORDS.get(key) ?? key;
  if (!dimension.split('/').every((part) => known.includes(part))) {
    const suggestions = suggest(key, [...known, ...DIMENSION_WORDS.keys()]);
    return {
      problem: pointer.problemAt(keySpan, 'unknown-key', {
        subject: key,
        expected: known.join(', '),
        suggestions,
      }),
    };
  }
  if (value.kind !== 'scalar') {
    return {
      problem: pointer.problemAt(value.span, 'wrong-shape', {
        subject: key,
        found: value.kind,
        expected: 'scalar',
      }),
    };
  }
  const unit = units.find(value.text);
  if (!unit) return { problem: pointer.problemAt(value.span, 'bad-unit', { found: value.text }) };
  if (unit.dimension === dimension) return { unit };
  const data = { subject: key, found: value.text, expected: exampleOf(dimension, units) };
  return { problem: pointer.problemAt(value.span, 'wrong-dimension', data) };
}

function exampleOf(dimension: string, units: UnitTable): string {
  const nameOf = (part: string) => units.names.find((unit) => unit.dimension === part)?.name ?? part;
  return dimension.split('/').map(nameOf).join('/');
}
