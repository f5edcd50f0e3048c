/**
 * park-eval as a library: read rules and data, compile a rule set once, evaluate many records.
 *
 * Nothing here touches the file system, the clock or the process, so it also runs in a browser. Expected failures are
 * returned as problems, all at once; an exception means a bug.
 *
 * ```ts
 * const rules = rulesFromBundle(bundle); // the package's `rules.json`
 * const ruleSet = rules.ruleSet('…').value;
 * const data = readDataFile(readSource(text, 'park.yaml'), rules.catalogue);
 * if (ruleSet && data.value) {
 *   const compiled = compileRuleSet(ruleSet, rules.catalogue);
 *   const { result } = evaluate(compiled, data.value.record, 'creation');
 *   result.verdict; // 'qualifies' | 'does-not-qualify' | 'undetermined'
 * }
 * ```
 */
export {
  type CompiledRuleSet,
  compileIncentives,
  compileOutline,
  compileRuleSet,
  defaultLevel,
  evaluate,
  gapOf,
  type EvaluateIncentives,
  type Options,
  suppose,
  type SupposedRecord,
  type Supposition,
  verdictsAlong,
} from './engine/index.ts';
export { type RulesBundle, rulesFromBundle } from './load/rules/bundle.ts';
export { type DataFileOptions, readDataFile } from './load/data/data-file.ts';
export { type PlainLines, plainLines } from './load/data/plain-line.ts';
export type { Rules } from './load/rules/rules.ts';
export { readSource, type Source } from './load/source/source.ts';
export { lineOf, type Utf8Line } from './load/source/utf8-line.ts';
export type * from './model/catalogue.ts';
export type * from './model/condition.ts';
export { outcomeOf, type Outcome, type Possible, type Verdict, verdictOf } from './model/outcome.ts';
export type * from './model/gap.ts';
export type * from './model/record.ts';
export type * from './model/result.ts';
export type * from './model/rule-set.ts';
export type * from './model/support.ts';
export { DEFAULT_READING } from './model/rule-set.ts';
export type * from './model/text.ts';
export { hintOf, type Loaded, messageOf, type Problem, type ProblemCode } from './problems/index.ts';
export { toText } from './quantity/decimal.ts';
export { type Exact, exact } from './quantity/exact.ts';
export type { Interval } from './quantity/interval.ts';
export type { CompoundRate, Real } from './quantity/real.ts';
