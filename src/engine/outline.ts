import { once } from '../model/once.ts';
import { outlinesAlike } from './alike/index.ts';
import { type CompiledRuleSet, levelOf } from './compile.ts';
import type { Options } from './compiler.ts';
import { type OutlineRecord, outlineEach } from './outline-each.ts';

/**
 * Compiles the question of a level for very many records. The answers are those of `outlineEach`; what a record has in common with others
 * that were judged before is not worked out again.
 */
export function compileOutline(
  compiled: CompiledRuleSet,
  level: string,
  options: Options = {},
): OutlineRecord {
  const outline = outlineEach(compiled, level, options);
  const outlineAlike = once(() => outlinesAlike(compiled, levelOf(compiled, level), options));
  let isFirst = true;
  return (record, warnings) => {
    // Nothing is like the first one.
    const alike = isFirst ? undefined : outlineAlike()(record);
    isFirst = false;
    return alike ?? outline(record, warnings);
  };
}
