import type { ExitName } from '../../exit-codes.ts';
import { compileRuleSet, coverRuleSet, tryCase } from '../../engine/index.ts';
import { nodeAt, readSource } from '../../load/source/source.ts';
import type { CoveragePoint, Unshown } from '../../model/coverage.ts';
import type { Place } from '../../model/text.ts';
import { isError, type Loaded, type Problem } from '../../problems/index.ts';
import { compare, exact, type Exact, whole } from '../../quantity/exact.ts';
import { type CoveredSet, isBelow } from '../../report/cover/covered.ts';
import { renderCoverageJson } from '../../report/cover/json.ts';
import { renderCoverage } from '../../report/cover/text.ts';
import { badOption } from '../bad-option.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { type Output, readOutputs, styleFor, writeOutputs } from '../outputs.ts';
import { fail, printProblems } from '../report-problems.ts';
import { type CaseSet, readCaseSets } from './case-sets.ts';

/** Measures how much of rule sets their cases show. */
export async function coverage(
  names: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options);
  const least = readLeast(options.min);
  const sets = await readCaseSets(names, options.rules, context);
  const problems = [...outputs.problems, ...least.problems, ...sets.problems];
  if (!outputs.value || !least.value || !sets.value || problems.some(isError)) {
    return fail(problems, context, outputs.value);
  }
  const covered = sets.value.map(cover);
  const needless = covered.flatMap((set) => set.needless.map(needlessProblem));
  if (needless.length > 0) return fail([...problems, ...needless], context, outputs.value);
  printProblems(problems, context);
  const unwritten = await writeOutputs(outputs.value, (output) => render(covered, output, context), context);
  if (unwritten.length > 0) return fail(unwritten, context);
  const { value: minimum } = least;
  return covered.some((set) => isBelow(set, minimum)) ? 'unmet' : 'success';
}

/** Percent. */
const ALL = whole(100);

function readLeast(text = '0'): Loaded<Exact> {
  const value = /^\d+(?:\.\d+)?%?$/.test(text) ? exact(text.replace('%', '')) : undefined;
  return value && compare(value, ALL) <= 0
    ? { value, problems: [] }
    : { problems: [badOption('--min', text, '0–100')] };
}

/** An excuse that excuses nothing. */
function needlessProblem({ place, id, at, aspects }: Unshown): Problem {
  return {
    code: 'unshown-needless',
    severity: 'error',
    place,
    data: { subject: `${id} ${at}`, found: aspects.join(', ') },
  };
}

/** Cases that do not hold show nothing. */
function cover({ ruleSet, catalogue, trials, unshown, ruleSetFile, file }: CaseSet): CoveredSet {
  const compiled = compileRuleSet(ruleSet, catalogue);
  const holding = trials.filter((trial) => tryCase(compiled, trial).differences.length === 0);
  const source = ruleSetFile && readSource(ruleSetFile.text, ruleSetFile.file);
  const placeOf = ({ path }: CoveragePoint): Place =>
    source?.root ? source.placeOf(nodeAt(source.root, path).span) : { file };
  const { points, needless } = coverRuleSet(ruleSet, catalogue, holding, unshown);
  return {
    ruleSet,
    catalogue,
    cases: trials.length,
    failing: trials.length - holding.length,
    needless,
    points: points.map((each) => ({ ...each, place: placeOf(each.point) })),
  };
}

function render(covered: readonly CoveredSet[], output: Output, context: Context): string {
  return output.format === 'json'
    ? renderCoverageJson(covered)
    : `${renderCoverage(covered, styleFor(output.path, context)).join('\n')}\n`;
}
