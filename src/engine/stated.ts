import type { Indicator } from '../model/catalogue.ts';
import type { Figure, StatedValue } from '../model/record.ts';
import type { Actual, Doubt, MissingFigure } from '../model/result.ts';
import { contains, intersection } from '../quantity/interval.ts';
import type { Finding, YearPart, Run, Subject, Years } from './compiler.ts';
import { missingFigure, partOfYear } from './finding.ts';

/** What the data state for the indicator in that year; undefined where they say nothing at all. */
export function findStated(
  indicator: Indicator,
  subject: Subject,
  { year }: Years,
  run: Run,
): Finding | undefined {
  const figure = figureOf(indicator.id, subject, year);
  // A blank is a place to fill in; it says no more than if it were not there.
  if (!figure || (figure.state === 'unknown' && figure.text === '')) return undefined;
  const doubt = doubtOf(figure, subject, run);
  const doubts = doubt ? [missingFigure(indicator, subject, doubt, { year })] : NONE;
  if (!figure.value || doubt === 'no-evidence') {
    return { actual: unknownOf(indicator), figures: [figure], missing: doubts };
  }
  const part = partOf(indicator, figure, subject, year);
  return { actual: actualOf(figure.value, indicator), figures: [figure], missing: doubts, part };
}

const NONE: readonly MissingFigure[] = [];

function partOf(
  indicator: Indicator,
  figure: Figure,
  subject: Subject,
  year: number | undefined,
): YearPart | undefined {
  if (indicator.time !== 'flow') return undefined;
  const period = figure.period ?? periodOf(subject, year);
  if (!period?.partial) return undefined;
  const of = [missingFigure(indicator, subject, 'part-year', { year })];
  return partOfYear(period, of, indicator.type !== 'change');
}

/** The actual of which nothing is known but what the indicator allows. */
export function unknownOf(indicator: Indicator): Actual {
  switch (indicator.type) {
    case 'flag':
      return { type: 'flag' };
    case 'date':
      return { type: 'date' };
    case 'label':
    case 'labels':
    case 'text':
      return { type: 'labels' };
    case 'amount':
    case 'change':
    case 'count':
    case 'share':
    case 'rate':
    case 'number':
      return { type: 'number', range: indicator.possible };
  }
}

function figureOf(id: string, { record, period }: Subject, year: number | undefined): Figure | undefined {
  if (year === undefined || year === period?.year) {
    return record.figures.get(id) ?? (period && record.history.get(period.year)?.get(id));
  }
  return record.history.get(year)?.get(id);
}

function periodOf({ period }: Subject, year: number | undefined) {
  return year === undefined || year === period?.year ? period : undefined;
}

function doubtOf(figure: Figure, { item }: Subject, { options }: Run): Doubt | undefined {
  if (figure.state === 'unknown') return 'stated-unknown';
  if (figure.state === 'not-applicable') return 'declared-not-applicable';
  if (options.requireEvidence && item === undefined && isBareDeclaration(figure)) return 'no-evidence';
  return figure.value?.type === 'number' && figure.value.approximate ? 'approximate' : undefined;
}

/** A judgement in one's own favour that names nothing to support it. */
export function isBareDeclaration(figure: Figure): boolean {
  const isDeclared = figure.value?.type === 'flag' && figure.value.value;
  return isDeclared && figure.evidence === undefined && figure.source === undefined;
}

function actualOf(value: StatedValue, indicator: Indicator): Actual {
  if (value.type !== 'number') return value;
  const { range } = value;
  const isPossible = contains(indicator.possible, range);
  return { type: 'number', range: isPossible ? range : (intersection(range, indicator.possible) ?? range) };
}
