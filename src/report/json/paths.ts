import { outcomeOf } from '../../model/outcome.ts';
import type { Milestone, Pace, Path, Requirement } from '../../model/path.ts';
import { toText } from '../../quantity/decimal.ts';
import { divide, type Exact, power } from '../../quantity/exact.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Real } from '../../quantity/real.ts';
import type { Root } from '../../quantity/root.ts';
import { PLAIN } from '../../quantity/unit.ts';
import { safePrintOf } from '../compare/paths.ts';
import { opposite, printLinear, printRoot, roundSafely, type SafePrint } from '../compare/safe-number.ts';
import { comparisonWords } from '../comparison-words.ts';
import type { Lexicon } from '../lexicon.ts';
import { expressionWords } from '../words.ts';
import { actualJson } from './numbers.ts';

/** The way of a compared figure to its target; numbers are in the unit, requirements rounded to the strict side. */
export function pathJson(path: Path, lexicon: Lexicon) {
  const { criterion, leaf, target, state, milestones, span, linear, compound } = path;
  const print = safePrintOf(leaf, lexicon);
  const { unit } = print;
  const percent = lexicon.catalogue.units.find('%') ?? PLAIN;
  const english: Lexicon = { ...lexicon, language: 'en' };
  return {
    criterion: criterion.id,
    subject: { zh: expressionWords(leaf.subject, lexicon), en: expressionWords(leaf.subject, english) },
    ...(leaf.subject.kind === 'indicator' && { indicator: leaf.subject.indicator }),
    comparison: leaf.comparison.op,
    required: { zh: comparisonWords(leaf, lexicon), en: comparisonWords(leaf, english) },
    unit: unit.text,
    target: { year: target.year, inferred: target.inferred, exact: toText(divide(target.at, unit.factor)) },
    state,
    years: milestones.map((each) => milestoneJson(each, print)),
    ...(span && { span: { from: span[0], to: span[1] } }),
    ...(linear && { linear: paceJson(linear, print) }),
    ...(compound && { compound: paceJson(compound, { ...print, unit: percent }) }),
  };
}

function milestoneJson({ year, actual, linear, compound }: Milestone, print: SafePrint) {
  const ends = [actual?.low, actual?.high].flatMap((end) => (end ? [end.at] : []));
  return {
    year,
    actual: actual ? actualJson({ type: 'number', range: actual }, print.unit, []) : null,
    ...(linear && { linear: linearJson(linear, print, ends) }),
    ...(compound && { compound: compoundJson(compound, print, ends) }),
  };
}

function linearJson({ at, possible }: Requirement<Exact>, print: SafePrint, ends: readonly Exact[]) {
  return {
    exact: toText(divide(at, print.unit.factor)),
    rounded: printNumber(printLinear(at, print, ends)),
    ...(possible !== undefined && { outcome: outcomeOf(possible) }),
  };
}

function compoundJson({ at, possible }: Requirement<Root>, print: SafePrint, ends: readonly Exact[]) {
  return {
    root: { power: toText(divide(at.power, power(print.unit.factor, at.degree))), degree: at.degree },
    rounded: printNumber(printRoot(at, print, ends)),
    ...(possible !== undefined && { outcome: outcomeOf(possible) }),
  };
}

/** What is needed is rounded to the strict side, what was made against it. */
function paceJson({ made, needed }: Pace<Real>, { unit, side }: SafePrint) {
  const text = (value: Real, towards: SafePrint['side']) => printNumber(roundSafely(value, unit, towards));
  return {
    unit: unit.text,
    needed: text(needed, side),
    ...(made && { made: text(made, opposite(side)) }),
  };
}
