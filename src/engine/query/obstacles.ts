import { FAIL, PASS } from '../../model/outcome.ts';
import type { Obstacle, QueryTest } from '../../model/query.ts';
import type { Builder } from './builder.ts';

/** Notes what cannot be carried. */
export function hinder(obstacle: Obstacle, { obstacles }: Pick<Builder, 'obstacles'>): undefined {
  obstacles.push(obstacle);
}

/** A leaf passes or fails; which of them, one does not know. */
export const OPEN: QueryTest = { kind: 'fixed', possible: PASS | FAIL };

/** A leaf that cannot be carried. */
export function hindered(obstacle: Obstacle, builder: Builder): QueryTest {
  hinder(obstacle, builder);
  return OPEN;
}
