import { isOwn } from '../../model/catalogue.ts';
import type { Expression } from '../../model/condition.ts';
import type { MissingFigure } from '../../model/result.ts';
import type { FigurePath } from '../../model/what-if.ts';
import type { Run, Subject, Years, Compiler } from '../compiler.ts';
import { holderOf } from '../indicator.ts';
import { waysOf } from '../solve/tracer.ts';
import { findStated } from '../stated.ts';

/** Where levers are looked for. */
interface Search {
  readonly compiler: Compiler;
  readonly run: Run;
}

/**
 * The figures by which a value can be moved: those that the file states and from which it is computed; a total over a list as a whole;
 * and what is missing. Figures of other years, and those of the city, are as they are.
 */
export function leversOf(
  expression: Expression,
  subject: Subject,
  search: Search,
  years: Years = {},
): readonly FigurePath[] {
  switch (expression.kind) {
    case 'indicator': {
      const { indicator, year = years.year, since = years.since } = expression;
      return leversOfIndicator(indicator, { year, since }, subject, search);
    }
    case 'arithmetic':
      return distinct(expression.of.flatMap((id) => leversOfIndicator(id, years, subject, search)));
    case 'rate':
      return leversOfIndicator(expression.of, { year: years.year }, subject, search);
    case 'count':
    case 'share':
    case 'aggregate':
      return [];
  }
}

function leversOfIndicator(id: string, years: Years, around: Subject, search: Search): readonly FigurePath[] {
  const { compiler, run } = search;
  const indicator = compiler.catalogue.indicators.get(id);
  if (!indicator || (years.year !== undefined && years.year !== around.period?.year)) return [];
  const subject = holderOf(indicator, around, run);
  const { kind } = subject.record;
  if (subject !== around || !isOwn(kind, indicator)) return [];
  const own: FigurePath = { indicator: id, ...(subject.item !== undefined && { item: subject.item }) };
  const { missing } = compiler.indicator(id, years)(subject, run);
  const ways = waysOf(indicator, kind, false, compiler.catalogue).map((way) => ({
    way,
    isComputed: compiler.expression(way, years)(subject, run).missing.length === 0,
  }));
  const computed = ways.find(({ isComputed }) => isComputed);
  const stated = findStated(indicator, subject, years, run);
  const isStated = stated?.figures[0]?.state === 'known';
  const inputs = computed ? leversOf(computed.way, subject, search, years) : [];
  if (inputs.length > 0) return distinct(inputs);
  if (isStated || computed) return [own];
  return distinct([
    own,
    ...missing.flatMap(({ from }) => from).flatMap((each) => pathsOf(each, subject.item)),
  ]);
}

/** What would have to be known instead, as far as it is a figure of this record and year. */
function pathsOf(
  { id, kind, item, year, from }: MissingFigure,
  own: string | undefined,
): readonly FigurePath[] {
  if (kind === 'list' || year !== undefined || item !== own) return [];
  const path: FigurePath = { indicator: id, ...(item !== undefined && { item }) };
  return [path, ...from.flatMap((each) => pathsOf(each, own))];
}

function distinct(paths: readonly FigurePath[]): readonly FigurePath[] {
  return [...new Map(paths.map((path) => [keyOf(path), path])).values()];
}

export function keyOf({ indicator, item, year }: FigurePath): string {
  return [item, indicator, year].join(' ');
}
