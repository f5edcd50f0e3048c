import { stringify } from 'yaml';
import { exampleOf } from '../../model/example.ts';
import type { Indicator, ListDefinition } from '../../model/catalogue.ts';
import type { Figure } from '../../model/record.ts';
import type { Language, Text } from '../../model/text.ts';
import { TYPES } from '../labels.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { pad, widthOf, wrap } from '../text/wrap.ts';
import { PHRASES } from './phrases.ts';

/** Columns of comments, and from which column on those behind a value stand. */
const WIDTH = 100;
const BEHIND = 40;

/** A text as a YAML scalar; numbers stay as they were written. */
export function scalarText(text: string): string {
  return PLAIN_NUMBER.test(text) ? text : stringify(text, { lineWidth: 0 }).trimEnd();
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The key of an indicator or list: its Chinese name, or the id. */
export function keyText({ id, name }: Indicator | ListDefinition, language: Language): string {
  return scalarText(language === 'zh' ? name.zh : id);
}

/** A figure with what is known about it, on one line. */
export function figureText({ text, source, asOf, evidence, period, expected }: Figure): string {
  const fields = [
    ...Object.entries({ source, as_of: asOf, evidence, period: period?.text }),
    ...(expected && !SAYS_EXPECTED.test(text) ? [['basis', 'expected'] as const] : []),
  ];
  const known = fields.filter(([, value]) => value !== undefined);
  if (known.length === 0) return scalarText(text);
  const all = [['value', text] as const, ...known];
  return `{${all.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')}}`;
}

const SAYS_EXPECTED = /预计|预期|达产|计划/;

/** A line of a data file: key, value, and behind them what may stand there. */
export function entryLine(indent: string, key: string, value: string, hint: string): string {
  const entry = `${indent}${key}:${value === '' ? '' : ` ${value}`}`;
  return hint === '' ? entry : `${pad(entry, BEHIND - 2)}  # ${hint}`;
}

/** What a figure of the indicator looks like: an example with its unit, yes or no, or the labels where they are few. */
export function hintOf(indicator: Indicator, lexicon: Lexicon): string {
  const { type, values } = indicator;
  const isShort = values && longValues(indicator, lexicon).length === 0;
  const example = exampleOf(indicator);
  const form = isShort
    ? labelsOf(values, lexicon)
    : type === 'flag' || example === undefined
      ? say(TYPES[type], lexicon)
      : `${say(PHRASES.example, lexicon)}${String(example)}`;
  return form;
}

/** What an indicator means; in English with its name, since ids are the keys there. */
export function meaningOf({ id, name }: Indicator, lexicon: Lexicon): string {
  const caliber = lexicon.catalogue.calibers?.get(id);
  const meaning = caliber ? say(caliber, lexicon) : '';
  if (lexicon.language === 'zh') return meaning;
  return [say(name, lexicon), meaning].filter((each) => each !== '').join(': ');
}

/** The labels of an indicator as a line of their own, where they are too many to stand behind a value. */
export function longValues({ values = [] }: Indicator, lexicon: Lexicon): string[] {
  const text = labelsOf(values, lexicon);
  return widthOf(text) > WIDTH - BEHIND ? [say(WORDS.values, lexicon) + text] : [];
}

function labelsOf(values: readonly Text[], lexicon: Lexicon): string {
  return values.map((each) => say(each, lexicon)).join(' | ');
}

/** A text as comment lines; the first may begin with a mark, below which the others are aligned. */
export function comment(text: string, indent = '', mark = ''): string[] {
  const lead = `${indent}# `;
  return wrap(text, WIDTH - lead.length - mark.length).map((line, index) =>
    `${lead}${index === 0 ? mark : ' '.repeat(mark.length)}${line}`.trimEnd(),
  );
}
