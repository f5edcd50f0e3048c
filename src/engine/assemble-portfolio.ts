import type { DataRecord, RecordList } from '../model/record.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Place } from '../model/text.ts';
import {
  type Loaded,
  loadedOf,
  type Problem,
  type ProblemCode,
  type ProblemData,
} from '../problems/index.ts';
import { eachOnce } from './each-once.ts';
import { PARKS } from './lists.ts';
import { commonPeriod, doubtsAbout, placeOf } from './portfolio-doubts.ts';

export interface PortfolioOptions {
  readonly name: string;
  /** How many parks the city has, or that the batch holds all of them; absent where nothing was said. */
  readonly parkCount?: number | 'all';
  /** How many submissions could not be read: each may have been a park. */
  readonly refused: number;
  /** Where to point with what concerns no single park. */
  readonly place?: Place;
  /** A data file about all parks of the city, whose own figures and lists stand. */
  readonly stated?: DataRecord;
}

/**
 * All parks of a city as one record. Parks that are not in the batch are missing, never zero: without a word about how many there
 * are, any number of further ones may exist. Problems: more parks than were said to be (an error), and everything that makes the
 * whole doubtful (warnings). The rules' own number of parks is checked by `checkPopulation`.
 */
export function assemblePortfolio(
  parks: readonly DataRecord[],
  options: PortfolioOptions,
): Loaded<DataRecord> {
  const { name, stated } = options;
  const own = stated?.lists.get(PARKS);
  const { parks: items, perhaps, problems: repeated } = eachOnce(own?.items ?? parks);
  const unlisted = unlistedBeside(items.length, own, options) + perhaps;
  const list: RecordList = { ...own, items, unlisted };
  const period = stated?.period ?? commonPeriod(items);
  const record: DataRecord = {
    kind: 'portfolio',
    name,
    ...(period && { period }),
    figures: stated?.figures ?? new Map(),
    history: stated?.history ?? new Map(),
    lists: new Map(stated?.lists).set(PARKS, list),
  };
  const problems = [
    ...countProblems(parks.length, items.length, own !== undefined, options),
    ...repeated,
    ...doubtsAbout(items, options.place),
  ];
  return loadedOf(record, problems);
}

/** How many parks there may be besides those that are listed. */
function unlistedBeside(
  listed: number,
  own: RecordList | undefined,
  { parkCount, refused }: PortfolioOptions,
): number {
  if (parkCount === undefined) return own?.unlisted ?? Number.POSITIVE_INFINITY;
  return parkCount === 'all' ? refused : Math.max(0, parkCount - listed);
}

function countProblems(
  submitted: number,
  listed: number,
  isStated: boolean,
  { parkCount, refused, place = { file: '' } }: PortfolioOptions,
): Problem[] {
  const problem = (code: ProblemCode, data: ProblemData, severity: Problem['severity'] = 'warning') => ({
    code,
    severity,
    place,
    data,
  });
  const found = String(listed);
  if (isStated && submitted > 0)
    return [problem('parks-in-both', { found: String(submitted), expected: found })];
  if (parkCount === undefined && !isStated) return [problem('parks-not-said', { found })];
  if (typeof parkCount !== 'number' || listed + refused <= parkCount) return [];
  // A submission that could not be read need not have been a park of this city.
  const isCertain = listed > parkCount;
  const data = { found: isCertain ? found : `${listed} + ${refused}`, expected: String(parkCount) };
  return [problem('more-parks-than-said', data, isCertain ? 'error' : 'warning')];
}

/** Whether the documents' own number of parks agrees with the data; where it does not, the larger one counts. */
export function checkPopulation(
  { criteria }: RuleSet,
  portfolio: DataRecord,
  place?: Place,
): readonly Problem[] {
  const { items = [], unlisted = 0 } = portfolio.lists.get(PARKS) ?? {};
  const isSaid = Number.isFinite(unlisted);
  const total = isSaid ? items.length + unlisted : items.length;
  const populations = new Map(
    criteria.flatMap(({ population, cite }) =>
      population === undefined ? [] : [[population, cite[0]?.clause ?? ''] as const],
    ),
  );
  return [...populations]
    .filter(([population]) => (isSaid ? total !== population : total > population))
    .map(([population, subject]) => ({
      code: 'population-differs',
      severity: 'warning',
      place: place ?? placeOf(items[0]) ?? { file: portfolio.name },
      data: { found: String(total), expected: String(population), subject },
    }));
}
