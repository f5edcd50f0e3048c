import { type Criterion, DEFAULT_READING, type Level, type RuleSet, type Scope } from '../model/rule-set.ts';

/**
 * The levels in which all parks of a city together are judged: those of that scope, and after them those of another scope that hold
 * a requirement on all parks, such as a limit for each district. There the other criteria do not apply.
 */
export function portfolioLevels(
  { levels, criteria }: RuleSet,
  readings: Readonly<Record<string, string>> = {},
): readonly Level[] {
  const own = levels.filter(({ scope }) => scope === 'portfolio');
  const holding = new Set(
    criteria
      .filter((criterion) => scopeUnder(criterion, readings[criterion.id]) === 'portfolio')
      .map(({ level }) => level),
  );
  return [...own, ...levels.filter((level) => level.scope !== 'portfolio' && holding.has(level.id))];
}

/** Whose figures a criterion reads under a reading. */
function scopeUnder(
  { scope, readings }: Pick<Criterion, 'scope' | 'readings'>,
  reading = DEFAULT_READING,
): Scope {
  return readings.find(({ id }) => id === reading)?.scope ?? scope;
}
