import type { Catalogue, Indicator } from '../../model/catalogue.ts';
import type { Figure, Period } from '../../model/record.ts';
import type { Place } from '../../model/text.ts';
import type { Loaded } from '../../problems/index.ts';
import type { Pointer, SourceNode } from '../source/source.ts';
import type { BareUnits } from './bare-units.ts';
import { readFigure } from './figure.ts';

/** What a typed figure is read against. */
export interface TypedContext extends Pick<Catalogue, 'units'> {
  /** Where its problems are told of. */
  readonly at: Place;
  readonly bare?: BareUnits | undefined;
  readonly period?: Period | undefined;
}

/** Reads a value that was typed for a figure, as it would be read in a data file. */
export function readTyped(text: string, indicator: Indicator, context: TypedContext): Loaded<Figure> {
  const { at, units, bare = new Map(), period } = context;
  const node: SourceNode = { kind: 'scalar', span: { from: 0, until: text.length }, text, quoted: false };
  return readFigure(node, indicator, { pointer: pointTo(at), units, bare, period });
}

/** Everything that was typed stands at one place. */
export function pointTo(at: Place): Pointer {
  return {
    file: at.file,
    placeOf: () => at,
    problemAt: (_span, code, found = {}, severity = 'error') => ({ code, severity, place: at, data: found }),
  };
}
