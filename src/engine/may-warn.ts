import type { Condition, Expression } from '../model/condition.ts';
import { inputsOf, limitsOf } from '../model/reads.ts';
import type { Compiler, Run, Subject } from './compiler.ts';
import { type Ids, union } from './sources.ts';

/**
 * A piece of a condition that may give a warning when it is evaluated. Warnings come from what is derived: a value that cannot be, a
 * stated figure that differs, a ratio over part of a year. So there is none where the record gives nothing of the sources.
 */
export interface MayWarn {
  readonly sources: Ids;
  readonly evaluate: (subject: Subject, run: Run) => unknown;
}

/** What of these conditions may give warnings, by its text; the same expression stands in many of them. */
export function mayWarn(
  conditions: readonly (Condition | undefined)[],
  compiler: Compiler,
): ReadonlyMap<string, MayWarn> {
  return new Map(conditions.flatMap((condition) => (condition ? piecesOf(condition, compiler) : [])));
}

type Piece = readonly [text: string, piece: MayWarn];

function piecesOf(condition: Condition, compiler: Compiler): readonly Piece[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((each) => piecesOf(each, compiler));
    case 'not':
      return piecesOf(condition.of, compiler);
    case 'when':
      return [condition.when, condition.require].flatMap((each) => piecesOf(each, compiler));
    case 'leaf': {
      const { subject, comparison } = condition;
      const others = limitsOf(comparison).flatMap((limit): Expression[] =>
        limit.kind === 'figure' ? [{ ...limit, kind: 'indicator' }] : [],
      );
      return [subject, ...others].map((expression) => [
        textOf(expression),
        { sources: sourcesOf(expression, compiler), evaluate: compiler.expression(expression) },
      ]);
    }
    case 'each':
    case 'criterion':
    case 'level':
      return [
        [
          textOf(condition),
          { sources: sourcesUnder(condition, compiler), evaluate: compiler.condition(condition) },
        ],
      ];
  }
}

/** From what a condition is computed; what others refer to may be anything. */
function sourcesUnder(condition: Condition | undefined, compiler: Compiler): Ids {
  switch (condition?.kind) {
    case undefined:
      return [];
    case 'criterion':
    case 'level': {
      const { indicators, lists } = compiler.catalogue;
      return compiler.sources.named([...indicators.keys(), ...lists.keys()]);
    }
    case 'each': {
      const inside = [condition.where, condition.require].map((each) => sourcesUnder(each, compiler));
      return union([compiler.sources.named([condition.list]), ...inside]);
    }
    case 'all':
    case 'any':
    case 'not':
    case 'when':
    case 'leaf':
      return union(piecesOf(condition, compiler).map(([, { sources }]) => sources));
  }
}

function sourcesOf(expression: Expression, compiler: Compiler): Ids {
  const { sources, catalogue } = compiler;
  const ofIndicators = (ids: readonly string[]) =>
    ids.flatMap((id) => catalogue.indicators.get(id) ?? []).map(sources.of);
  const inputs = inputsOf(expression);
  if (expression.kind === 'indicator') return union(ofIndicators(inputs));
  if (!('list' in expression)) return union([sources.named(inputs), ...ofIndicators(inputs)]);
  const { list, where } = expression;
  const among = expression.kind === 'share' ? expression.among : undefined;
  const read =
    expression.kind === 'aggregate' ? expression.of : 'during' in expression ? expression.during : undefined;
  const inside = [where, among].map((condition) => sourcesUnder(condition, compiler));
  return union([sources.named([list]), ...inside, ...ofIndicators(read === undefined ? [] : [read])]);
}

/** Conditions and expressions that are written alike have the same text. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
}
