import { isOwn } from '../../model/catalogue.ts';
import type { Condition, Expression } from '../../model/condition.ts';
import { PASS } from '../../model/outcome.ts';
import type { MissingFigure } from '../../model/result.ts';
import type { FigurePath } from '../../model/what-if.ts';
import type { Run, Subject, Years, Compiler } from '../compiler.ts';
import { holderOf, isComputed } from '../indicator.ts';
import { listOf } from '../lists.ts';
import { waysOf } from '../solve/tracer.ts';
import { findStated } from '../stated.ts';

/** Where levers are looked for. */
export interface Search {
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
    case 'aggregate': {
      const only = soleItem(expression.list, expression.where, subject, search);
      return only ? leversOfIndicator(expression.of, {}, only, search) : [];
    }
    case 'count':
    case 'share':
      return [];
  }
}

/** The only item of a list that may count; a single park is a portfolio of one. */
export function soleItem(
  list: string,
  where: Condition | undefined,
  subject: Subject,
  { compiler, run }: Search,
): Subject | undefined {
  const { items, perhaps = [], unlisted } = listOf(list, subject);
  const [first] = items;
  if (!first || items.length > 1 || perhaps.length > 0 || unlisted > 0) return undefined;
  return where && compiler.condition(where)(first, run).possible !== PASS ? undefined : first;
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
    isWhole: isComputed(compiler.expression(way, years)(subject, run)),
  }));
  const computed = ways.find(({ isWhole }) => isWhole);
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
