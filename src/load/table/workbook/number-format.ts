import { decimalText, shiftPoint } from './decimal-text.ts';

/**
 * A number as a number format of a spreadsheet shows it, but with all its digits: percent signs, thousands that the format
 * takes off (`0,"千元"`) and the words around the number, among which is its unit (`0.00"万元"`), are kept; colours, grouping, rounding and
 * signs of the yuan, which say no more than that it is money, are not.
 */
export function formatNumber(value: number, code: string | undefined): string {
  const plain = decimalText(value);
  const pattern = code === undefined ? undefined : patternOf(code, value);
  if (!pattern) return plain;
  if (pattern.isWords) return /\p{L}/u.test(pattern.before) ? pattern.before.trim() : plain;
  return withWords(pattern.before, plain, pattern.shift, pattern.after);
}

/** A decimal, its point moved so many places to the right, between the words that stand around it. */
export function withWords(before: string, decimal: string, shift: number, after: string): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const digits = shiftPoint(decimal.slice(sign.length), shift);
  return before.replace(NOT_READ_BEFORE, '') + sign + digits + after.replace(NOT_READ_BEHIND, '');
}

/** Signs and brackets of negative numbers, and the yuan. */
const NOT_READ_BEFORE = /[-+(\s]|[¥￥]|CNY|RMB|人民币/g;
const NOT_READ_BEHIND = /^\s+|[)\s]+$/g;

interface Pattern {
  readonly before: string;
  readonly after: string;
  /** How far the point moves to the right. */
  readonly shift: number;
  /** Nothing but words: no place for digits. */
  readonly isWords: boolean;
}

const patterns = new Map<string, Pattern | undefined>();

function patternOf(code: string, value: number): Pattern | undefined {
  const section = sectionFor(code, value);
  if (!patterns.has(section)) patterns.set(section, readPattern(section));
  return patterns.get(section);
}

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/;
const HOLDS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<=': (value, limit) => value <= limit,
  '>=': (value, limit) => value >= limit,
  '<>': (value, limit) => value !== limit,
  '<': (value, limit) => value < limit,
  '>': (value, limit) => value > limit,
  '=': (value, limit) => value === limit,
};

/** A format has up to three sections for numbers: above, below and at zero, or as their conditions say. */
function sectionFor(code: string, value: number): string {
  if (!code.includes(';')) return code;
  const sections = sectionsOf(code);
  const [first = '', second = first, third = first] = sections;
  const [one, two] = [first, second].map((section) => CONDITION.exec(section));
  if (!one && !two) return value > 0 ? first : value < 0 ? second : third;
  const holds = (found: RegExpExecArray | null | undefined, otherwise: boolean) =>
    found ? (HOLDS[found[1] ?? '']?.(value, Number(found[2])) ?? false) : otherwise;
  if (holds(one, value > 0)) return first;
  return sections.length < 3 || holds(two, value < 0) ? second : third;
}

/** What a format consists of: words, words of one character, a currency, something in brackets, a gap, digits, anything else. */
const TOKEN =
  /"([^"]*)"|[\\!](.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|(General|G\/通用格式)|E[+-]|[\s\S]/giu;

const sectionsByCode = new Map<string, readonly string[]>();

function sectionsOf(code: string): readonly string[] {
  const known = sectionsByCode.get(code);
  if (known) return known;
  const sections = [''];
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  sectionsByCode.set(code, sections);
  return sections;
}

/** Undefined where the number is shown as a fraction, with an exponent or with words between its digits. */
function readPattern(section: string): Pattern | undefined {
  let [before, core, after] = ['', '', ''];
  let percents = 0;
  for (const token of section.matchAll(TOKEN)) {
    const [text, , , , general] = token;
    if (/^(E[+-]|@)$/i.test(text)) return undefined;
    const isDigit = general !== undefined || /^[0#?]$/.test(text);
    if (isDigit || (core !== '' && /^[.,]$/.test(text))) {
      core += between(after.trim()) + (isDigit ? '0' : text);
      after = '';
      continue;
    }
    if (text === '%') percents += 1;
    if (core === '') before += wordsOf(token);
    else after += wordsOf(token);
  }
  if (core.includes(WORDS_BETWEEN) || FIXED_DENOMINATOR.test(after)) return undefined;
  return { before, after, shift: 2 * percents + shiftOf(core), isWords: core === '' };
}

/** What a token shows that is no digit; colours, conditions and gaps show nothing. */
function wordsOf([text, quoted, escaped, currency]: RegExpExecArray): string {
  const isHidden = /^(\[(?!\$)|[_*].)/su.test(text);
  return quoted ?? escaped ?? currency ?? (isHidden ? '' : text);
}

/** What stands for words between digits: only a point may be there. */
function between(words: string): string {
  if (words === '') return '';
  return words === '.' ? POINT_IN_WORDS : WORDS_BETWEEN;
}

const FIXED_DENOMINATOR = /^\/\s*\d/;
const POINT_IN_WORDS = 'p';
const WORDS_BETWEEN = 'w';

/**
 * Each comma at the end of the digits or before the point takes off three places. A point among the words, as in `0!.0,"万元"`,
 * takes off as many as there are digits behind it.
 */
function shiftOf(core: string): number {
  const commas = [...core.matchAll(/,+(?=\.|$)/g)].reduce((sum, [each]) => sum + each.length, 0);
  const tail = core.split(POINT_IN_WORDS)[1] ?? '';
  return -3 * commas - tail.replaceAll(/[^0]/g, '').length;
}
