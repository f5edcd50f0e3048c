import type { Condition, Of } from '../../model/condition.ts';
import type { CompiledCondition } from '../compiler.ts';

/** The outcome of another criterion, or of a level. */
export function compileReference({ kind, id }: Of<Condition, 'criterion' | 'level'>): CompiledCondition {
  return (_subject, run) => {
    const result = run.refer(kind, id, run);
    return { kind, possible: result.possible, id, result };
  };
}
