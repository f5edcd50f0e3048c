import type { RecordKind } from '../../model/catalogue.ts';
import type { Outcome, Verdict } from '../../model/outcome.ts';
import type { Score } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import type { Place } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';

/**
 * A result in the words of one language, flat enough for a table: what every report on many parks is made of.
 */
export interface Digest {
  readonly name: string;
  readonly kind: RecordKind;
  /** Where the submission stands. */
  readonly place: Place;
  readonly city: string;
  readonly district?: string;
  readonly period?: string;
  readonly ruleSet: { readonly id: string; readonly title: string; readonly number: string };
  readonly level: { readonly id: string; readonly title: string; readonly kind: Level['kind'] };
  readonly verdict: Verdict;
  /** The verdict in the words of the level: 符合, 达标 … */
  readonly verdictText: string;
  readonly robust: boolean;
  readonly nothingDecides: boolean;
  readonly score: Score;
  readonly criteria: readonly CriterionDigest[];
  /** The figures that still matter, each with its unit. */
  readonly missing: readonly string[];
  readonly warnings: readonly Problem[];
  /** What must be said about the document: draft, yardsticks, periods. */
  readonly notes: readonly string[];
}

/** A criterion of a digest. */
export interface CriterionDigest {
  readonly id: string;
  readonly title: string;
  /** The part of the document in which it stands. */
  readonly section: string;
  /** Its clauses as printed: `A-19…22`. */
  readonly clauses: string;
  /** The key phrase of its first clause. */
  readonly fragment: string;
  /** What it asks, in words on one line: `（A ≥ 1 且 B ≥ 2）或 C ≥ 3`. */
  readonly requirement: string;
  readonly outcome: Outcome;
  readonly decides: boolean;
  readonly yardstick: boolean;
  readonly orientation: boolean;
  /** Where it overrides one of the rule set below: `stricter than A-19…22 of a-2019`. */
  readonly override?: string;
  /** Why it does not apply, in words. */
  readonly notApplicable?: string;
  /** The first figure on which its outcome rests; absent where it read none. */
  readonly place?: Place;
  /** The comparisons under it, in order; a single one for most criteria. Of the items of a long list only a few, those that fail first. */
  readonly leaves: readonly LeafDigest[];
  /** How many items of lists are not among the leaves, by outcome: `另有 490 项：5 不通过，485 通过`; empty where all are. */
  readonly more: string;
  /** The figures that it lacks. */
  readonly missing: readonly string[];
}

/** A comparison of a digest. */
export interface LeafDigest {
  /** What is compared. */
  readonly subject: string;
  readonly outcome: Outcome;
  /** As printed, with unit: `381.07–388.18万元/亩`, `是`, `—`. */
  readonly actual: string;
  /** As printed: `≥ 280万元/亩`. */
  readonly required: string;
  /** As printed; empty where there is none. */
  readonly margin: string;
  /** Unit of the numbers; empty for plain ones and where nothing is a number. */
  readonly unit: string;
  /** The printed actual and limit as decimals in that unit, where each is a single number. */
  readonly value?: string;
  readonly limit?: string;
  /** The first figure that it read. */
  readonly place?: Place;
  /** Of all parks of a city together, those that made the difference: `未计入：甲 98亿元、…另有 12 个`. */
  readonly parts?: string;
}
