import { type CompiledRuleSet, compileRuleSet, evaluate, gapOf } from '../engine/index.ts';
import type { ExitName } from '../exit-codes.ts';
import type { Rules } from '../load/rules/rules.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { inOrder } from '../problems/in-order.ts';
import type { Problem } from '../problems/index.ts';
import type { GapInput } from '../report/gap/input.ts';
import { makeAsk } from './check/ask.ts';
import { makeSetWatch } from './check/set-watch.ts';
import type { Plan } from './check/plan.ts';
import type { Context } from './context.ts';
import { type Answer, answer } from './desk/answer.ts';
import { engineOptions, type LoadedRecord, type LoadedRecords } from './desk/load-records.ts';
import type { Writers } from './desk/renderer-of.ts';
import type { OptionValues } from './options.ts';
import { type OfferedFormats, styleFor } from './outputs.ts';

const OFFERED: OfferedFormats = {
  names: ['text', 'json', 'markdown'],
  byEnding: { txt: 'text', json: 'json', md: 'markdown' },
};

/** What lies between each record and qualifying, or between one that qualifies and failing. */
export async function gap(
  paths: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  return answer({ offered: OFFERED, writers: WRITERS, find: findGaps }, paths, options, context);
}

/** Every record by the level that was asked for, or the first that fits it. */
function findGaps({ records, cities }: LoadedRecords, plan: Plan, rules: Rules): Answer<GapInput> {
  const ask = makeAsk(plan.options, rules);
  const compiled = new Map<RuleSet, CompiledRuleSet>();
  const compile = (ruleSet: RuleSet) => {
    const known = compiled.get(ruleSet) ?? compileRuleSet(ruleSet, rules.catalogue);
    compiled.set(ruleSet, known);
    return known;
  };
  const problems: Problem[] = [];
  const watch = makeSetWatch(plan.options.set);
  const inputs = records.flatMap((record): GapInput[] => {
    const asked = ask(submissionOf(record));
    const supposed = asked.value && (plan.change?.(record.data) ?? { value: record.data, problems: [] });
    watch.look(supposed?.problems ?? []);
    if (!asked.value || !supposed?.value) {
      problems.push(...asked.problems, ...(supposed?.problems ?? []));
      return [];
    }
    const { ruleSet, level, city, readings } = asked.value;
    const options = { ...engineOptions(plan, cities, city.id), readings };
    const data = supposed.value;
    const { warnings } = evaluate(compile(ruleSet), data.record, level.id, options);
    const found = gapOf(compile(ruleSet), data.record, level.id, options);
    const all = [...record.warnings, ...asked.problems, ...supposed.problems, ...warnings];
    return [{ data, ruleSet, gap: found, catalogue: rules.catalogue, warnings: inOrder(all) }];
  });
  return { inputs, problems: [...problems, ...watch.end()] };
}

function submissionOf({ data, mention }: LoadedRecord) {
  return { kind: data.record.kind, mention, file: data.place.file };
}

const WRITERS: Writers<GapInput> = {
  text: async (inputs, context) => {
    const { renderGap } = await import('../report/text/gap.ts');
    return ({ path }) => renderGap(inputs, styleFor(path, context));
  },
  json: async (inputs) => {
    const { renderGapJson } = await import('../report/json/gap.ts');
    return () => renderGapJson(inputs);
  },
  markdown: async (inputs, { language }) => {
    const { renderGapMarkdown } = await import('../report/markdown/gap.ts');
    return () => renderGapMarkdown(inputs, language);
  },
};
