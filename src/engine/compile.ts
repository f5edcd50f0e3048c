import type { Catalogue, Indicator } from '../model/catalogue.ts';
import type { Condition } from '../model/condition.ts';
import { once } from '../model/once.ts';
import { remember } from '../model/remember.ts';
import {
  type Band,
  belongsTo,
  type Criterion,
  DEFAULT_READING,
  type Level,
  type RuleSet,
  type Scope,
} from '../model/rule-set.ts';
import type { CompiledCondition, CompiledExpression, Compiler, Silence, Watch, Years } from './compiler.ts';
import { compileCondition } from './conditions/index.ts';
import { guarded } from './conditions/joins.ts';
import { compileExpression } from './expressions/index.ts';
import { compileIndicator, keyOf } from './indicator.ts';
import { perDistrict } from './per-district.ts';
import { sourcesIn } from './sources.ts';

export interface CompiledCriterion {
  readonly criterion: Criterion;
  readonly unless: CompiledCondition | undefined;
  /** The criterion's own reading, `default`, before its rivals. */
  readonly readings: readonly CompiledReading[];
}

export interface CompiledReading {
  readonly id: string;
  readonly scope: Scope;
  readonly require: CompiledCondition;
}

export interface CompiledBand {
  readonly band: Band;
  readonly classes: readonly CompiledCondition[];
}

/** A rule set whose conditions have become functions; made once, evaluated many times. */
export interface CompiledRuleSet {
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
  /** By id. */
  readonly criteria: Pick<ReadonlyMap<string, CompiledCriterion>, 'get'>;
  /** The criteria of each level: its own, and the city-wide targets that serve it as yardsticks. */
  readonly levels: Pick<ReadonlyMap<string, readonly CompiledCriterion[]>, 'get'>;
  readonly bands: readonly CompiledBand[];
  readonly compiler: Compiler;
  /** By kind and period of the record, for evaluations without figures of the city. */
  readonly silences: Map<string, Silence>;
}

/** What may be said of a rule set when it is compiled. */
export interface CompileOptions {
  /** Sees every condition that is evaluated. */
  readonly watch?: Watch;
  /** The criteria of a level, where they are known without looking at all of the rule set. */
  readonly criteriaOf?: ((level: string) => readonly Criterion[]) | undefined;
}

/** Compiles a rule set against the catalogue that defines its indicators. */
export function compileRuleSet(
  ruleSet: RuleSet,
  catalogue: Catalogue,
  { watch, criteriaOf: known }: CompileOptions = {},
): CompiledRuleSet {
  const compiler = makeCompiler(catalogue, watch);
  const criteria = new Map<string, CompiledCriterion>();
  const compile = (criterion: Criterion): CompiledCriterion => {
    const compiled = criteria.get(criterion.id) ?? new CriterionLater(criterion, compiler);
    criteria.set(criterion.id, compiled);
    return compiled;
  };
  const compileAll = once(() => ruleSet.criteria.map(compile));
  const ofLevel = known ?? ((id) => ruleSet.criteria.filter((each) => belongsTo(each, id)));
  return {
    ruleSet,
    catalogue,
    criteria: {
      get(id) {
        if (!criteria.has(id)) compileAll();
        return criteria.get(id);
      },
    },
    levels: { get: remember((id: string) => ofLevel(id).map(compile)) },
    bands: ruleSet.bands.map((band) => ({
      band,
      classes: band.classes.map(({ when }) => compiler.condition(when)),
    })),
    compiler,
    silences: new Map(),
  };
}

/** The criteria of a level: its own, and the city-wide targets that serve it as yardsticks. */
export function criteriaOf({ levels }: CompiledRuleSet, { id }: Level): readonly CompiledCriterion[] {
  return levels.get(id) ?? [];
}

/** The level of that id; another one is a programming error. */
export function levelOf({ ruleSet }: CompiledRuleSet, id: string): Level {
  const level = ruleSet.levels.find((each) => each.id === id);
  if (!level) throw new Error(`no level ${id} in ${ruleSet.id}`);
  return level;
}

/** Compiled when first looked at: a run judges the criteria of one level. Of a class, since getters of single objects take much memory. */
class CriterionLater implements CompiledCriterion {
  readonly criterion: Criterion;
  readonly #compiler: Compiler;
  #compiled: ReturnType<typeof compileNow> | undefined;

  constructor(criterion: Criterion, compiler: Compiler) {
    this.criterion = criterion;
    this.#compiler = compiler;
  }

  get unless() {
    return this.#now().unless;
  }

  get readings() {
    return this.#now().readings;
  }

  #now() {
    this.#compiled ??= compileNow(this.criterion, this.#compiler);
    return this.#compiled;
  }
}

function compileNow(criterion: Criterion, compiler: Compiler): Omit<CompiledCriterion, 'criterion'> {
  const { when, per, unless, scope, readings } = criterion;
  const guarding = when && compiler.condition(when);
  const compile = (condition: Condition) => {
    const required = compiler.condition(condition);
    const applied = guarding ? guarded(guarding, required) : required;
    return per === 'district' ? perDistrict(applied, compiler) : applied;
  };
  const own: CompiledReading = { id: DEFAULT_READING, scope, require: compile(criterion.require) };
  const rivals = readings.map((rival) => ({
    id: rival.id,
    scope: rival.scope ?? scope,
    require: rival.require ? compile(rival.require) : own.require,
  }));
  return { readings: [own, ...rivals], unless: unless && compiler.condition(unless) };
}

function makeCompiler(catalogue: Catalogue, watch: Watch | undefined): Compiler {
  const indicators = new Map<string, CompiledExpression>();
  let slots = 0;
  const compiler: Compiler = {
    catalogue,
    sources: sourcesIn(catalogue),
    slot: () => slots++,
    condition: (condition) => watched(condition, compileCondition(condition, compiler), watch),
    expression: (expression, years = OWN_YEARS) => compileExpression(expression, compiler, years),
    indicator(id, years = OWN_YEARS) {
      const key = keyOf(id, years);
      const known = indicators.get(key);
      if (known) return known;
      // Compiled when first used: a park's total may be the sum of the same indicator over its enterprises.
      let compiled: CompiledExpression | undefined;
      const find: CompiledExpression = (subject, run) => {
        compiled ??= compileIndicator(defined(catalogue, id), years, compiler);
        return compiled(subject, run);
      };
      indicators.set(key, find);
      return find;
    },
  };
  return compiler;
}

/** Those of the data. */
const OWN_YEARS: Years = {};

function defined(catalogue: Catalogue, id: string): Indicator {
  const indicator = catalogue.indicators.get(id);
  if (!indicator) throw new Error(`the rule set was not checked against this catalogue: ${id}`);
  return indicator;
}

function watched(
  condition: Condition,
  compiled: CompiledCondition,
  watch: Watch | undefined,
): CompiledCondition {
  return watch ? (subject, run) => watch(condition, compiled(subject, run)) : compiled;
}
