import type { Problem } from '../problems/index.ts';
import type { Exact } from '../quantity/exact.ts';
import { exactAt, FRACTION, type Fractions } from '../quantity/fractions.ts';
import { type Interval, point } from '../quantity/interval.ts';
import type { Condition, Of } from './condition.ts';
import type { Possible, Verdict } from './outcome.ts';
import type { DataRecord, Figure } from './record.ts';
import type { Band, Criterion, Level, RuleSet } from './rule-set.ts';
import type { Place, Text } from './text.ts';

/** What is known of a value: a range of numbers, or a state. Undefined states are unknown. */
export type Actual =
  | { readonly type: 'number'; readonly range: Interval }
  | { readonly type: 'flag'; readonly value?: boolean }
  | { readonly type: 'date'; readonly from?: string; readonly until?: string }
  | { readonly type: 'labels'; readonly labels?: readonly string[] };

export const DOUBTS = [
  'missing',
  'stated-unknown',
  'declared-not-applicable',
  'approximate',
  'part-year',
  'conflict',
  'impossible',
  'no-evidence',
  'incomplete-list',
  'undefined-ratio',
] as const;
/** Why a figure does not settle a leaf. */
export type Doubt = (typeof DOUBTS)[number];

/** A figure, or a list, that would narrow an outcome if it were known (better). */
export interface MissingFigure {
  /** The indicator, or the list, that is asked for. */
  readonly id: string;
  readonly kind: 'indicator' | 'list';
  /** The list item it belongs to, as `list/number`, counted from 1; absent for the record of the file. */
  readonly item?: string;
  /** The name of the park that it concerns, where the record is a portfolio. */
  readonly park?: string;
  /** The year, where it is not the year of the data. */
  readonly year?: number;
  readonly why: Doubt;
  /** The figures still absent from which it could be derived instead. */
  readonly from: readonly MissingFigure[];
}

/** One park of a portfolio and what it adds to a comparison over all of them. */
export interface Part {
  readonly name: string;
  /** Where the park stands in the data. */
  readonly place?: Place;
  /** Whether it counts, where parks are counted; where a figure is added up, present if that is not known. */
  readonly possible?: Possible;
  /** The condition under which it counts, as it came out for the park, and how near the park is to it. */
  readonly test?: ResultNode;
  readonly nearness?: Score;
  /** What it adds to a sum; its own value of a mean, a ratio or a growth. */
  readonly range?: Interval;
}

export interface LeafNode {
  readonly kind: 'leaf';
  readonly possible: Possible;
  readonly condition: Of<Condition, 'leaf'>;
  readonly actual: Actual;
  /** The right side, resolved: one for a single limit, two for `between`, several for labels. */
  readonly limits: readonly Actual[];
  readonly figures: readonly Figure[];
  readonly missing: readonly MissingFigure[];
  /** The parks of a portfolio one by one; worked out when it is asked for. */
  readonly parts?: () => readonly Part[];
}

/** What a district is called of which all that is known is that parks lie there whose district is not given. */
export const UNNAMED = '?';

/** The result of a condition; it mirrors the tree of the condition. */
export type ResultNode<Leaf extends OutlineLeaf = LeafNode> =
  | Leaf
  | {
      readonly kind: 'all' | 'any';
      readonly possible: Possible;
      readonly children: readonly ResultNode<Leaf>[];
    }
  | { readonly kind: 'not'; readonly possible: Possible; readonly child: ResultNode<Leaf> }
  | {
      readonly kind: 'when';
      readonly possible: Possible;
      readonly when: ResultNode<Leaf>;
      readonly require: ResultNode<Leaf>;
    }
  | {
      readonly kind: 'each';
      readonly possible: Possible;
      readonly list: string;
      readonly items: readonly { readonly name: string; readonly result: ResultNode<Leaf> }[];
      /** Set when the list is absent or incomplete. */
      readonly missing: readonly MissingFigure[];
    }
  | {
      readonly kind: 'criterion' | 'level';
      readonly possible: Possible;
      readonly id: string;
      readonly result: ResultNode<Leaf>;
    };

/** A number that differs from record to record: its position among the numbers of an outline. */
export interface Varying {
  readonly type: 'varies';
  readonly index: number;
}

