import type { Indicator } from '../../model/catalogue.ts';
import type { Figure, Period } from '../../model/record.ts';
import { isError, type Loaded, type Problem } from '../../problems/index.ts';
import type { Unit, UnitTable } from '../../quantity/unit.ts';
import type { Pointer, SourceNode } from '../source/source.ts';
import type { BareUnits } from './bare-units.ts';
import { type Complain, type Fields, readCircumstances, readFields, readUnit } from './figure-fields.ts';
import { readValue } from './stated-value.ts';
import { isNotApplicable, isUnknown } from './unknown.ts';
import type { UnitContext } from './value-reading.ts';

/** What a figure is read against. */
export interface FigureContext {
  readonly pointer: Pointer;
  readonly units: UnitTable;
  readonly bare: BareUnits;
  /** The unit in the key or the column heading. */
  readonly heading?: Unit | undefined;
  /** The period of the data. */
  readonly period?: Period | undefined;
}

/** Reads one figure: a text, several labels, or an object with the value and what is known about it. */
export function readFigure(node: SourceNode, indicator: Indicator, context: FigureContext): Loaded<Figure> {
  const problems: Problem[] = [];
  const { pointer, period, units, bare } = context;
  const complain: Complain = (at, code, data, severity) =>
    void problems.push(
      pointer.problemAt(at.span, code, data.subject ? data : { name: indicator.name, ...data }, severity),
    );
  if (node.kind !== 'map') {
    const stated = readState(node, indicator, { units, bare, beside: context.heading }, complain);
    return stated ? { value: figureOf(node, stated, indicator, pointer), problems } : { problems };
  }
  const fields: Fields = readFields(node.entries, pointer, problems);
  if (!fields.value) {
    if (problems.length === 0) complain(node, 'missing-key', { subject: 'value' });
    return { problems };
  }
  const about = readCircumstances(fields, period, complain);
  const beside = readUnit(fields.unit, context, complain);
  if (beside === 'bad') return { problems };
  const stated = readState(fields.value, indicator, { units, bare, beside }, complain);
  if (!stated || problems.some(isError)) return { problems };
  const figure = figureOf(fields.value, stated, indicator, pointer);
  return { value: { ...figure, ...about, expected: stated.expected || about.expected }, problems };
}

/** The figure that a value is, when nothing else is known about it. */
function figureOf(node: SourceNode, stated: State, { id }: Indicator, pointer: Pointer): Figure {
  const { state, value, expected, declared } = stated;
  const written = textOf(node);
  const text = declared ? `${written} ${declared.text}` : written;
  const place = pointer.placeOf(node.span);
  return value
    ? { indicator: id, text, place, state, value, expected }
    : { indicator: id, text, place, state, expected };
}

type State = Pick<Figure, 'state' | 'value'> & { readonly expected: boolean; readonly declared?: Unit };

const UNKNOWN: State = { state: 'unknown', expected: false };
const NOT_APPLICABLE: State = { state: 'not-applicable', expected: false };

function readState(
  node: SourceNode,
  indicator: Indicator,
  context: UnitContext,
  complain: Complain,
): State | undefined {
  if (node.kind === 'list' && indicator.type === 'labels') {
    return readLabelList(node.items, indicator, context, complain);
  }
  if (node.kind !== 'scalar') {
    complain(node, 'wrong-shape', { found: node.kind, expected: 'scalar' });
    return undefined;
  }
  if (isUnknown(node.text)) return UNKNOWN;
  if (isNotApplicable(node.text)) return NOT_APPLICABLE;
  const { value, expected = false, declared, complaints } = readValue(node.text, indicator, context);
  for (const { code, data, severity } of complaints) complain(node, code, data, severity);
  if (!value) return undefined;
  return declared ? { state: 'known', value, expected, declared } : { state: 'known', value, expected };
}

/** Several labels, each with its own place; none is a known answer, one that is unknown may be any. */
function readLabelList(
  nodes: readonly SourceNode[],
  indicator: Indicator,
  context: UnitContext,
  complain: Complain,
): State {
  const read = nodes.map((node) => readState(node, indicator, context, complain));
  if (read.some((each) => each && each.state !== 'known')) return { state: 'unknown', expected: false };
  const labels = read.flatMap((each) => (each?.value?.type === 'labels' ? each.value.labels : []));
  return { state: 'known', value: { type: 'labels', labels: [...new Set(labels)] }, expected: false };
}

/** The value as it was written. */
function textOf(node: SourceNode): string {
  if (node.kind === 'scalar') return node.text.trim();
  return node.kind === 'list' ? node.items.map(textOf).join('、') : '';
}
