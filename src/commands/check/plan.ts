import type { BareUnits } from '../../load/data/bare-units.ts';
import type { InputFormat } from '../../load/input/formats.ts';
import type { ExitName } from '../../exit-codes.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { type Verdict, VERDICTS } from '../../model/outcome.ts';
import type { Problem } from '../../problems/index.ts';
import type { Exact } from '../../quantity/exact.ts';
import type { Detail } from '../../report/batch.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { loadRules } from '../rules.ts';
import {
  readAbout,
  readAsOf,
  readDetail,
  readEncoding,
  readFailOn,
  readJobs,
  readMaxProblems,
  readParks,
} from './check-options.ts';
import { readUnits } from './data.ts';
import { readInputFormat } from './inputs.ts';
import type { Change } from './supposed.ts';

/** What holds for every submission of a call: the rules, and what was typed. */
export interface Plan {
  /** Absent when they could not be read. */
  readonly rules?: Rules;
  readonly options: OptionValues;
  readonly about?: Exact;
  readonly asOf?: string;
  /** Units of bare numbers. */
  readonly bare?: BareUnits;
  /** What is supposed to be otherwise than the data state it. */
  readonly change?: Change;
  readonly inputFormat?: InputFormat;
  readonly encoding?: string;
  readonly detail: Detail;
  /** How many parks the city has, or that the batch holds all of them; undefined where nobody said. */
  readonly parks?: number | 'all';
  readonly maxProblems: number;
  /** Threads; undefined leaves it to the amount of work. */
  readonly jobs?: number;
  readonly endOf: (verdict: Verdict) => ExitName;
  /** The verdicts that end in a code other than 0. */
  readonly failing: ReadonlySet<Verdict>;
  readonly problems: readonly Problem[];
}

/** Reads the rules and what was typed. */
export async function planCheck(
  options: OptionValues,
  context: Pick<Context, 'builtInRules'>,
): Promise<Plan> {
  const problems: Problem[] = [];
  const about = readAbout(options.about, problems);
  const asOf = readAsOf(options.asOf, problems);
  const inputFormat = readInputFormat(options.inputFormat, problems);
  const encoding = readEncoding(options.encoding, problems);
  const parks = readParks(options.parks, problems);
  const jobs = readJobs(options.jobs, problems);
  const endOf = readFailOn(options.failOn, problems);
  const typed = {
    endOf,
    failing: new Set(VERDICTS.filter((verdict) => endOf(verdict) !== 'success')),
    detail: readDetail(options.detail, problems),
    maxProblems: readMaxProblems(options.maxProblems, problems),
  };
  const rules = await loadRules(options.rules, context);
  const bare = rules.value && readUnits(options.units, rules.value.catalogue.units, problems);
  const change = rules.value && (await readChange(options.set, rules.value, bare, problems));
  return {
    ...(rules.value && { rules: rules.value }),
    options,
    ...(about && { about }),
    ...(asOf !== undefined && { asOf }),
    ...(bare && { bare }),
    ...(change && { change }),
    ...(inputFormat && { inputFormat }),
    ...(encoding !== undefined && { encoding }),
    ...(parks !== undefined && { parks }),
    ...(jobs !== undefined && { jobs }),
    ...typed,
    problems: [...problems, ...rules.problems],
  };
}

/** Its code is loaded only where something is supposed. */
async function readChange(
  texts: readonly string[] | undefined,
  { catalogue }: Rules,
  bare: BareUnits | undefined,
  problems: Problem[],
): Promise<Change | undefined> {
  if (!texts) return undefined;
  const { readSupposed } = await import('./supposed.ts');
  return readSupposed(texts, catalogue, bare, problems);
}
