import { describe, expect, it } from 'vitest';
import { coverRuleSet } from '../../src/engine/index.ts';
import { casesOf, RULES, valueOf } from '../helpers/rules.ts';

describe.each(RULES.ruleSetIds)('%s', (id) => {
  const { trials, unshown } = casesOf(id);

  it('is shown in full by its cases', { timeout: 60_000 }, () => {
    const { points, needless } = coverRuleSet(valueOf(RULES.ruleSet(id)), RULES.catalogue, trials, unshown);
    const lacking = points
      .filter((each) => each.lacking.length > 0)
      .map((each) => [each.point.id, each.point.path.join('.'), each.lacking]);
    expect([lacking, needless]).toEqual([[], []]);
  });
});
