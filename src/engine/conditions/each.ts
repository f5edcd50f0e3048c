import type { Condition, Of } from '../../model/condition.ts';
import { ANYTHING, NOT_APPLICABLE } from '../../model/outcome.ts';
import type { CompiledCondition, Compiler } from '../compiler.ts';
import { listOf } from '../lists.ts';
import { joinAll, joinSets } from '../outcome.ts';
import { guarded } from './joins.ts';

/** Every item that meets `where` meets `require`. With no such item it is not applicable. */
export function compileEach(
  { list, where, require }: Of<Condition, 'each'>,
  compiler: Compiler,
): CompiledCondition {
  const required = compiler.condition(require);
  const test = where ? guarded(compiler.condition(where), required) : required;
  return (subject, run) => {
    const { items, perhaps = [], unlisted, missing } = listOf(list, subject);
    const results = items.map((item) => ({ name: item.record.name, result: test(item, run) }));
    const listed = joinAll(
      'all',
      results.map(({ result }) => result.possible),
    );
    const possible = joinSets('all', listed, unlisted + perhaps.length > 0 ? ANYTHING : NOT_APPLICABLE);
    const wanting = [...missing, ...perhaps.flatMap((each) => each.missing)];
    return { kind: 'each', possible, list, items: results, missing: wanting };
  };
}
