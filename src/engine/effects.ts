import { once } from '../model/once.ts';
import { FAIL, NOT_APPLICABLE, PASS, type Possible } from '../model/outcome.ts';
import { guard, invert, type Join, joinResults, RESULTS } from './outcome.ts';

/**
 * What a single result of a condition leads to further up, for one state of everything else: a function on the three
 * results. There are 27 of them, so a set of them is a number with a bit for each.
 */
export type Effects = number;

/** The results that an effect gives for a pass, for a fail and for not applicable. */
type Effect = readonly [pass: Possible, fail: Possible, notApplicable: Possible];

const EFFECTS = once((): readonly Effect[] =>
  RESULTS.flatMap((pass) => RESULTS.flatMap((fail) => RESULTS.map((other): Effect => [pass, fail, other]))),
);
const COUNT = RESULTS.length ** 3;

/** Nothing stands around it: a result leads to itself. */
export const IDENTITY: Effects = effectOf((own) => own);

/** `not` around a condition. */
export const INVERSION: Effects = effectOf(invert);

/** The effects of a part of a join, for every state that the rest of it may have. */
export function besides(join: Join, rest: Possible): Effects {
  return (join === 'all' ? besideAll : besideAny)(rest);
}

/** First the inner effect, then the outer one. */
export function compose(outer: Effects, inner: Effects): Effects {
  if (outer === IDENTITY) return inner;
  let composed = 0;
  for (let inside = inner; inside !== 0; inside &= inside - 1) {
    for (let outside = outer; outside !== 0; outside &= outside - 1) {
      composed |= composeTwo(lowestBit(outside), lowestBit(inside));
    }
  }
  return composed;
}

function lowestBit(effects: Effects): number {
  return 31 - Math.clz32(effects & -effects);
}

/** Whether it makes a difference which of its possible results a condition has. */
export function matters(possible: Possible, effects: Effects): boolean {
  return (mattering(possible) & effects) !== 0;
}

/** Pairs of single effects, composed; each pair when it is first needed. */
const COMPOSED = once(() => new Uint32Array(COUNT ** 2));

function composeTwo(outer: number, inner: number): Effects {
  const index = outer * COUNT + inner;
  const composed = COMPOSED();
  const known = composed[index];
  // An effect is never empty, so 0 stands for what is not known yet.
  if (known !== undefined && known !== 0) return known;
  const [around, within] = [EFFECTS()[outer], EFFECTS()[inner]];
  const found = around && within ? effectOf((own) => at(around, at(within, own))) : 0;
  composed[index] = found;
  return found;
}

const besideAll = bySet((rest) => given(rest, (around, own) => joinResults('all', around, own)));
const besideAny = bySet((rest) => given(rest, (around, own) => joinResults('any', around, own)));
/** The effects of a requirement behind a guard that may have these results. */
export const behind = bySet((guarding) => given(guarding, guard));
/** The effects of a guard before a requirement that may have these results. */
export const before = bySet((required) => given(required, (around, own) => guard(own, around)));
const mattering = bySet((possible) =>
  EFFECTS().reduce((all, effect, index) => (isConstant(effect, possible) ? all : all | (1 << index)), 0),
);

/** What is worked out for a set of results when it is first asked for. */
function bySet(effectsOf: (set: Possible) => Effects): (set: Possible) => Effects {
  const known: Effects[] = [];
  return (set) => (known[set] ??= effectsOf(set));
}

function given(surroundings: Possible, combine: (around: Possible, own: Possible) => Possible): Effects {
  return RESULTS.filter((around) => surroundings & around).reduce(
    (all, around) => all | effectOf((own) => combine(around, own)),
    0,
  );
}

function effectOf(change: (own: Possible) => Possible): Effects {
  const [pass, fail, other] = [PASS, FAIL, NOT_APPLICABLE].map((own) => RESULTS.indexOf(change(own)));
  return 1 << ((pass ?? 0) * 9 + (fail ?? 0) * 3 + (other ?? 0));
}

function at([pass, fail, other]: Effect, result: Possible): Possible {
  return result === PASS ? pass : result === FAIL ? fail : other;
}

function isConstant(effect: Effect, possible: Possible): boolean {
  return new Set(RESULTS.filter((own) => possible & own).map((own) => at(effect, own))).size < 2;
}
