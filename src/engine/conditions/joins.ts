import type { Condition, Of } from '../../model/condition.ts';
import type { CompiledCondition, Compiler } from '../compiler.ts';
import { guard, invert, joinPossible } from '../outcome.ts';

/** `all` fails if a child fails; `any` passes if a child passes. */
export function compileJoin(
  { kind, of }: Of<Condition, 'all' | 'any'>,
  compiler: Compiler,
): CompiledCondition {
  const compiled = of.map((child) => compiler.condition(child));
  return (subject, run) => {
    const children = compiled.map((child) => child(subject, run));
    return { kind, possible: joinPossible(kind, children), children };
  };
}

/** Pass and fail change places. */
export function compileNot({ of }: Of<Condition, 'not'>, compiler: Compiler): CompiledCondition {
  const compiled = compiler.condition(of);
  return (subject, run) => {
    const child = compiled(subject, run);
    return { kind: 'not', possible: invert(child.possible), child };
  };
}

/** The requirement where the guard passes; elsewhere not applicable. */
export function compileWhen({ when, require }: Of<Condition, 'when'>, compiler: Compiler): CompiledCondition {
  return guarded(compiler.condition(when), compiler.condition(require));
}

/** The requirement behind a guard, both of them compiled. */
export function guarded(guarding: CompiledCondition, required: CompiledCondition): CompiledCondition {
  return (subject, run) => {
    const when = guarding(subject, run);
    const require = required(subject, run);
    return { kind: 'when', possible: guard(when.possible, require.possible), when, require };
  };
}
