import { type Indicator, NUMBER_TYPES } from '../../model/catalogue.ts';
import type { Figure } from '../../model/record.ts';
import type { Place } from '../../model/text.ts';
import type { UnitTable } from '../../quantity/unit.ts';
import type { Pointer } from '../source/source.ts';
import type { BareUnits } from './bare-units.ts';
import { readFigure } from './figure.ts';
import { type PlainNumbers, plainNumbers } from './plain-number.ts';

/** Reads figures of an indicator from single texts. */
export interface PlainFigures {
  readonly id: string;
  /** Undefined where there would be a problem. */
  readonly read: (text: string, place: Place) => Figure | undefined;
  /** The same without a place; for all texts but plain numbers. */
  readonly readWord: (text: string) => Figure | undefined;
  /** Present where the indicator is a number. */
  readonly numbers?: PlainNumbers;
}

/** The figures of an indicator. Plain numbers are read at once; for other texts the ordinary reader is asked, once for each. */
export function plainFigures(indicator: Indicator, units: UnitTable, bare: BareUnits): PlainFigures {
  const { id, type } = indicator;
  const isNumber = NUMBER_TYPES.some((each) => each === type);
  const numbers = isNumber ? plainNumbers(indicator, { units, bare }) : undefined;
  const known = new Map<string, Figure>();
  const readWord = (text: string): Figure | undefined => {
    const before = known.get(text);
    if (before) return before;
    const figure = readAnew(text, indicator, units, bare);
    if (figure && known.size < MOST_TEXTS) known.set(text, figure);
    return figure;
  };
  return {
    id,
    readWord,
    ...(numbers && { numbers }),
    read(text, place) {
      const value = numbers?.read(text);
      if (value) return { indicator: id, text, place, state: 'known', value, expected: false };
      const figure = readWord(text);
      return figure && { ...figure, place };
    },
  };
}

/** So many texts are remembered: all flags and labels, but not all names. */
const MOST_TEXTS = 200;

function readAnew(text: string, indicator: Indicator, units: UnitTable, bare: BareUnits): Figure | undefined {
  const node = { kind: 'scalar', span: { from: 0, until: 0 }, text, quoted: true } as const;
  const { value, problems } = readFigure(node, indicator, { pointer: NOWHERE, units, bare });
  return problems.length === 0 ? value : undefined;
}

const NOWHERE: Pointer = {
  file: '',
  placeOf: () => ({ file: '' }),
  problemAt: (_span, code, data = {}, severity = 'error') => ({ code, severity, place: { file: '' }, data }),
};
