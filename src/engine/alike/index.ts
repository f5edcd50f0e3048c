import { NOT_APPLICABLE, verdictOf } from '../../model/outcome.ts';
import type { DataRecord, FlatRecord, Layout } from '../../model/record.ts';
import type { CriterionOutline, Outline, VaryingNumbers } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import { type CompiledRuleSet, criteriaOf } from '../compile.ts';
import type { Options, Run } from '../compiler.ts';
import { evaluateCriterion } from '../level.ts';
import { missingAmong } from '../missing.ts';
import { isDecided, joinSets } from '../outcome.ts';
import { runsOf } from '../run.ts';
import { meanScore, type ScoredPart } from '../score.ts';
import type { Cells } from './cells.ts';
import { flattener } from './flat.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { planProgram, type Program, work } from './program.ts';
import type { Test } from './tests.ts';

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
  const room = { branches: MOST_BRANCHES };
  const familyOf = familiesBy((layout) => ({
    programFor: programOften((run) => planProgram(layout, compiled, level, run)),
    roots: criteriaOf(compiled, level).map(makeBranch),
  }));
  /** The patterns of the criteria in a record; undefined where there are too many. */
  const patternsOf = (record: DataRecord, flat: FlatRecord, program: Program, roots: readonly Branch[]) => {
    const patterns: Pattern[] = [];
    for (let index = 0; index < roots.length; index += 1) {
      const plan = program.criteria[index];
      const root = roots[index];
      const branch = plan && root && follow(root, plan.tests, flat, program.cells, room);
      if (!branch) return undefined;
      branch.pattern ??= patternOf(
        evaluateCriterion(plan.compiled, level, start(record, ignore)),
        program.sidesOf,
      );
      patterns.push(branch.pattern);
    }
    return patterns;
  };
  return (record) => {
    const flat = flatten(record);
    if (!flat) return undefined;
    const { programFor, roots } = familyOf(flat.layout);
    const program = programFor((warn) => start(record, warn));
    const patterns = program && work(program, flat) ? patternsOf(record, flat, program, roots) : undefined;
    return program && patterns && outlineOf(patterns, level, program.numbers());
  };
}

/** What follows for a level from the patterns of its criteria. */
function outlineOf(patterns: readonly Pattern[], level: Level, numbers: VaryingNumbers): Outline {
  let possible = NOT_APPLICABLE;
  let best = NOT_APPLICABLE;
  let worst = NOT_APPLICABLE;
  let nothingDecides = true;
  const parts: ScoredPart[] = [];
  const criteria: CriterionOutline[] = [];
  for (const pattern of patterns) {
    criteria.push(pattern.outline);
    if (!pattern.decides) continue;
    possible = joinSets('all', possible, pattern.possible);
    best = joinSets('all', best, pattern.best);
    worst = joinSets('all', worst, pattern.worst);
    nothingDecides &&= pattern.possible === NOT_APPLICABLE;
    parts.push(pattern.score(numbers));
  }
  const verdict = verdictOf(possible);
  return {
    level,
    possible,
    verdict,
    robust: verdictOf(best) === verdict && verdictOf(worst) === verdict,
    score: meanScore(parts),
    missing: isDecided(possible) ? NOTHING : missingOf(patterns),
    nothingDecides,
    criteria,
    numbers,
  };
}

const NOTHING: Outline['missing'] = [];

function missingOf(patterns: readonly Pattern[]): Outline['missing'] {
  return missingAmong(
    'all',
    patterns.flatMap(({ decides, node }) => (decides && node ? node : [])),
  );
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

/** To plan a layout pays when it comes again and again. */
const OFTEN = 3;
/** Where one ends that holds a pattern of a few kilobytes. */
const MOST_BRANCHES = 10_000;

/** The records of one layout. */
interface Family {
  /** What is done with them, once there were enough of them. */
  readonly programFor: (start: (warn: Run['warn']) => Run) => Program | undefined;
  /** For each criterion. */
  readonly roots: readonly Branch[];
}

/** Records of a layout in which the leaves of a criterion so far came out alike, and how the next one may. */
interface Branch {
  readonly next: (Branch | undefined)[];
  pattern: Pattern | undefined;
}

function makeBranch(): Branch {
  return { next: [], pattern: undefined };
}

function programOften(plan: (run: Run) => Program | undefined): Family['programFor'] {
  let times = 0;
  let program: Program | undefined;
  return (start) => {
    times += 1;
    if (times !== OFTEN) return program;
    let isQuiet = true;
    const planned = plan(start(() => (isQuiet = false)));
    program = isQuiet ? planned : undefined;
    return program;
  };
}

function ignore(): void {
  // What would be warned of is not followed.
}

/** Where the outcomes of the leaves lead; undefined where there are too many of them. */
function follow(
  root: Branch,
  tests: readonly Test[],
  record: FlatRecord,
  cells: Cells,
  room: { branches: number },
): Branch | undefined {
  let branch = root;
  for (const test of tests) {
    const outcome = test(record, cells);
    const next = outcome === undefined ? undefined : (branch.next[outcome] ?? grow(branch, outcome, room));
    if (!next) return undefined;
    branch = next;
  }
  return branch;
}

function grow(branch: Branch, outcome: number, room: { branches: number }): Branch | undefined {
  if (room.branches === 0) return undefined;
  room.branches -= 1;
  const next = makeBranch();
  branch.next[outcome] = next;
  return next;
}
