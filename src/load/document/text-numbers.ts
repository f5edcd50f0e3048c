import type { UnitTable } from '../../quantity/unit.ts';
import { leadingUnit } from '../wording/phrase-numbers.ts';
import type { Occurrence } from './find-phrase.ts';
import type { Paragraph } from './outline.ts';

/** A number that a text holds, in digits or in Chinese numerals. */
export interface TextNumber extends Occurrence {
  readonly paragraph: Paragraph;
  /** In the plain form of its paragraph. */
  readonly start: number;
  readonly end: number;
  /** With its unit. */
  readonly text: string;
}

const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?[十百千万亿]*/.source;
const NUMERALS = '[〇零一二两三四五六七八九十百千万亿]+';
/** What counts things, time and parts; a numeral before anything else is no number: 统一, 一体. 一批 is as good as some. */
const COUNTED = '(?!批)[个家户项条人年月日次倍成番类种所名级位只台套座批期届季度天周强亩元吨米]|[百千]?瓦';
const NUMBERS = new RegExp(
  `${DIGITS}(?:[-~至到]${DIGITS})?|百分之${NUMERALS}|${NUMERALS}分之${NUMERALS}|[二两三四五六七八九十]+(?=批)|${NUMERALS}(?=${COUNTED})|一半|半数|过半|减半|翻番`,
  'g',
);

/** The numbers of a paragraph. Spaces, readings and forms of characters do not matter. */
export function numbersOf(paragraph: Paragraph, units: UnitTable): TextNumber[] {
  const { text, offsets } = paragraph.plain;
  return [...text.matchAll(NUMBERS)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const unit = leadingUnit(text.slice(end), units);
    return {
      paragraph,
      start,
      end,
      text: match[0] + unit,
      from: offsets[start] ?? 0,
      until: (offsets[end - 1] ?? 0) + 1,
    };
  });
}
