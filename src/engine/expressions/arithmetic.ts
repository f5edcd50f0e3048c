import type { Expression, Of } from '../../model/condition.ts';
import type { MissingFigure } from '../../model/result.ts';
import { ZERO } from '../../quantity/exact.ts';
import { addIntervals, divideIntervals, EVERYTHING, negateInterval, point } from '../../quantity/interval.ts';
import type { CompiledExpression, Compiler, Finding, Run, Years } from '../compiler.ts';
import { aligned, missingFigure, number, rangeOf, yearly } from '../finding.ts';

/** A ÷ B, A − B, A + B + …; a zero divisor leaves the ratio undefined, which is unknown. */
export function compileArithmetic(
  { how, of }: Of<Expression, 'arithmetic'>,
  compiler: Compiler,
  years: Years,
): CompiledExpression {
  const finders = of.map((id) => compiler.indicator(id, years));
  const divisor = compiler.catalogue.indicators.get(of[1] ?? '');
  const combine = COMBINE[how];
  return (subject, run) => {
    const parts = finders.map((find) => find(subject, run));
    const finding = combine(parts, run);
    if (finding) return finding;
    const zero: MissingFigure[] = divisor ? [missingFigure(divisor, subject, 'undefined-ratio', years)] : [];
    // Another divisor alone does not make it known where the figure above the bar is missing, too.
    return { ...number(EVERYTHING, parts), missing: [...(parts[0]?.missing ?? []), ...zero] };
  };
}

type Combine = (parts: readonly Finding[], run: Run) => Finding | undefined;

const COMBINE: Readonly<Record<'ratio' | 'difference' | 'sum', Combine>> = {
  ratio(parts, run) {
    const [over, under] = parts;
    if (!over || !under) return undefined;
    const isOneSpan = over.part !== undefined && aligned(parts).part !== undefined;
    if (isOneSpan) warnPartYear(parts, run);
    const divisor = isOneSpan ? under : yearly(under);
    const quotient = divideIntervals(rangeOf(over), rangeOf(divisor));
    const used = divisor === under ? parts : [over, divisor];
    return quotient && number(quotient, used, isOneSpan ? undefined : over.part);
  },
  sum(parts) {
    const { findings, part } = aligned(parts);
    return number(findings.map(rangeOf).reduce(addIntervals, point(ZERO)), findings, part);
  },
  difference(parts) {
    const yearlies = parts.map(yearly);
    const [a, b] = yearlies.map(rangeOf);
    return a && b && number(addIntervals(a, negateInterval(b)), yearlies);
  },
};

/** Two flows of one part of a year have a sound ratio, but it need not be the year's. */
function warnPartYear(parts: readonly Finding[], run: Run): void {
  const figure = parts.flatMap(({ figures }) => figures)[0];
  if (!figure) return;
  const { place, text, period } = figure;
  run.warn({
    code: 'part-year-ratio',
    severity: 'warning',
    place,
    data: { found: text, ...(period && { detail: period.text }) },
  });
}
