import { compare } from '../../quantity/exact.ts';
import { countOf, type Draft, metBy, recordOf, stretchesOf, withFigure } from './draft.ts';
import { nearest, type Target } from './moves.ts';
import type { Question } from './question.ts';

/** More rounds bring nothing new: a plan has a few figures. */
const MOST_ROUNDS = 20;

/** Each figure as near to what it is now as the others allow, until nothing moves; one that is not needed any more is left out. */
export function tighten(draft: Draft, question: Question): Draft {
  let tightened = draft;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = tightened;
    for (const key of before.chosen.keys())
      if (isLinked(key, tightened, question)) tightened = tightenOne(key, tightened, question);
    if (tightened === before) return tightened;
  }
  return tightened;
}

/** Whether another figure has a part in the same criteria; else it is as near as can be since it was chosen. */
function isLinked(key: string, { chosen }: Draft, { reach }: Question): boolean {
  const own = chosen.get(key);
  const reached = own && reach(own.lever.path.indicator);
  return [...chosen.values()].some(
    (other) => other !== own && [...reach(other.lever.path.indicator)].some((each) => reached?.has(each)),
  );
}

function tightenOne(key: string, draft: Draft, question: Question): Draft {
  const own = draft.chosen.get(key);
  if (!own) return draft;
  const { lever } = own;
  const record = recordOf(draft, question);
  const met = metBy(record, draft, question);
  const wanted = countOf(met);
  const others = new Map(draft.chosen);
  others.delete(key);
  const without = { ...draft, chosen: others };
  if (countOf(metBy(recordOf(without, question), without, question)) >= wanted) return without;
  const enough = stretchesOf(lever.path, record, met, draft, question).filter(
    ({ found }) => countOf(found) >= wanted,
  );
  const target = nearest(enough, lever);
  if (!target || isSame(target, own.target)) return draft;
  return withFigure(draft, { lever, target });
}

function isSame(a: Target, b: Target): boolean {
  return compare(a.to.at, b.to.at) === 0 && a.to.open === b.to.open && a.direction === b.direction;
}
