import type { FlipCause, Restorable } from '../../model/flip.ts';

type BringsBack = (restored: readonly Restorable[]) => boolean;

/**
 * Finds what made a verdict flip, by trial: `bringsBack` says whether the later edition with the earlier form of these gives the earlier
 * verdict. Of several sets that do only together, the one that is left when each that can be missed is, in their order.
 */
export function flipCauseOf(changed: readonly Restorable[], bringsBack: BringsBack): FlipCause {
  const alone = changed.filter((each) => bringsBack([each]));
  if (alone.length > 0) return { kind: 'each', of: alone };
  if (!bringsBack(changed)) return { kind: 'catalogue', of: [] };
  return { kind: 'together', of: neededOf(changed, bringsBack) };
}

/** Those of which none can be missed. */
function neededOf(all: readonly Restorable[], bringsBack: BringsBack): readonly Restorable[] {
  const needed = all.reduce((left, each) => {
    const without = left.filter((other) => other !== each);
    return bringsBack(without) ? without : left;
  }, all);
  return needed.length === all.length ? all : neededOf(needed, bringsBack);
}
