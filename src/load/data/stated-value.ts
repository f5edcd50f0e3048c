import type { Indicator } from '../../model/catalogue.ts';
import type { Text } from '../../model/text.ts';
import { foldCase, withoutSpaces } from '../../quantity/normal-form.ts';
import { suggest } from '../source/suggest.ts';
import { readDate } from './period.ts';
import { readAmount } from './stated-number.ts';
import { fail, type ReadValue, type UnitContext } from './value-reading.ts';

type Reader = (text: string, indicator: Indicator, context: UnitContext) => ReadValue;

const READERS: Readonly<Record<Indicator['type'], Reader>> = {
  amount: readAmount,
  change: readAmount,
  count: readAmount,
  share: readAmount,
  rate: readAmount,
  number: readAmount,
  flag: readFlag,
  date: readDateValue,
  label: readLabel,
  labels: readLabels,
  text: readLabel,
};

/** Reads the text of a figure as the indicator's type asks. */
export function readValue(text: string, indicator: Indicator, context: UnitContext): ReadValue {
  return READERS[indicator.type](text.trim(), indicator, context);
}

/** Several labels in one text, or `无`; each must be one of the indicator's values. */
function readLabels(text: string, indicator: Indicator): ReadValue {
  const texts = NONE.has(fold(text)) ? [] : text.split(/[、,;，；]/).map((each) => each.trim());
  const read = texts.filter((each) => each !== '').map((each) => readLabel(each, indicator));
  const complaints = read.flatMap((each) => each.complaints);
  if (complaints.length > 0) return { complaints };
  const labels = read.flatMap(({ value }) => (value?.type === 'labels' ? value.labels : []));
  return { value: { type: 'labels', labels: [...new Set(labels)] }, complaints };
}

export const YES: readonly string[] = ['true', 'yes', '是', '有', '√', '✓'];
export const NO: readonly string[] = ['false', 'no', '否', '无', '没有', '×', '✗'];
const NONE: ReadonlySet<string> = new Set(['无', 'none']);

const TRUE: ReadValue = { value: { type: 'flag', value: true }, complaints: [] };
const FALSE: ReadValue = { value: { type: 'flag', value: false }, complaints: [] };

function readFlag(text: string): ReadValue {
  const word = fold(text);
  if (YES.includes(word)) return TRUE;
  return NO.includes(word) ? FALSE : fail('bad-flag', { found: text });
}

function readDateValue(text: string): ReadValue {
  const span = readDate(text);
  return span ? { value: { type: 'date', ...span }, complaints: [] } : fail('bad-date', { found: text });
}

/** The label of that name, in either language; width, case and spaces do not matter. */
export function findLabel(text: string, values: readonly Text[]): Text | undefined {
  const wanted = fold(text);
  return values.find(({ zh, en }) => fold(zh) === wanted || fold(en) === wanted);
}

/** A label becomes its Chinese form. For free text the values are only suggestions. */
function readLabel(text: string, { type, values }: Indicator): ReadValue {
  const known = values && findLabel(text, values);
  if (known || type === 'text' || !values) {
    return { value: { type: 'labels', labels: [known?.zh ?? text] }, complaints: [] };
  }
  const suggestions = suggest(text, values.flatMap(namesOf));
  return fail('bad-label', { found: text, expected: values.map(({ zh }) => zh).join('、'), suggestions });
}

function namesOf(text: Text): readonly string[] {
  return [text.zh, text.en];
}

function fold(text: string): string {
  return withoutSpaces(foldCase(text));
}
