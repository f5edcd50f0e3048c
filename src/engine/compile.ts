import type { Catalogue, Indicator } from '../model/catalogue.ts';
import type { Condition } from '../model/condition.ts';
import { type Band, type Criterion, DEFAULT_READING, type RuleSet } from '../model/rule-set.ts';
import type { CompiledCondition, CompiledExpression, Compiler } from './compiler.ts';
import { compileCondition } from './conditions/index.ts';
import { guarded } from './conditions/joins.ts';
import { compileExpression } from './expressions/index.ts';
import { compileIndicator, keyOf } from './indicator.ts';
import { perDistrict } from './per-district.ts';

export interface CompiledCriterion {
  readonly criterion: Criterion;
  readonly unless?: CompiledCondition;
  /** By reading id; `default` is the criterion's own. */
  readonly requires: ReadonlyMap<string, CompiledCondition>;
}

export interface CompiledBand {
  readonly band: Band;
  readonly classes: readonly CompiledCondition[];
}

/** A rule set whose conditions have become functions; made once, evaluated many times. */
export interface CompiledRuleSet {
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
  readonly criteria: ReadonlyMap<string, CompiledCriterion>;
  readonly bands: readonly CompiledBand[];
}

/** Compiles a rule set against the catalogue that defines its indicators. */
export function compileRuleSet(ruleSet: RuleSet, catalogue: Catalogue): CompiledRuleSet {
  const compiler = makeCompiler(catalogue);
  return {
    ruleSet,
    catalogue,
    criteria: new Map(
      ruleSet.criteria.map((criterion) => [criterion.id, compileCriterion(criterion, compiler)]),
    ),
    bands: ruleSet.bands.map((band) => ({
      band,
      classes: band.classes.map(({ when }) => compiler.condition(when)),
    })),
  };
}

function compileCriterion(criterion: Criterion, compiler: Compiler): CompiledCriterion {
  const { when, per, unless, readings } = criterion;
  const guarding = when && compiler.condition(when);
  const compile = (condition: Condition) => {
    const required = compiler.condition(condition);
    const applied = guarding ? guarded(guarding, required) : required;
    return per === 'district' ? perDistrict(applied, compiler) : applied;
  };
  const own: [string, CompiledCondition] = [DEFAULT_READING, compile(criterion.require)];
  const rivals = readings.map(({ id, require }): [string, CompiledCondition] => [
    id,
    require ? compile(require) : own[1],
  ]);
  return {
    criterion,
    requires: new Map([own, ...rivals]),
    ...(unless && { unless: compiler.condition(unless) }),
  };
}

function makeCompiler(catalogue: Catalogue): Compiler {
  const indicators = new Map<string, CompiledExpression>();
  const compiler: Compiler = {
    catalogue,
    condition: (condition) => compileCondition(condition, compiler),
    expression: (expression, years = {}) => compileExpression(expression, compiler, years),
    indicator(id, years = {}) {
      const key = keyOf(id, years);
      const known =
        indicators.get(key) ?? compileLater(() => compileIndicator(defined(catalogue, id), years, compiler));
      indicators.set(key, known);
      return known;
    },
  };
  return compiler;
}

/** Compiled when first used: a park's total may be the sum of the same indicator over its enterprises. */
function compileLater(compile: () => CompiledExpression): CompiledExpression {
  let compiled: CompiledExpression | undefined;
  return (subject, run) => {
    compiled ??= compile();
    return compiled(subject, run);
  };
}

function defined(catalogue: Catalogue, id: string): Indicator {
  const indicator = catalogue.indicators.get(id);
  if (!indicator) throw new Error(`the rule set was not checked against this catalogue: ${id}`);
  return indicator;
}
