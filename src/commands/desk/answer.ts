import type { ExitName } from '../../exit-codes.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { complain, isError, type Problem } from '../../problems/index.ts';
import { findInputs } from '../check/inputs.ts';
import { planCheck, type Plan } from '../check/plan.ts';
import { replacedInputs } from '../check/replaced-inputs.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { type OfferedFormats, type Output, readOutputs, writeOutputs } from '../outputs.ts';
import { fail, printProblems } from '../report-problems.ts';
import { type LoadedRecords, loadRecords } from './load-records.ts';
import { rendererOf, type Writers } from './renderer-of.ts';

/** What a report is made of, and what it warns of. */
interface Warned {
  readonly warnings: readonly Problem[];
}

/** What is asked of records: how it is found, and how it is written. */
export interface Question<Input extends Warned> {
  readonly offered: OfferedFormats;
  readonly writers: Writers<Input>;
  /** Nothing can be reported where there are no inputs. */
  readonly find: (loaded: LoadedRecords, plan: Plan, rules: Rules) => Answer<Input>;
}

export interface Answer<Input> {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/** Asks it of the records of the files that were named: reads, finds, writes. */
export async function answer<Input extends Warned>(
  { offered, writers, find }: Question<Input>,
  paths: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const read = await readAsked(offered, paths, options, context);
  if (typeof read === 'string') return read;
  const { outputs, plan, rules, typed, loaded } = read;
  const found = [...typed, ...loaded.problems];
  if (!outputs || typed.some(isError)) return fail(found, context, outputs);
  const { inputs, problems } = find(loaded, plan, rules);
  const all = [...found, ...problems];
  if (inputs.length === 0) return fail(all, context, outputs);
  return writeReports({ outputs, inputs, writers, problems: all }, options, context);
}

/** What was asked, and the records that it is asked of. */
interface Asked {
  readonly outputs: readonly Output[] | undefined;
  readonly plan: Plan;
  readonly rules: Rules;
  /** What is wrong with what was typed. */
  readonly typed: readonly Problem[];
  readonly loaded: LoadedRecords;
}

/** Reads what was typed and the files that were named; where that leads nowhere, how it ends. */
export async function readAsked(
  offered: OfferedFormats,
  paths: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<Asked | ExitName> {
  const { value: outputs, problems } = readOutputs(options, offered);
  const plan = await planCheck(options, context);
  const named = await findInputs(paths, plan.inputFormat);
  const replaced = replacedInputs(named, outputs, options, context);
  if (replaced.length > 0) return fail(replaced, context);
  const typed = [...problems, ...plan.problems];
  if (paths.length === 0) typed.push(complain('no-inputs', '<inputs>', { subject: '' }));
  if (!plan.rules) return fail(typed, context, outputs);
  const loaded = await loadRecords(named, plan, plan.rules, context);
  return { outputs, plan, rules: plan.rules, typed, loaded };
}

/** What is to be written. */
interface Reports<Input> extends Answer<Input> {
  readonly outputs: readonly Output[];
  readonly writers: Writers<Input>;
}

/** Writes reports, and tells of the problems that came up and of those of writing. */
export async function writeReports<Input extends Warned>(
  { outputs, inputs, writers, problems }: Reports<Input>,
  { quiet }: OptionValues,
  context: Context,
): Promise<ExitName> {
  const render = await rendererOf(outputs, inputs, writers, context);
  const unwritten = await writeOutputs(outputs, render, context);
  // A text on standard output holds the warnings already.
  const isReadable = outputs.some(({ format, path }) => format === 'text' && path === undefined);
  const warnings = isReadable || quiet ? [] : inputs.flatMap((each) => each.warnings);
  printProblems([...problems, ...warnings, ...unwritten], context);
  return [...problems, ...unwritten].some(isError) ? 'error' : 'success';
}
