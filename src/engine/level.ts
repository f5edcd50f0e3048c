import { NOT_APPLICABLE, PASS, verdictOf } from '../model/outcome.ts';
import type { DataRecord, Figure } from '../model/record.ts';
import type { CriterionResult, LevelResult, Score } from '../model/result.ts';
import { belongsTo, type Criterion, DEFAULT_READING, type Level, type Scope } from '../model/rule-set.ts';
import { figuresUnder } from '../model/walk-result.ts';
import { ZERO } from '../quantity/exact.ts';
import type { CompiledCriterion, CompiledRuleSet } from './compile.ts';
import type { Options, Run, Subject } from './compiler.ts';
import { missingAmong } from './missing.ts';
import { joinPossible } from './outcome.ts';
import { pivotsOf, verdictUnder } from './readings.ts';
import { meanScore, scoreOf } from './score.ts';
import { isBareDeclaration } from './stated.ts';

const NO_SCORE: Score = { low: ZERO, high: ZERO };

/** The criteria of a level: its own, and the city-wide targets that serve it as yardsticks. */
export function criteriaOf(compiled: CompiledRuleSet, level: string): readonly CompiledCriterion[] {
  return [...compiled.criteria.values()].filter(({ criterion }) => belongsTo(criterion, level));
}

/** Whether a criterion takes part in the verdict of a level. */
export function decides(criterion: Criterion, level: Level, { strict }: Options): boolean {
  if (criterion.role === 'orientation') return false;
  return strict === true || level.decidedBy === 'all' || criterion.force === 'must';
}

/** The verdict of a level, with everything that it rests on. */
export function evaluateLevel(
  compiled: CompiledRuleSet,
  level: Level,
  subject: Subject,
  run: Run,
): LevelResult {
  const criteria = criteriaOf(compiled, level.id).map((each) => evaluateCriterion(each, level, subject, run));
  const deciding = criteria.filter((result) => result.decides);
  const possible = joinPossible('all', deciding);
  const verdict = verdictOf(possible);
  const best = verdictUnder(deciding, -1);
  const worst = verdictUnder(deciding, 1);
  const robust = best === verdict && worst === verdict;
  const nodes = deciding.flatMap(({ node }) => node ?? []);
  return {
    level,
    possible,
    verdict,
    best,
    worst,
    robust,
    // No single reading leads further than the best or the worst of all.
    pivots: robust ? [] : pivotsOf(deciding, verdict),
    score: meanScore(deciding),
    criteria,
    missing: missingAmong('all', nodes),
    expected: figuresOf(deciding).filter(({ expected }) => expected),
    declared: figuresOf(criteria).filter((figure) => isOwn(figure, subject) && isBareDeclaration(figure)),
    nothingDecides: deciding.every((result) => result.possible === NOT_APPLICABLE),
  };
}

/** A figure of the record itself; what is said of the items of its lists are facts about them, not judgements. */
function isOwn({ indicator, place }: Figure, { record }: Subject): boolean {
  return record.figures.get(indicator)?.place === place;
}

/** A criterion under its chosen reading, and what the other readings would give. */
export function evaluateCriterion(
  compiled: CompiledCriterion,
  level: Level,
  subject: Subject,
  run: Run,
): CriterionResult {
  const { criterion } = compiled;
  const reading = run.options.readings?.[criterion.id] ?? DEFAULT_READING;
  const judged = judge(compiled, reading, level, subject, run);
  const readings = [...compiled.requires.keys()].map((id) => ({
    id,
    possible: id === reading ? judged.possible : judge(compiled, id, level, subject, run).possible,
  }));
  return {
    criterion,
    reading,
    possible: judged.possible,
    ...(judged.node && { node: judged.node }),
    ...(judged.notApplicable && { notApplicable: judged.notApplicable }),
    yardstick: criterion.scope !== level.scope && criterion.yardstick.includes(level.id),
    decides: decides(criterion, level, run.options),
    readings,
    score: judged.node ? scoreOf(judged.node) : NO_SCORE,
  };
}

type Judgement = Pick<CriterionResult, 'possible' | 'node' | 'notApplicable'>;

function judge(
  compiled: CompiledCriterion,
  reading: string,
  level: Level,
  subject: Subject,
  run: Run,
): Judgement {
  const { criterion, unless, requires } = compiled;
  const scope = criterion.readings.find(({ id }) => id === reading)?.scope ?? criterion.scope;
  if (!fits(scope, criterion, level, subject.record))
    return { possible: NOT_APPLICABLE, notApplicable: 'scope' };
  if (unless?.(subject, run).possible === PASS)
    return { possible: NOT_APPLICABLE, notApplicable: 'exception' };
  const node = requires.get(reading)?.(inPopulation(subject, criterion), run);
  if (!node) throw new Error(`no reading ${reading} of ${criterion.id}`);
  const { possible } = node;
  return { possible, node, ...(possible === NOT_APPLICABLE && { notApplicable: 'guard' }) };
}

/** The scope is the record's own kind, or the criterion is a yardstick in this level. */
function fits(scope: Scope, criterion: Criterion, level: Level, record: DataRecord): boolean {
  return scope === record.kind || (level.scope === record.kind && criterion.yardstick.includes(level.id));
}

/** Where the document says how many parks there are, those that the data do not list are unlisted ones. */
function inPopulation(subject: Subject, { population }: Criterion): Subject {
  const parks = subject.record.lists.get('parks');
  if (population === undefined || subject.record.kind !== 'portfolio' || !parks) return subject;
  const unlisted = Math.max(
    parks.unlisted === Infinity ? 0 : parks.unlisted,
    population - parks.items.length,
  );
  const lists = new Map(subject.record.lists).set('parks', { ...parks, unlisted });
  return { ...subject, record: { ...subject.record, lists } };
}

function figuresOf(results: readonly CriterionResult[]): readonly Figure[] {
  return [...new Set(results.flatMap(({ node }) => (node ? figuresUnder(node) : [])))];
}
