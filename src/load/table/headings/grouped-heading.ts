import { foldName, namesOf } from '../../data/names.ts';
import type { Heading } from './find-headings.ts';
import {
  type FigureHeading,
  findMeaning,
  type Lexicon,
  type Meaning,
  meaningOf,
  peelAll,
  periodIn,
} from './heading.ts';

/** What a column means by its heading and by that of its group, where it has one. */
export function meaningIn({ text, group }: Pick<Heading, 'text' | 'group'>, lexicon: Lexicon): Meaning {
  if (group === undefined) return meaningOf(text, lexicon);
  const year = periodIn(text, lexicon.units);
  return year ? yearOf(group, year, lexicon) : underGroup(text, group, lexicon);
}

/** 主营业务收入 over 2018年 and 2019年. */
function yearOf(group: string, year: Omit<FigureHeading, 'kind' | 'indicator'>, lexicon: Lexicon): Meaning {
  const figure = meaningOf(group, lexicon);
  if (figure.kind !== 'figure') return figure;
  const { unit = figure.unit, period } = year;
  return { ...figure, ...(unit && { unit }), ...(period !== undefined && { period }) };
}

/**
 * 主导产业 over 主营业务收入 is 主导产业主营业务收入, where there is such an indicator; else the lower heading counts. A group that
 * names a part of the park makes it ambiguous then: 新建工业项目 over 从业人数 is not 从业人数 of the park.
 */
function underGroup(text: string, group: string, lexicon: Lexicon): Meaning {
  const around = peelAll(group, lexicon.units);
  const joined = around.name === '' ? undefined : findMeaning(around.name + text, lexicon);
  const own = joined?.kind === 'figure' ? joined : findMeaning(text, lexicon);
  if (own?.kind !== 'figure') return own ?? meaningOf(text, lexicon);
  const rivals = joined ? [] : narrower(around.name, own, lexicon);
  if (rivals.length > 0) return { kind: 'ambiguous', candidates: [own.indicator, ...rivals] };
  const { unit = around.unit, period = around.period } = own;
  return { ...own, ...(unit && { unit }), ...(period !== undefined && { period }) };
}

/** From this length on, a group that begins the names of other indicators tells what is measured, not where it belongs. */
const TELLING = 4;

/** The indicators that could be meant in a group; none where the heading says by itself that it belongs there. */
function narrower(group: string, { indicator }: FigureHeading, { indicators }: Lexicon) {
  const start = foldName(group);
  const names = (each: typeof indicator) => namesOf(each).map(foldName);
  const says = names(indicator).some((name) => name.includes(start));
  if (start.length < TELLING || says) return [];
  return indicators.filter((each) => names(each).some((name) => name.startsWith(start) && name !== start));
}
