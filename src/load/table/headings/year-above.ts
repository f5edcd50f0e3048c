import type { Period } from '../../../model/record.ts';
import type { Problem } from '../../../problems/index.ts';
import { normalise } from '../../../quantity/normal-form.ts';
import { readPeriod } from '../../data/period.ts';
import type { Pointer, Span } from '../../source/source.ts';
import type { SheetName } from '../spot.ts';
import type { Preamble, Said } from './preamble.ts';

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)(?=(.{0,3}))/g;
const SHEET = /^((?:19|20)\d{2})(?:年度?)?$/;
/** The year as a whole: what follows is no part of it, no date and no other year. */
const WHOLE = /^年度?(?![\d第一二三四上下前qh至到~—–-])/i;
/** The year in which something is handed in, or that is to come, is not that of the figures. */
const NOT_OF_FIGURES = /申报|申请|填报|计划|规划|目标|预计|预测|任务/;

/** Whether a sheet is called by a year. */
export function isYearName(sheet: string): boolean {
  return SHEET.test(sheet.trim());
}

/** Where the year of a table may stand, and what else is known of its periods. */
interface AboutYear {
  readonly sheet: SheetName;
  /** Of the whole table, where its sheet has to be named. */
  readonly span: Span;
  /** The periods of its figures, as far as they have their own. */
  readonly stated: readonly (Period | undefined)[];
  readonly pointer: Pointer;
  readonly problems: Problem[];
}

/**
 * The preamble, with the year in a title (某市2020年度情况表) or in the name of the sheet (2020年) as the period where no remark gives
 * one: a guess, and told of. No year is taken where there are several, where a part of one is told, or where figures are of that year
 * or later.
 */
export function withYearAbove(preamble: Preamble, about: AboutYear): Preamble {
  const { stated, pointer, problems } = about;
  const found = preamble.period ? undefined : yearIn(preamble.titles, about);
  const year = Number(found?.text);
  if (!found || stated.some((period) => period && period.year >= year)) return preamble;
  problems.push(pointer.problemAt(found.span, 'period-guessed', { found: found.text }, 'warning'));
  return { ...preamble, period: found };
}

function yearIn(titles: readonly Said[], { sheet: { sheet = '' }, span }: AboutYear): Said | undefined {
  const inTitles = titles.flatMap((title) => {
    const text = normalise(title.text).replaceAll(/\s+/g, '');
    const isOther = NOT_OF_FIGURES.test(text);
    return [...text.matchAll(YEAR)].map(([, year = '', after = '']) => ({
      text: year,
      span: title.span,
      isClear: WHOLE.test(after) && !isOther,
    }));
  });
  const [, ofSheet] = SHEET.exec(sheet.trim()) ?? [];
  const all = [...inTitles, ...(ofSheet === undefined ? [] : [{ text: ofSheet, span, isClear: true }])];
  const [first] = all;
  const isOnly = first && all.every(({ text, isClear }) => isClear && text === first.text);
  return isOnly && readPeriod(first.text) ? { text: first.text, span: first.span } : undefined;
}
