import type { DataRecord } from '../../model/record.ts';
import type { CriterionOutline, Outline } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import type { CompiledRuleSet } from '../compile.ts';
import type { Options, Run } from '../compiler.ts';
import { evaluateCriterion, levelBy } from '../level.ts';
import { isRobust } from '../readings.ts';
import { runsOf } from '../run.ts';
import { meanScore } from '../score.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { type CriterionPlan, planProgram, type Program } from './program.ts';
import { keepByShape, type Values } from './shape.ts';

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
  const find = keepByShape((shape) => makeFamily((run) => planProgram(shape, compiled, level, run)));
  const room = { branches: MOST_BRANCHES };
  return (record) => {
    const found = find(record);
    if (!found) return undefined;
    const { kept: family, values } = found;
    const program = family.programFor((warn) => start(record, warn));
    if (!program?.work(values)) return undefined;
    const patterns: Pattern[] = [];
    for (const plan of program.criteria) {
      const branch = follow((family.roots[patterns.length] ??= makeBranch()), plan, values, room);
      if (!branch) return undefined;
      branch.pattern ??= patternOf(
        evaluateCriterion(plan.compiled, level, start(record, ignore)),
        program.sidesOf,
      );
      patterns.push(branch.pattern);
    }
    return outlineOf(patterns, level, program);
  };
}

/** To plan a shape pays when it comes again and again. */
const OFTEN = 8;
/** Where one ends that holds a pattern of a few kilobytes. */
const MOST_BRANCHES = 10_000;

function outlineOf(patterns: readonly Pattern[], level: Level, program: Program): Outline {
  const numbers = program.numbers();
  const judged = levelBy(patterns, level);
  const criteria = patterns.map(({ outline }) => outline);
  const deciding = patterns.filter(({ decides }) => decides);
  const readingsOf = (result: CriterionOutline) =>
    deciding.find(({ outline }) => outline === result)?.readings ?? [];
  return {
    level,
    possible: judged.possible,
    verdict: judged.verdict,
    robust: isRobust(
      deciding.map(({ outline }) => outline),
      judged.verdict,
      readingsOf,
    ),
    score: meanScore(deciding.map(({ score }) => score(numbers))),
    missing: judged.missing,
    nothingDecides: judged.nothingDecides,
    criteria,
    numbers,
  };
}

/** The records of one shape. */
interface Family {
  /** What is done with them, once there were enough of them. */
  readonly programFor: (start: (warn: Run['warn']) => Run) => Program | undefined;
  /** For each criterion. */
  readonly roots: Branch[];
}

/** Records of a shape in which the leaves of a criterion so far came out alike, and how the next one may. */
interface Branch {
  readonly next: (Branch | undefined)[];
  pattern?: Pattern;
}

function makeFamily(plan: (run: Run) => Program | undefined): Family {
  let times = 0;
  let program: Program | undefined;
  return {
    roots: [],
    programFor(start) {
      times += 1;
      if (times !== OFTEN) return program;
      let isQuiet = true;
      const planned = plan(start(() => (isQuiet = false)));
      program = isQuiet ? planned : undefined;
      return program;
    },
  };
}

function makeBranch(): Branch {
  return { next: [] };
}

function ignore(): void {
  // What would be warned of is not followed.
}

/** Where the outcomes of the leaves lead; undefined where there are too many of them. */
function follow(
  root: Branch,
  { leaves }: CriterionPlan,
  values: Values,
  room: { branches: number },
): Branch | undefined {
  let branch = root;
  for (const leaf of leaves) {
    const outcome = leaf(values);
    if (outcome === undefined) return undefined;
    let next = branch.next[outcome];
    if (!next) {
      if (room.branches === 0) return undefined;
      room.branches -= 1;
      next = makeBranch();
      branch.next[outcome] = next;
    }
    branch = next;
  }
  return branch;
}
