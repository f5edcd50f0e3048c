import type { DataRecord, FlatRecord, Layout } from '../../model/record.ts';
import type { Outline } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import type { CompiledRuleSet } from '../compile.ts';
import type { Options, Run } from '../compiler.ts';
import { evaluateCriterion } from '../level.ts';
import { runsOf } from '../run.ts';
import { AlikeOutline } from './alike-outline.ts';
import { makeCommon } from './common.ts';
import { flattener } from './flat.ts';
import { LevelPattern, missingOften } from './level-pattern.ts';
import { type Budget, OutcomeTable } from './outcome-table.ts';
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
  const budget: Budget = { entries: MOST_LEVEL_PATTERNS };
  const missingOf = missingOften();
  let count = 0;
  const common = makeCommon(compiled.compiler);
  const plannedFor = byLayout((layout) =>
    plannedOften((run) => {
      const program = planProgram(layout, compiled, level, run, common);
      return program && { program, known: new OutcomeTable<LevelPattern>(program.leaves.length, budget) };
    }),
  );
  /** The patterns of the criteria in the record that was run last; undefined where there are too many. */
  const patternsOf = (record: DataRecord, { criteria, outcomes, sidesOf }: Program) => {
    const found: Pattern[] = [];
    let run: Run | undefined;
    for (const { compiled: criterion, leaves, patterns } of criteria) {
      let pattern = patterns.find(leaves, outcomes);
      if (!pattern) {
        if (patterns.isFull) return undefined;
        run ??= start(record, ignore);
        pattern = patternOf(evaluateCriterion(criterion, level, run), sidesOf, (count += 1));
        patterns.add(leaves, outcomes, pattern);
      }
      found.push(pattern);
    }
    return found;
  };
  const levelPatternOf = (record: DataRecord, { program, known }: Planned) => {
    const { leaves, outcomes } = program;
    const isKept = leaves.length <= MOST_LEAVES;
    const before = isKept ? known.find(leaves, outcomes) : undefined;
    if (before) return before;
    const patterns = patternsOf(record, program);
    const pattern = patterns && new LevelPattern(level, patterns, missingOf);
    if (pattern && isKept && !known.isFull) known.add(leaves, outcomes, pattern);
    return pattern;
  };
  return (record) => {
    const flat = flatten(record);
    if (!flat) return undefined;
    const planned = plannedFor(flat.layout)(flat, (warn) => start(record, warn));
    const pattern = planned?.program.run(flat) ? levelPatternOf(record, planned) : undefined;
    return planned && pattern && new AlikeOutline(pattern, planned.program.numbers());
  };
}

/** What is done with the records of a layout, and the patterns of the level that were found in them. */
interface Planned {
  readonly program: Program;
  readonly known: OutcomeTable<LevelPattern>;
}

/** Records in which more leaves vary hardly come out alike in all of them. */
const MOST_LEAVES = 64;
/** So many are kept, of a few hundred bytes each. */
const MOST_LEVEL_PATTERNS = 2000;

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

/** To plan a layout pays when it comes again and again: with the third record, or one of those that follow if it is out of the ordinary. */
const [FIRST_TRY, LAST_TRY] = [3, 8];

/** What is done with the records of a layout, once there were enough of them. */
type PlannedFor = (record: FlatRecord, start: (warn: Run['warn']) => Run) => Planned | undefined;

function plannedOften(plan: (run: Run) => Planned | undefined): PlannedFor {
  let times = 0;
  let planned: Planned | undefined;
  return (record, start) => {
    if (planned || times >= LAST_TRY) return planned;
    times += 1;
    if (times < FIRST_TRY) return undefined;
    let isQuiet = true;
    const found = plan(start(() => (isQuiet = false)));
    // What all records of the layout have in common is taken from this one.
    planned = isQuiet && found?.program.run(record) ? found : undefined;
    return planned;
  };
}

function ignore(): void {
  // What would be warned of is not followed.
}
