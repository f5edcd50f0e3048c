import { type Exact, exact, multiply, whole } from '../../quantity/exact.ts';
import { normalise } from '../../quantity/normal-form.ts';
import { PLAIN, type Unit, type UnitTable } from '../../quantity/unit.ts';
import { type Boundary, boundaryBetween } from './boundary-words.ts';

/** A number that a phrase of a document holds. */
export interface Mention extends Boundary {
  /** As it stands in the phrase, with its unit and boundary words. */
  readonly text: string;
  /** The number, or both ends of a range, in the base unit. */
  readonly values: readonly Exact[];
  readonly unit: Unit;
  /** Written in digits and with a unit: surely a quantity, which the rule must hold too. */
  readonly firm: boolean;
}

/** Traditional characters of numbers, units and boundary words. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  億: '亿',
  萬: '万',
  畝: '亩',
  頃: '顷',
  達: '达',
  過: '过',
  於: '于',
  個: '个',
  條: '条',
  戶: '户',
  項: '项',
  處: '处',
  類: '类',
  兩: '两',
  內: '内',
  與: '与',
  噸: '吨',
  標: '标',
  點: '点',
};
const PINYIN = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)/gi;
const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/.source;
const NUMBER = new RegExp(`(${DIGITS})(?:\\s*[-—–~至到]\\s*(${DIGITS}))?`, 'g');
const YEAR = /(?<!\d)(?:19|20)\d\d(?=年|[-—–~至到](?:19|20)\d\d年)/g;
const NUMERAL = /翻[一两]番|[一二两三四五六七八九十百千万亿]+/g;
const LONGEST_UNIT = 8;

/** One form for every way to write the phrase: width, traditional characters, inserted pinyin. */
export function plainPhrase(phrase: string): string {
  return normalise(phrase)
    .replace(PINYIN, '')
    .replace(/\s+/g, '')
    .replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED[character] ?? character);
}

/** The numbers of a phrase. Years, ordinals (第3季度) and names (5G) are not quantities; years are left out altogether. */
export function mentionsIn(phrase: string, units: UnitTable): Mention[] {
  const text = plainPhrase(phrase);
  return [...digitMentions(text, units), ...numeralMentions(text, units)];
}

/** The calendar years that a phrase names: 2021年, 2019-2021年. */
export function yearsIn(phrase: string): string[] {
  return [...plainPhrase(phrase).matchAll(YEAR)].map(([year]) => year);
}

function digitMentions(text: string, units: UnitTable): Mention[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [written, first = '', last] = match;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + written.length);
    const isYear = /^(19|20)\d\d$/.test(last ?? first) && after.startsWith('年');
    if (isYear || before.endsWith('第')) return [];
    const values = [first, last].flatMap((digits) => exact(digits?.replaceAll(',', '') ?? '') ?? []);
    // 由48%提高到50%: where it stood before is no requirement.
    return [mentionOf(before, written, after, values, units, !/[由从]$/.test(before))];
  });
}

function numeralMentions(text: string, units: UnitTable): Mention[] {
  return [...text.matchAll(NUMERAL)].flatMap((match) => {
    const [written] = match;
    const before = text.slice(0, match.index);
    if (/[\d.第]$/.test(before)) return [];
    const after = text.slice(match.index + written.length);
    return [mentionOf(before, written, after, [whole(valueOfNumeral(written))], units, false)];
  });
}

function mentionOf(
  before: string,
  written: string,
  after: string,
  numbers: readonly Exact[],
  units: UnitTable,
  isFirm: boolean,
): Mention {
  const unitText = leadingUnit(after, units);
  const unit = units.find(unitText) ?? PLAIN;
  // 18万(户)以上: a unit that is only explained.
  const behind = after.slice(unitText.length).replace(/^\(\p{Script=Han}{1,2}\)/u, '');
  const boundary = boundaryBetween(before, behind);
  return {
    ...boundary,
    text: `${boundary.before}${written}${unitText}${boundary.after}`,
    values: numbers.map((number) => multiply(number, unit.factor)),
    unit,
    firm: isFirm && unitText !== '',
  };
}

/** The longest unit with which the text begins. */
export function leadingUnit(text: string, units: UnitTable): string {
  for (let length = Math.min(LONGEST_UNIT, text.length); length > 0; length -= 1) {
    if (units.find(text.slice(0, length))) return text.slice(0, length);
  }
  return '';
}

const MYRIAD = 10_000;
const ONES = '一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: MYRIAD, 亿: 100_000_000 };

/** The value of a Chinese numeral: 三 is 3, 十五 15, 千亿 1000 × 10^8; 翻一番 is twice, 翻两番 four times. */
export function valueOfNumeral(numeral: string): number {
  if (numeral.startsWith('翻')) return numeral.includes('一') ? 2 : 4;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of numeral) {
    const power = POWERS[character];
    if (power === undefined) digit = character === '两' ? 2 : ONES.indexOf(character) + 1;
    else if (power < MYRIAD) {
      section += (digit || 1) * power;
      digit = 0;
    } else {
      total = (total + section + digit || 1) * power;
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit;
}
