import type { Indicator } from '../../model/catalogue.ts';
import type { Figure, Period } from '../../model/record.ts';
import { isError, type Loaded, type Problem } from '../../problems/index.ts';
import type { Unit, UnitTable } from '../../quantity/unit.ts';
import type { Pointer, SourceNode } from '../source/source.ts';
import type { BareUnits } from './bare-units.ts';
import { type Complain, type Fields, readCircumstances, readFields, readUnit } from './figure-fields.ts';
import { readValue } from './stated-value.ts';
import { isNotApplicable, isUnknown } from './unknown.ts';

/** What a figure is read against. */
export interface FigureContext {
  readonly pointer: Pointer;
  readonly units: UnitTable;
  readonly bare: BareUnits;
  /** The unit in the key or the column heading. */
  readonly heading?: Unit;
  /** The period of the data. */
  readonly period?: Period;
}

/** Reads one figure: a text, several labels, or an object with the value and what is known about it. */
export function readFigure(node: SourceNode, indicator: Indicator, context: FigureContext): Loaded<Figure> {
  const problems: Problem[] = [];
  const complain: Complain = (at, code, data, severity) =>
    void problems.push(
      context.pointer.problemAt(
        at.span,
        code,
        data.subject ? data : { name: indicator.name, ...data },
        severity,
      ),
    );
  const fields: Fields =
    node.kind === 'map' ? readFields(node.entries, context.pointer, problems) : { value: node };
  if (!fields.value) {
    if (problems.length === 0) complain(node, 'missing-key', { subject: 'value' });
    return { problems };
  }
  const about = readCircumstances(fields, context.period, complain);
  const beside = readUnit(fields.unit, context, complain);
  if (beside === 'bad') return { problems };
  const stated = readState(fields.value, indicator, { ...context, ...(beside && { beside }) }, complain);
  if (!stated || problems.some(isError)) return { problems };
  const { expected, declared, ...value } = stated;
  return {
    value: {
      indicator: indicator.id,
      text: textOf(fields.value) + (declared ? ` ${declared.text}` : ''),
      place: context.pointer.placeOf(fields.value.span),
      ...value,
      ...about,
      expected: expected || about.expected,
    },
    problems,
  };
}

type State = Pick<Figure, 'state' | 'value'> & { readonly expected: boolean; readonly declared?: Unit };

function readState(
  node: SourceNode,
  indicator: Indicator,
  context: FigureContext & { readonly beside?: Unit },
  complain: Complain,
): State | undefined {
  if (node.kind === 'list' && indicator.type === 'labels') {
    return readLabelList(node.items, indicator, context, complain);
  }
  if (node.kind !== 'scalar') {
    complain(node, 'wrong-shape', { found: node.kind, expected: 'scalar' });
    return undefined;
  }
  if (isUnknown(node.text)) return { state: 'unknown', expected: false };
  if (isNotApplicable(node.text)) return { state: 'not-applicable', expected: false };
  const { value, expected = false, declared, complaints } = readValue(node.text, indicator, context);
  for (const { code, data, severity } of complaints) complain(node, code, data, severity);
  return value && { state: 'known', value, expected, ...(declared && { declared }) };
}

/** Several labels, each with its own place; none is a known answer, one that is unknown may be any. */
function readLabelList(
  nodes: readonly SourceNode[],
  indicator: Indicator,
  context: FigureContext,
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
