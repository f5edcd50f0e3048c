import type { RecordKind } from '../../model/catalogue.ts';
import { type Band, DEFAULT_READING, type Incentive } from '../../model/rule-set.ts';
import type { TrialOf } from '../../model/trial.ts';
import type { RawBandTarget, RawIncentiveTarget, RawTarget, RawVerdict } from '../schema/raw.ts';
import type { Path } from '../source/problem-list.ts';
import { notAmong, suggest } from '../source/suggest.ts';
import type { CaseContext } from './case-context.ts';

/** What an entry of a cases file tries, and the record that it is held against. */
export interface Target {
  readonly of: TrialOf;
  readonly id: string;
  readonly reading?: string;
  readonly kind: RecordKind;
  /** Where a class is expected. */
  readonly band?: Band;
  /** Where an amount may be. */
  readonly incentive?: Incentive;
}

/** A criterion, or its reading; a problem where there is none of that name. */
export function criterionTarget(
  raw: RawTarget,
  at: Path,
  { ruleSet, problems }: CaseContext,
): Target | undefined {
  const criterion = ruleSet.criteria.find(({ id }) => id === raw.criterion);
  if (!criterion) {
    const ids = ruleSet.criteria.map(({ id }) => id);
    const data = {
      subject: raw.criterion,
      suggestions: suggest(raw.criterion, ids),
      detail: ids.join(', '),
    };
    problems.add([...at, 'criterion'], 'unknown-criterion', data);
    return undefined;
  }
  const ids = criterion.readings.map(({ id }) => id);
  const reading = criterion.readings.find(({ id }) => id === raw.reading);
  if (raw.reading !== undefined && raw.reading !== DEFAULT_READING && !reading) {
    const data = { found: raw.reading, suggestions: suggest(raw.reading, ids), expected: ids.join(', ') };
    problems.add([...at, 'reading'], 'not-one-of', data);
    return undefined;
  }
  const kind = raw.record ?? reading?.scope ?? criterion.scope;
  return { of: 'criterion', id: criterion.id, kind, ...(raw.reading && { reading: raw.reading }) };
}

/** A band; a problem where there is none of that name. */
export function bandTarget(
  raw: RawBandTarget,
  at: Path,
  { ruleSet, problems }: CaseContext,
): Target | undefined {
  const band = ruleSet.bands.find(({ id }) => id === raw.band);
  if (band) return { of: 'band', id: band.id, kind: raw.record ?? band.scope, band };
  const ids = ruleSet.bands.map(({ id }) => id);
  problems.add([...at, 'band'], 'unknown-band', notAmong(raw.band, ids));
  return undefined;
}

/** An incentive; a problem where there is none of that name. */
export function incentiveTarget(
  raw: RawIncentiveTarget,
  at: Path,
  { ruleSet, problems }: CaseContext,
): Target | undefined {
  const incentive = ruleSet.incentives.find(({ id }) => id === raw.incentive);
  if (incentive) return { of: 'incentive', id: incentive.id, kind: raw.record ?? incentive.scope, incentive };
  const ids = ruleSet.incentives.map(({ id }) => id);
  problems.add([...at, 'incentive'], 'unknown-incentive', notAmong(raw.incentive, ids));
  return undefined;
}

/** A level; a problem where there is none of that name. */
export function verdictTarget(
  raw: RawVerdict,
  at: Path,
  { ruleSet, problems }: CaseContext,
): Target | undefined {
  const level = ruleSet.levels.find((each) => each.id === raw.level);
  if (level) return { of: 'level', id: level.id, kind: raw.record ?? level.scope };
  const ids = ruleSet.levels.map((each) => each.id);
  problems.add([...at, 'level'], 'unknown-level', notAmong(raw.level, ids));
  return undefined;
}
