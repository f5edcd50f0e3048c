import {
  type CompiledRuleSet,
  compileRuleSet,
  evaluate,
  gapOf,
  type OutlineRecord,
  outlineEach,
  verdictsAlong,
} from '../engine/index.ts';
import type { Gap } from '../model/gap.ts';
import type { DataRecord } from '../model/record.ts';
import type { Verdict } from '../model/outcome.ts';
import type { Outline } from '../model/result.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Stretch } from '../model/what-if.ts';
import { interval } from '../quantity/interval.ts';
import { inOrder } from '../problems/in-order.ts';
import type { Problem } from '../problems/index.ts';
import type { ReportInput, Setting } from '../report/input.ts';
import type { Submitted } from '../report/html/payload.ts';

/** Judges submissions with the engine of the command, under the settings with which they came. */
export interface Judging {
  readonly outline: (item: Submitted, record: DataRecord) => Outline;
  /** Which verdict each value of a figure of the record itself leads to. */
  readonly along: (item: Submitted, record: DataRecord, indicator: string) => readonly Stretch<Verdict>[];
  /** What lies between a submission and a verdict. */
  readonly gap: (item: Submitted, record: DataRecord) => Gap;
  readonly full: (item: Submitted, record: DataRecord, found: readonly Problem[]) => ReportInput;
}

/** Rule sets are compiled once. */
export function makeJudging(): Judging {
  const rules = new Map<RuleSet, CompiledRuleSet>();
  const outlines = new Map<Setting, OutlineRecord>();
  const compile = ({ ruleSet, setting }: Submitted): CompiledRuleSet => {
    const compiled = rules.get(ruleSet) ?? compileRuleSet(ruleSet, setting.catalogue);
    rules.set(ruleSet, compiled);
    return compiled;
  };
  return {
    outline(item, record) {
      const { setting, level } = item;
      const outline = outlines.get(setting) ?? outlineEach(compile(item), level.id, setting.options);
      outlines.set(setting, outline);
      return outline(record);
    },
    along(item, record, indicator) {
      const { level, setting } = item;
      const stretches = verdictsAlong(compile(item), record, level.id, { indicator }, setting.options);
      return joined(stretches.map(({ range, found }) => ({ range, found: found.verdict })));
    },
    gap(item, record) {
      const { level, setting } = item;
      return gapOf(compile(item), record, level.id, setting.options);
    },
    full(item, record, found) {
      const { setting, level, data } = item;
      const evaluation = evaluate(compile(item), record, level.id, setting.options);
      const warnings = inOrder([...found, ...evaluation.warnings]);
      return { ...setting, evaluation, data: { ...data, record }, warnings };
    },
  };
}

/** Neighbours of one verdict, between which only outcomes of criteria change, as one stretch. */
function joined(stretches: readonly Stretch<Verdict>[]): readonly Stretch<Verdict>[] {
  const all: Stretch<Verdict>[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    if (last?.found === stretch.found)
      all[all.length - 1] = { ...last, range: interval(last.range.low, stretch.range.high) };
    else all.push(stretch);
  }
  return all;
}
