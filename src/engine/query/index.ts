import type { LevelQuery, QueryCriterion } from '../../model/query.ts';
import { DEFAULT_READING, type Level } from '../../model/rule-set.ts';
import { type CompiledCriterion, type CompiledRuleSet, criteriaOf } from '../compile.ts';
import type { Options } from '../compiler.ts';
import { decides } from '../level.ts';
import { type Builder, makeBuilder } from './builder.ts';
import { testOfCriterion } from './conditions.ts';

/**
 * A level as a question about a table with a row for each record, whose figures are single numbers, flags, days and labels of one full
 * year. Its answers are those of `evaluate` for such records. What cannot be carried is an obstacle of its criterion, and unknown in it.
 */
export function queryOf(compiled: CompiledRuleSet, level: Level, options: Options = {}): LevelQuery {
  const builder = makeBuilder(compiled, level.scope, options);
  const criteria = criteriaOf(compiled, level).map((each) => queryCriterion(each, level, builder));
  return {
    ruleSet: compiled.ruleSet,
    level,
    columns: [...builder.columns.values()],
    terms: [...builder.terms.values()],
    criteria,
  };
}

function queryCriterion({ criterion }: CompiledCriterion, level: Level, builder: Builder): QueryCriterion {
  const { options } = builder;
  const own: Builder = { ...builder, obstacles: [] };
  return {
    criterion,
    reading: options.readings?.[criterion.id] ?? DEFAULT_READING,
    decides: decides(criterion, level, options),
    test: testOfCriterion(criterion, level, own),
    obstacles: own.obstacles,
  };
}
