import { assemblePortfolio, checkPopulation } from '../../engine/assemble-portfolio.ts';
import { portfolioLevels } from '../../engine/portfolio-levels.ts';
import type { DataFile, DataRecord } from '../../model/record.ts';
import type { Level } from '../../model/rule-set.ts';
import type { Place } from '../../model/text.ts';
import { complain, isError, type Problem } from '../../problems/index.ts';
import type { BatchItem } from '../../report/batch.ts';
import { placeText } from '../../report/place.ts';
import type { Asked } from './ask.ts';
import type { Judge } from './judge.ts';
import type { Plan } from './plan.ts';

/** Gathers the parks of each city, and judges them together at the end. */
export interface Portfolios {
  /** Whether this is all that is asked of the submission, or it has a verdict of its own, too. */
  readonly add: (asked: Asked, data: DataFile) => 'gathered' | 'own';
  /** A submission that could not be read may have been a park of any city. */
  readonly refuse: () => void;
  readonly judgeAll: () => Generator<BatchItem>;
}

interface Group {
  readonly asked: Asked;
  readonly parks: DataRecord[];
  /** What a file states of all parks together. */
  stated?: DataFile;
  /** Further files that do. */
  readonly repeated: DataFile[];
}

/** Parks are gathered by rule set, which is of one city. */
export function gatherPortfolios(plan: Plan, judge: Judge, place: string): Portfolios {
  const groups = new Map<string, Group>();
  let refused = 0;
  return {
    add: (asked, data) => {
      const { kind } = data.record;
      if (kind !== 'park' && kind !== 'portfolio') return 'own';
      const key = asked.ruleSet.id;
      const group = groups.get(key) ?? { asked, parks: [], repeated: [] };
      groups.set(key, group);
      if (kind === 'park') group.parks.push(data.record);
      else if (group.stated) group.repeated.push(data);
      else group.stated = data;
      // Where the question is one about all parks, or the file is one about them, there is one answer.
      return kind === 'portfolio' || asked.level.scope === 'portfolio' ? 'gathered' : 'own';
    },
    refuse: () => void (refused += 1),
    *judgeAll() {
      for (const group of groups.values()) yield* judgeGroup(group, refused, plan, judge, place);
    },
  };
}

function* judgeGroup(
  { asked, parks, stated, repeated }: Group,
  refused: number,
  plan: Plan,
  judge: Judge,
  file: string,
): Generator<BatchItem> {
  const name = `${asked.city.name.zh} ${asked.city.name.en}`;
  const place = stated?.place ?? { file };
  const { value: record, problems } = assemblePortfolio(parks, {
    name: stated?.record.name ?? name,
    refused,
    place,
    ...(plan.parks !== undefined && { parkCount: plan.parks }),
    ...(stated && { stated: stated.record }),
  });
  for (const each of repeated) yield statedTwice(each, place);
  if (!record) return yield { kind: 'refused', name, place, problems };
  const levels = levelsFor(asked, plan);
  if (levels.length === 0) {
    const { id } = asked.ruleSet;
    const none = complain('no-level-fits', '--portfolio', { subject: id, found: 'portfolio', expected: '' });
    return yield { kind: 'refused', name, place, problems: [none] };
  }
  const warnings: Problem[] = [...problems, ...checkPopulation(asked.ruleSet, record, place)];
  const data: DataFile = { place, city: asked.city.id, record, other: stated?.other ?? {} };
  for (const level of levels) {
    yield judge.judgeBy(
      { ...asked, level },
      data,
      warnings.filter((each) => !isError(each)),
    );
  }
}

/** Nobody knows which of two files about all parks is meant. */
function statedTwice({ record: { name }, place }: DataFile, first: Place): BatchItem {
  const data = { subject: name, found: placeText(first) };
  const problem = { ...complain('portfolio-stated-twice', place.file, data), place };
  return { kind: 'refused', name, place, problems: [problem] };
}

/** The level that was asked for, where it is one about all parks; else all of those. */
function levelsFor({ ruleSet, level, readings }: Asked, { options }: Plan): readonly Level[] {
  const levels = portfolioLevels(ruleSet, readings);
  const asked = options.level === undefined ? [] : levels.filter(({ id }) => id === level.id);
  return asked.length > 0 ? asked : levels;
}
