import { compileRuleSet, evaluate, varyOf } from '../../engine/index.ts';
import { recordAt } from '../../engine/suppose.ts';
import { type ExitName, worstExit } from '../../exit-codes.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { inOrder } from '../../problems/in-order.ts';
import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import type { VaryInput } from '../../report/vary/input.ts';
import type { Context } from '../context.ts';
import { engineOptions, type LoadedRecord } from '../desk/load-records.ts';
import { readAsked, writeReports } from '../desk/answer.ts';
import type { Writers } from '../desk/renderer-of.ts';
import type { OptionValues } from '../options.ts';
import { type OfferedFormats, styleFor } from '../outputs.ts';
import { fail } from '../report-problems.ts';
import { makeAsk } from './ask.ts';
import type { CityFigures } from './city-figures.ts';
import { makeSetWatch } from './set-watch.ts';
import type { Plan } from './plan.ts';
import { readVaried, type VariedFigure } from './varied.ts';

const OFFERED: OfferedFormats = {
  names: ['text', 'json', 'markdown'],
  byEnding: { txt: 'text', json: 'json', md: 'markdown' },
};

/** Where the verdict on one record changes along one of its figures; ends as the verdict on the record as it is says. */
export async function vary(
  paths: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const read = await readAsked(OFFERED, paths, options, context);
  if (typeof read === 'string') return read;
  const { outputs, plan, rules, loaded } = read;
  const { records, cities, refused, problems: found } = loaded;
  const typed = [...read.typed];
  const [record] = records;
  const figure = readVaried(plan, record?.data.record.kind ?? 'park', rules.catalogue, typed);
  const count = records.length + refused;
  if (count > 1) typed.push(complain('varies-one-record', '--vary', { found: String(count) }));
  const problems = [...typed, ...(paths.length === 0 ? [] : found)];
  if (!outputs || !record || !figure || problems.some(isError)) return fail(problems, context, outputs);
  const varied = varyRecord(record, figure, { plan, rules, cities });
  const all = [...problems, ...varied.problems];
  if (!varied.value) return fail(all, context, outputs);
  const { value: input } = varied;
  const reports = { outputs, inputs: [input], writers: WRITERS, problems: all };
  return worstExit([plan.endOf(input.varied.result.verdict), await writeReports(reports, options, context)]);
}

interface Means {
  readonly plan: Plan;
  readonly rules: Rules;
  readonly cities: CityFigures;
}

function varyRecord(
  { data: stated, mention, warnings: read }: LoadedRecord,
  { path, range }: VariedFigure,
  { plan, rules, cities }: Means,
): Loaded<VaryInput> {
  const { kind } = stated.record;
  const asked = makeAsk(plan.options, rules)({ kind, mention, file: stated.place.file });
  const supposed = plan.change?.(stated) ?? { value: stated, problems: [] };
  const watch = makeSetWatch(plan.options.set);
  watch.look(supposed.problems);
  const problems: readonly Problem[] = [...asked.problems, ...supposed.problems, ...watch.end()];
  if (!asked.value || !supposed.value || problems.some(isError)) return { problems };
  const { ruleSet, level, city, readings } = asked.value;
  const options = { ...engineOptions(plan, cities, city.id), readings };
  const compiled = compileRuleSet(ruleSet, rules.catalogue);
  const { record } = supposed.value;
  if (path.item !== undefined && !recordAt(record, path.item))
    return { problems: [...problems, noSuchItem(record.name, path.item)] };
  const varied = varyOf(compiled, record, level.id, path, options, range);
  const { warnings } = evaluate(compiled, record, level.id, options);
  const all = inOrder([...read, ...problems, ...warnings]);
  const { catalogue } = rules;
  const asOf = plan.asOf === undefined ? {} : { asOf: plan.asOf };
  const data = supposed.value;
  return { value: { data, ruleSet, varied, catalogue, warnings: all, ...asOf }, problems: [] };
}

function noSuchItem(subject: string, found: string): Problem {
  return complain('no-such-item', '--vary', { subject, found });
}

const WRITERS: Writers<VaryInput> = {
  text: async ([input], context) => {
    const { renderVary } = await import('../../report/text/vary.ts');
    return ({ path }) => (input ? renderVary(input, styleFor(path, context)) : '');
  },
  json: async ([input]) => {
    const { renderVaryJson } = await import('../../report/json/vary.ts');
    return () => (input ? renderVaryJson(input) : '');
  },
  markdown: async ([input], { language }) => {
    const { renderVaryMarkdown } = await import('../../report/markdown/vary.ts');
    return () => (input ? renderVaryMarkdown(input, language) : '');
  },
};
