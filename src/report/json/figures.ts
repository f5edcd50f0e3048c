import type { Figure, Period, StatedValue } from '../../model/record.ts';
import type { MissingFigure } from '../../model/result.ts';
import type { Text } from '../../model/text.ts';
import { PLAIN } from '../../quantity/unit.ts';
import { indicatorOf, type Lexicon } from '../lexicon.ts';
import { placeText } from '../place.ts';
import { actualJson } from './numbers.ts';

/** A figure as the data file states it, with its place. */
export function figureJson(figure: Figure, lexicon: Lexicon) {
  const { indicator, text, value, place, state, expected, period, asOf, source, evidence } = figure;
  const name = indicatorOf(indicator, lexicon)?.name;
  return {
    indicator,
    ...(name && { name }),
    text,
    state,
    ...(value && { value: valueJson(value) }),
    place: placeText(place),
    basis: expected ? 'expected' : 'actual',
    ...(period && { period: period.text }),
    ...(asOf !== undefined && { as_of: asOf }),
    ...(source !== undefined && { source }),
    ...(evidence !== undefined && { evidence }),
  };
}

/** What the text says, in the unit that it names. */
function valueJson(value: StatedValue) {
  return value.type === 'number' ? actualJson(value, value.unit, []) : actualJson(value, PLAIN, []);
}

/** The span of the figures: as written, and as days. */
export function periodJson({ text, from, until, partial }: Period) {
  return { text, from, until, partial };
}

export interface MissingJson {
  readonly id: string;
  readonly kind: 'indicator' | 'list';
  readonly name?: Text;
  readonly unit?: string;
  readonly item?: string;
  readonly park?: string;
  readonly year?: number;
  readonly why: string;
  readonly derive_from: readonly MissingJson[];
}

/** A figure that is asked for, and those from which it could be derived instead. */
export function missingJson(missing: MissingFigure, lexicon: Lexicon): MissingJson {
  const { id, kind, item, park, year, why, from } = missing;
  const indicator = kind === 'indicator' ? indicatorOf(id, lexicon) : undefined;
  const name = indicator?.name ?? lexicon.catalogue.lists.get(id)?.name;
  return {
    id,
    kind,
    ...(name && { name }),
    ...(indicator && indicator.unit.text !== '' && { unit: indicator.unit.text }),
    ...(item !== undefined && { item }),
    ...(park !== undefined && { park }),
    ...(year !== undefined && { year }),
    why,
    derive_from: from.map((each) => missingJson(each, lexicon)),
  };
}
