import { readTyped } from '../load/data/typed-figure.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { DataFile, Figure } from '../model/record.ts';
import type { Loaded } from '../problems/index.ts';
import type { Change } from '../report/html/stage.ts';

/**
 * Reads another value for a figure, as it would be read in the data file, and puts it in the place of what stands there: the
 * source, the evidence and the time that are given beside it still hold.
 */
export function tryFigure(id: string, text: string, data: DataFile, catalogue: Catalogue): Change {
  const before = data.record.figures.get(id);
  const read = readText(id, text, data, catalogue);
  const stated = before ? { before } : {};
  if (!read.value) return { text, ...stated, problems: read.problems };
  // A basis that is given beside the value makes any value an expected one.
  const hasBasis =
    before?.expected === true && readText(id, before.text, data, catalogue).value?.expected !== true;
  const figure = { ...besideValue(before), ...read.value, expected: read.value.expected || hasBasis };
  return { text, ...stated, figure, problems: read.problems };
}

/** What is said of a figure besides its value. */
function besideValue(figure: Figure | undefined): Partial<Figure> {
  if (!figure) return {};
  const {
    indicator: _,
    text: _text,
    place: _place,
    state: _state,
    value: _value,
    expected: _expected,
    ...rest
  } = figure;
  return rest;
}

function readText(
  id: string,
  text: string,
  { record, place }: DataFile,
  catalogue: Catalogue,
): Loaded<Figure> {
  const indicator = catalogue.indicators.get(id);
  if (!indicator) return { problems: [] };
  const at = record.figures.get(id)?.place ?? { file: place.file };
  return readTyped(text, indicator, { at, units: catalogue.units, period: record.period });
}
