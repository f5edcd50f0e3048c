import type { DataRecord, FlatRecord, Layout } from '../../model/record.ts';
import type { Outline } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import { type CompiledRuleSet, criteriaOf } from '../compile.ts';
import type { Options, Run } from '../compiler.ts';
import { evaluateCriterion } from '../level.ts';
import { runsOf } from '../run.ts';
import { AlikeOutline } from './alike-outline.ts';
import { type Branch, follow, makeBranch } from './branches.ts';
import { flattener } from './flat.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { keysOfLeaves, planProgram, type Program } from './program.ts';

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
  const flatten = flattener();
  const budget = { branches: MOST_BRANCHES };
  const keyOf = keysOfLeaves();
  const familyOf = familiesBy((layout) => ({
    programFor: programOften((run) => planProgram(layout, compiled, level, run, keyOf)),
    roots: criteriaOf(compiled, level).map(makeBranch),
  }));
  /** The patterns of the criteria in the record that was run last; undefined where there are too many. */
  const patternsOf = (
    record: DataRecord,
    { criteria, outcomes, sidesOf }: Program,
    roots: readonly Branch[],
  ) => {
    const patterns: Pattern[] = [];
    let run: Run | undefined;
    for (let index = 0; index < roots.length; index += 1) {
      const [plan, root] = [criteria[index], roots[index]];
      const branch = plan && root && follow(root, plan.leaves, outcomes, budget);
      if (!branch) return undefined;
      if (!branch.pattern) {
        run ??= start(record, ignore);
        branch.pattern = patternOf(evaluateCriterion(plan.compiled, level, run), sidesOf);
      }
      patterns.push(branch.pattern);
    }
    return patterns;
  };
  return (record) => {
    const flat = flatten(record);
    if (!flat) return undefined;
    const { programFor, roots } = familyOf(flat.layout);
    const program = programFor(flat, (warn) => start(record, warn));
    const patterns = program?.run(flat) ? patternsOf(record, program, roots) : undefined;
    return program && patterns && new AlikeOutline(level, patterns, program.numbers());
  };
}

/** Most records are laid out as the one before. */
function familiesBy(make: (layout: Layout) => Family): (layout: Layout) => Family {
  const families = new WeakMap<Layout, Family>();
  let last: { readonly layout: Layout; readonly family: Family } | undefined;
  return (layout) => {
    if (last?.layout === layout) return last.family;
    const family = families.get(layout) ?? make(layout);
    families.set(layout, family);
    last = { layout, family };
    return family;
  };
}

/** Where one ends that holds a pattern of a few kilobytes. */
const MOST_BRANCHES = 10_000;

/** The records of one layout. */
interface Family {
  /** What is done with them, once there were enough of them. */
  readonly programFor: (record: FlatRecord, start: (warn: Run['warn']) => Run) => Program | undefined;
  /** For each criterion. */
  readonly roots: readonly Branch[];
}

/** To plan a layout pays when it comes again and again: with the third record, or one of those that follow if it is out of the ordinary. */
const [FIRST_TRY, LAST_TRY] = [3, 8];

function programOften(plan: (run: Run) => Program | undefined): Family['programFor'] {
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
