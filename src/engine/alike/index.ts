import type { DataRecord, FlatRecord, Layout } from '../../model/record.ts';
import type { Outline } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import type { CompiledRuleSet } from '../compile.ts';
import type { Options, Run } from '../compiler.ts';
import { evaluateCriterion } from '../level.ts';
import { runsOf } from '../run.ts';
import { AlikeOutline, missingOften } from './alike-outline.ts';
import { follow } from './branches.ts';
import { makeCommon } from './common.ts';
import { flattener } from './flat.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { planProgram, type Program } from './program.ts';

/** The outline of a record that is like others that were judged before; undefined for all others. */
export type OutlineAlike = (record: DataRecord) => Outline | undefined;

/**
 * Very many records state the same figures, and in most of them a criterion comes out as in one before: they differ in nothing but numbers.
 * What is said of such a criterion is said once. Of a record only the numbers are worked out, and how each leaf comes out, which leads to
 * what was said. Where there is more to say of it, a warning above all, it is left to be judged by itself.
 */
export function outlinesAlike(compiled: CompiledRuleSet, level: Level, options: Options): OutlineAlike {
  // What is declared then depends on more than its value.
  if (options.requireEvidence) return () => undefined;
  const start = runsOf(compiled, options);
  const flatten = flattener(compiled.compiler.catalogue);
  const budget = { branches: MOST_BRANCHES };
  const missingOf = missingOften();
  let count = 0;
  const common = makeCommon(compiled.compiler);
  const programsFor = byLayout((layout) =>
    programOften((run) => planProgram(layout, compiled, level, run, common)),
  );
  /** The patterns of the criteria in the record that was run last; undefined where there are too many. */
  const patternsOf = (record: DataRecord, { criteria, outcomes, sidesOf }: Program) => {
    const patterns: Pattern[] = [];
    let run: Run | undefined;
    for (const plan of criteria) {
      const branch = follow(plan.root, plan.leaves, outcomes, budget);
      if (!branch) return undefined;
      if (!branch.pattern) {
        run ??= start(record, ignore);
        branch.pattern = patternOf(evaluateCriterion(plan.compiled, level, run), sidesOf, (count += 1));
      }
      patterns.push(branch.pattern);
    }
    return patterns;
  };
  return (record) => {
    const flat = flatten(record);
    if (!flat) return undefined;
    const program = programsFor(flat.layout)(flat, (warn) => start(record, warn));
    const patterns = program?.run(flat) ? patternsOf(record, program) : undefined;
    return program && patterns && new AlikeOutline(level, patterns, program.numbers(), missingOf);
  };
}

/** Most records are laid out as the one before. */
function byLayout<T>(make: (layout: Layout) => T): (layout: Layout) => T {
  const all = new WeakMap<Layout, { readonly value: T }>();
  let last: { readonly layout: Layout; readonly value: T } | undefined;
  return (layout) => {
    if (last?.layout === layout) return last.value;
    const known = all.get(layout) ?? { value: make(layout) };
    all.set(layout, known);
    last = { layout, value: known.value };
    return last.value;
  };
}

/** Where one ends that holds a pattern of a few kilobytes. */
const MOST_BRANCHES = 10_000;

/** To plan a layout pays when it comes again and again: with the third record, or one of those that follow if it is out of the ordinary. */
const [FIRST_TRY, LAST_TRY] = [3, 8];

/** What is done with the records of a layout, once there were enough of them. */
type ProgramFor = (record: FlatRecord, start: (warn: Run['warn']) => Run) => Program | undefined;

function programOften(plan: (run: Run) => Program | undefined): ProgramFor {
  let times = 0;
  let program: Program | undefined;
  return (record, start) => {
    if (program || times >= LAST_TRY) return program;
    times += 1;
    if (times < FIRST_TRY) return undefined;
    let isQuiet = true;
    const planned = plan(start(() => (isQuiet = false)));
    // What all records of the layout have in common is taken from this one.
    program = isQuiet && planned?.run(record) ? planned : undefined;
    return program;
  };
}

function ignore(): void {
  // What would be warned of is not followed.
}
