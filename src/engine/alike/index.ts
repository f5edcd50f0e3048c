import type { DataRecord, FlatRecord, Layout } from '../../model/record.ts';
import type { Outline } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import type { CompiledRuleSet } from '../compile.ts';
import type { Options, Run } from '../compiler.ts';
import { evaluateCriterion } from '../level.ts';
import { runsOf } from '../run.ts';
import { makeCommon } from './common.ts';
import { flattener } from './flat.ts';
import { LevelPattern, missingOften } from './level-pattern.ts';
import { type Budget, makeOutcomes, outcomeAt, OutcomeTable, putOutcome, wordsFor } from './outcome-table.ts';
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
  const layouts = new WeakMap<Layout, Known>();
  /** Most records are laid out as the one before. */
  let last: Known | undefined;
  const plan = (known: Known, record: DataRecord, flat: FlatRecord): Planned | undefined => {
    if (known.times >= LAST_TRY) return undefined;
    known.times += 1;
    if (known.times < FIRST_TRY) return undefined;
    let isQuiet = true;
    const run = start(record, () => (isQuiet = false));
    const program = planProgram(known.layout, compiled, level, run, common);
    // What all records of the layout have in common is taken from this one.
    if (!program || !isQuiet || !program.run(flat)) return undefined;
    known.planned = { program, patterns: new OutcomeTable<LevelPattern>(program.outcomes.length, budget) };
    return known.planned;
  };
  /** The patterns of the criteria in the record that was run last; undefined where there are too many. */
  const patternsOf = (record: DataRecord, { criteria, outcomes, sidesOf }: Program) => {
    const found: Pattern[] = [];
    let run: Run | undefined;
    for (const { compiled: criterion, leaves, patterns } of criteria) {
      const own = makeOutcomes(leaves.length);
      for (const [at, leaf] of leaves.entries()) putOutcome(own, at, outcomeAt(outcomes, leaf));
      let pattern = patterns.find(own);
      if (!pattern) {
        if (patterns.isFull) return undefined;
        run ??= start(record, ignore);
        pattern = patternOf(evaluateCriterion(criterion, level, run), sidesOf, (count += 1));
        patterns.add(own, pattern);
      }
      found.push(pattern);
    }
    return found;
  };
  const levelPatternOf = (record: DataRecord, { program, patterns: known }: Planned) => {
    const { outcomes } = program;
    const isKept = outcomes.length <= MOST_WORDS;
    const before = isKept ? known.find(outcomes) : undefined;
    if (before) return before;
    const patterns = patternsOf(record, program);
    const pattern = patterns && new LevelPattern(level, patterns, missingOf);
    if (pattern && isKept && !known.isFull) known.add(outcomes, pattern);
    return pattern;
  };
  return (record) => {
    const flat = flatten(record);
    if (!flat) return undefined;
    if (last?.layout !== flat.layout) last = knownOf(layouts, flat.layout);
    const planned = last.planned ?? plan(last, record, flat);
    if (!planned?.program.run(flat)) return undefined;
    const pattern = levelPatternOf(record, planned);
    return pattern && planned.program.outline(pattern);
  };
}

/** A layout, how many of its records were looked at, and what is done with them once there were enough. */
interface Known {
  readonly layout: Layout;
  times: number;
  planned: Planned | undefined;
}

/** What is done with the records of a layout, and the patterns of the level that were found in them. */
interface Planned {
  readonly program: Program;
  readonly patterns: OutcomeTable<LevelPattern>;
}

/** Records in which more leaves vary hardly come out alike in all of them. */
const MOST_WORDS = wordsFor(64);
/** So many are kept, of a few hundred bytes each. */
const MOST_LEVEL_PATTERNS = 10_000;

function knownOf(layouts: WeakMap<Layout, Known>, layout: Layout): Known {
  const known = layouts.get(layout);
  if (known) return known;
  const made: Known = { layout, times: 0, planned: undefined };
  layouts.set(layout, made);
  return made;
}

/** To plan a layout pays when it comes again and again: with the third record, or one of those that follow if it is out of the ordinary. */
const [FIRST_TRY, LAST_TRY] = [3, 8];

function ignore(): void {
  // What would be warned of is not followed.
}
