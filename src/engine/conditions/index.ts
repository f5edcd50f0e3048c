import type { Condition } from '../../model/condition.ts';
import type { CompiledCondition, Compiler } from '../compiler.ts';
import { compileEach } from './each.ts';
import { compileJoin, compileNot, compileWhen } from './joins.ts';
import { compileLeaf } from './leaf.ts';
import { compileReference } from './reference.ts';

/** Compiles a condition of any kind. */
export function compileCondition(condition: Condition, compiler: Compiler): CompiledCondition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return compileJoin(condition, compiler);
    case 'not':
      return compileNot(condition, compiler);
    case 'when':
      return compileWhen(condition, compiler);
    case 'each':
      return compileEach(condition, compiler);
    case 'leaf':
      return compileLeaf(condition, compiler);
    case 'criterion':
    case 'level':
      return compileReference(condition);
  }
}
