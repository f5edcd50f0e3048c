import type { RecordKind } from '../model/catalogue.ts';
import { NOT_APPLICABLE, PASS, type Possible, verdictOf } from '../model/outcome.ts';
import { type Figure, recordWith } from '../model/record.ts';
import type { CriterionOutline, CriterionResult, LevelResult, Outline } from '../model/result.ts';
import { type Criterion, DEFAULT_READING, type Level, type Scope } from '../model/rule-set.ts';
import { figuresUnder } from '../model/walk-result.ts';
import { type CompiledCriterion, type CompiledReading, type CompiledRuleSet, criteriaOf } from './compile.ts';
import type { Options, Run, Subject } from './compiler.ts';
import { missingAmong } from './missing.ts';
import { isDecided, joinPossible } from './outcome.ts';
import { pivotsOf, verdictUnder } from './readings.ts';
import { meanScore, scoreOf } from './score.ts';
import { isBareDeclaration } from './stated.ts';

/** Whether a criterion takes part in the verdict of a level. */
export function decides(criterion: Criterion, level: Level, { strict }: Options): boolean {
  if (criterion.role === 'orientation') return false;
  return strict === true || level.decidedBy === 'all' || criterion.force === 'must';
}

/** A criterion under its chosen reading. */
export type JudgedCriterion = Omit<CriterionResult, 'readings'>;

/** Everything about a level but what rival readings would change. */
export interface JudgedLevel extends Omit<Outline, 'robust' | 'criteria' | 'numbers'> {
  readonly criteria: readonly JudgedCriterion[];
}

/** Judges the criteria of a level, and the level by those that decide. */
export function judgeLevel(compiled: CompiledRuleSet, level: Level, run: Run): JudgedLevel {
  const criteria = criteriaOf(compiled, level).map((each) => judgeCriterion(each, level, run));
  const deciding = criteria.filter((result) => result.decides);
  const possible = joinPossible('all', deciding);
  const nodes = isDecided(possible) ? [] : deciding.flatMap(({ node }) => node ?? []);
  return {
    level,
    possible,
    verdict: verdictOf(possible),
    score: meanScore(deciding),
    missing: missingAmong('all', nodes),
    nothingDecides: deciding.every((result) => result.possible === NOT_APPLICABLE),
    criteria,
  };
}

/** The verdict of a level, with everything that it rests on. */
export function evaluateLevel(compiled: CompiledRuleSet, level: Level, run: Run): LevelResult {
  const judged = judgeLevel(compiled, level, run);
  const criteria = criteriaOf(compiled, level).flatMap((each, index) => {
    const result = judged.criteria[index];
    return result ? withReadings(result, each, level, run) : [];
  });
  const deciding = criteria.filter((result) => result.decides);
  const sets = deciding.map(({ readings }) => readings.map(({ possible }) => possible));
  const best = verdictUnder(sets, -1);
  const worst = verdictUnder(sets, 1);
  const robust = best === judged.verdict && worst === judged.verdict;
  return {
    ...judged,
    criteria,
    best,
    worst,
    robust,
    // No single reading leads further than the best or the worst of all.
    pivots: robust ? [] : pivotsOf(deciding, judged.verdict),
    expected: figuresOf(deciding).filter(({ expected }) => expected),
    declared: figuresOf(criteria).filter((figure) => isOwn(figure, run) && isBareDeclaration(figure)),
  };
}

/** A figure of the record itself; what is said of the items of its lists are facts about them, not judgements. */
function isOwn({ indicator, place }: Figure, { subject }: Run): boolean {
  return subject.record.figures.get(indicator)?.place === place;
}

/** A criterion under its chosen reading, and what the other readings would give. */
export function evaluateCriterion(compiled: CompiledCriterion, level: Level, run: Run): CriterionResult {
  return withReadings(judgeCriterion(compiled, level, run), compiled, level, run);
}

function withReadings(
  judged: JudgedCriterion,
  compiled: CompiledCriterion,
  level: Level,
  run: Run,
): CriterionResult {
  const readings = compiled.readings.map((reading) => ({
    id: reading.id,
    possible: possibleUnder(reading, judged, compiled, level, run),
  }));
  return { ...judged, readings };
}

/** What a criterion that was judged comes to under one of its readings. */
export function possibleUnder(
  reading: CompiledReading,
  judged: CriterionOutline,
  compiled: CompiledCriterion,
  level: Level,
  run: Run,
): Possible {
  return reading.id === judged.reading ? judged.possible : judge(compiled, reading, level, run).possible;
}

/** A criterion under its chosen reading. */
export function judgeCriterion(compiled: CompiledCriterion, level: Level, run: Run): JudgedCriterion {
  const { criterion, readings } = compiled;
  const chosen = run.options.readings?.[criterion.id] ?? DEFAULT_READING;
  const reading = chosen === DEFAULT_READING ? readings[0] : readings.find(({ id }) => id === chosen);
  if (!reading) throw new Error(`no reading ${chosen} of ${criterion.id}`);
  const judged = judge(compiled, reading, level, run);
  const { possible, node, notApplicable } = judged;
  const yardstick = criterion.scope !== level.scope && criterion.yardstick.includes(level.id);
  const deciding = decides(criterion, level, run.options);
  if (!node || notApplicable) {
    return {
      criterion,
      reading: chosen,
      ...judged,
      yardstick,
      decides: deciding,
      score: scoreOf(node),
    };
  }
  // Most of all; without a spread, which takes as long as everything else here.
  return { criterion, reading: chosen, possible, node, yardstick, decides: deciding, score: scoreOf(node) };
}

type Judgement = Pick<JudgedCriterion, 'possible' | 'node' | 'notApplicable'>;

const OUT_OF_SCOPE: Judgement = { possible: NOT_APPLICABLE, notApplicable: 'scope' };
const EXCEPTED: Judgement = { possible: NOT_APPLICABLE, notApplicable: 'exception' };

function judge(
  { criterion, unless }: CompiledCriterion,
  { scope, require }: CompiledReading,
  level: Level,
  run: Run,
): Judgement {
  const { subject } = run;
  if (!fits(scope, criterion, level, subject.record.kind)) return OUT_OF_SCOPE;
  if (unless?.(subject, run).possible === PASS) return EXCEPTED;
  const node = require(inPopulation(subject, criterion), run);
  const { possible } = node;
  return possible === NOT_APPLICABLE ? { possible, node, notApplicable: 'guard' } : { possible, node };
}

/** The scope is the record's own kind, or the criterion is a yardstick in this level. */
export function fits(scope: Scope, criterion: Criterion, level: Level, kind: RecordKind): boolean {
  return scope === kind || (level.scope === kind && criterion.yardstick.includes(level.id));
}

/** Where the document says how many parks there are, those that the data do not list are unlisted ones. */
export function inPopulation(subject: Subject, { population }: Criterion): Subject {
  const parks = subject.record.lists.get('parks');
  if (population === undefined || subject.record.kind !== 'portfolio' || !parks) return subject;
  const unlisted = Math.max(
    parks.unlisted === Infinity ? 0 : parks.unlisted,
    population - parks.items.length,
  );
  const lists = new Map(subject.record.lists).set('parks', { ...parks, unlisted });
  return { ...subject, record: recordWith(subject.record, { lists }) };
}

function figuresOf(results: readonly JudgedCriterion[]): readonly Figure[] {
  return [...new Set(results.flatMap(({ node }) => (node ? figuresUnder(node) : [])))];
}
