import type { Catalogue } from '../model/catalogue.ts';
import type { Condition, Expression } from '../model/condition.ts';
import type { Options } from '../model/options.ts';
import type { DataRecord, Figure, Period } from '../model/record.ts';
import type { Actual, MissingFigure, ResultNode } from '../model/result.ts';
import type { Problem } from '../problems/index.ts';
import type { Ids, Sources } from './sources.ts';

export type { Options } from '../model/options.ts';

/** One evaluation under way. */
export interface Run {
  readonly options: Options;
  /** The result of another criterion or level, for conditions that refer to it. */
  readonly refer: (kind: 'criterion' | 'level', id: string, run: Run) => ResultNode;
  readonly warn: (problem: Problem) => void;
  /** The record that is judged. */
  readonly subject: Subject;
  /** What it gives, and the one of its city. */
  readonly given: Ids;
  readonly silence: Silence;
  /** Findings of indicators that were already looked up in other records, such as list items, by slot. */
  readonly findings: Map<DataRecord, Finding[]>;
}

/**
 * What is found of indicators, by slot, where nothing is given from which they could be derived. It is the same for all
 * records of one kind and period.
 */
export type Silence = Quiet[];

export interface Quiet {
  /** What derivations can say by themselves: bounds. */
  readonly derived: Finding | undefined;
  /** They are no narrower than what the indicator allows. */
  readonly saysNothing: boolean;
  /** What is found where the indicator is not stated either. */
  readonly unstated: Finding;
}

/** The record that is looked at, and where it stands. */
export interface Subject {
  readonly record: DataRecord;
  readonly period?: Period | undefined;
  /** `list/number` of a list item. */
  readonly item?: string;
  /** The record in whose list it stands. */
  readonly around?: Subject;
  /** Some of the parks of a portfolio, where those of a district are judged by themselves. */
  readonly parks?: Items;
}

/** The items of a list as subjects, how many more there may be, and what is missing of the list itself. */
export interface Items {
  readonly items: readonly Subject[];
  /** Items that may belong to the list or not, each with the figures that would tell. */
  readonly perhaps?: readonly { readonly item: Subject; readonly missing: readonly MissingFigure[] }[];
  readonly unlisted: number;
  readonly missing: readonly MissingFigure[];
}

/** What is known of an expression, from which figures, and what would make it better known. */
export interface Finding {
  readonly actual: Actual;
  readonly figures: readonly Figure[];
  readonly missing: readonly MissingFigure[];
  /** Set for a flow over less than a year. */
  readonly part?: YearPart | undefined;
}

/** Over which part of a year a flow runs. */
export interface YearPart {
  readonly span: string;
  /** Whether the rest of the year can only add to it. */
  readonly grows: boolean;
  /** The figures that would have to be known for the whole year. */
  readonly of: readonly MissingFigure[];
}

/** Sees what a condition comes to, and says what it is to come to. */
export type Watch = (condition: Condition, node: ResultNode) => ResultNode;

export type CompiledCondition = (subject: Subject, run: Run) => ResultNode;
export type CompiledExpression = (subject: Subject, run: Run) => Finding;

/** The years an indicator is asked for. */
export interface Years {
  readonly year?: number | undefined;
  readonly since?: number | undefined;
}

/** Turns conditions and expressions into functions, once per rule set. */
export interface Compiler {
  readonly catalogue: Catalogue;
  readonly sources: Sources;
  /** A place for what is found of one indicator in one record. */
  slot(): number;
  condition(condition: Condition): CompiledCondition;
  /** A subject or a derivation, for the years that the indicator it derives is asked for. */
  expression(expression: Expression, years?: Years): CompiledExpression;
  /** The finding of an indicator: stated, derived, or both. */
  indicator(id: string, years?: Years): CompiledExpression;
}