/** The numbers that differ from record to record, by index: most of them are single fractions. */
export interface VaryingNumbers {
  /** From `at` on, in the base unit. */
  readonly fractions: Fractions;
  readonly at: number;
  /** Those that are no single fraction; the others are absent here. */
  readonly ranges: readonly (Interval | undefined)[];
}

/** One of the numbers that vary. */
export function varyingRange({ fractions, at, ranges }: VaryingNumbers, index: number): Interval {
  return ranges[index] ?? point(exactAt(fractions, at + index * FRACTION));
}

/** A leaf without the figures behind it. Where outlines share it, numbers stand in each of them. */
export interface OutlineLeaf extends Pick<LeafNode, 'kind' | 'possible' | 'condition'> {
  readonly actual: Actual | Varying;
  readonly limits: readonly (Actual | Varying)[];
}

export type OutlineNode = ResultNode<OutlineLeaf>;

/** 0 to 1, exact; a range where figures are missing. */
export interface Score {
  readonly low: Exact;
  readonly high: Exact;
}

export interface ReadingResult {
  /** `default`, or the id of the reading. */
  readonly id: string;
  readonly possible: Possible;
}

export interface CriterionResult {
  readonly criterion: Criterion;
  /** The reading that was used: `default` or an id. */
  readonly reading: string;
  readonly possible: Possible;
  /** Absent when the scope does not fit the data, or the stated exception holds. */
  readonly node?: ResultNode;
  readonly notApplicable?: 'scope' | 'guard' | 'exception';
  /** A city-wide target held against a single park. */
  readonly yardstick: boolean;
  /** Whether it takes part in the verdict. */
  readonly decides: boolean;
  /** Under every reading, the default first; a single one where the clause is clear. */
  readonly readings: readonly ReadingResult[];
  readonly score: Score;
}

/** A reading of one criterion that would change the verdict by itself. */
export interface Pivot {
  readonly criterion: Criterion;
  /** `default`, or the id of the reading. */
  readonly reading: string;
  readonly verdict: Verdict;
}

export interface LevelResult {
  readonly level: Level;
  readonly possible: Possible;
  readonly verdict: Verdict;
  /** The same verdict under the best and the worst reading of each criterion. */
  readonly robust: boolean;
  readonly best: Verdict;
  readonly worst: Verdict;
  /** The readings that would change the verdict, each taken alone. */
  readonly pivots: readonly Pivot[];
  readonly score: Score;
  readonly criteria: readonly CriterionResult[];
  /** The figures that still matter for the verdict; empty when it is final. */
  readonly missing: readonly MissingFigure[];
  /** Figures that are only expected and on which the verdict rests. */
  readonly expected: readonly Figure[];
  /** Judgements that were declared without evidence. */
  readonly declared: readonly Figure[];
  /** No criterion that decides applies to the data. */
  readonly nothingDecides: boolean;
}

/** What a pipeline needs of a level: verdict and criteria, without the rival readings in full. A level result is one. */
export interface Outline
  extends Pick<
    LevelResult,
    'level' | 'possible' | 'verdict' | 'robust' | 'score' | 'missing' | 'nothingDecides'
  > {
  readonly criteria: readonly CriterionOutline[];
  /** Present where the criteria are those of other records too. */
  readonly numbers?: VaryingNumbers;
  /** A side of the score, off by less than 10⁻⁹, where it is found more quickly so; not a number where it is not. */
  readonly roughScore?: (side: keyof Score) => number;
}

export interface CriterionOutline
  extends Pick<
    CriterionResult,
    'criterion' | 'reading' | 'possible' | 'notApplicable' | 'yardstick' | 'decides'
  > {
  readonly node?: OutlineNode;
}

export interface BandResult {
  readonly band: Band;
  /** The class that holds; undefined where no class or none for certain holds. */
  readonly label?: Text;
  /** Classes that are still possible when none is certain. */
  readonly candidates: readonly Text[];
}

/** Everything that one evaluation found. */
export interface Evaluation {
  readonly ruleSet: RuleSet;
  readonly record: DataRecord;
  readonly result: LevelResult;
  readonly bands: readonly BandResult[];
  readonly warnings: readonly Problem[];
}
