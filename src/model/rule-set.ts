import type { Exact } from '../quantity/exact.ts';
import type { Unit } from '../quantity/unit.ts';
import type { Condition } from './condition.ts';
import type { Text } from './text.ts';

export const SCOPES = ['park', 'project', 'district', 'portfolio', 'city'] as const;
/** Whose figures a criterion reads. */
export type Scope = (typeof SCOPES)[number];

export const FORCES = ['must', 'in-principle', 'strive'] as const;
/** How binding the words are: must; in-principle (原则上); strive (力争, 争取, 尽量). */
export type Force = (typeof FORCES)[number];

/** Where in the document a statement stands. */
export interface Citation {
  readonly clause: string;
  readonly at: string;
  /** A verbatim key phrase of at most 30 characters. */
  readonly fragment: string;
  /** What a damaged fragment means, and why it is read so. */
  readonly reads?: string;
  readonly why?: Text;
}

/** The id under which the reading of the clause itself goes. */
export const DEFAULT_READING = 'default';

/** A rival of the default reading: it replaces the condition, the scope, or both. */
export interface Reading {
  readonly id: string;
  readonly why: Text;
  readonly require?: Condition;
  readonly scope?: Scope;
}

export const RELATIONS = ['inherited', 'same', 'stricter', 'looser', 'replaces'] as const;
/**
 * How a criterion stands to that of the rule set below: taken over as it is; or overridden, so that it asks provably the
 * same, more or less; or something that cannot be ranked.
 */
export type Relation = (typeof RELATIONS)[number];

/** What a criterion of a rule set that extends another one was made from. */
export interface Origin {
  /** The rule set whose document states it. */
  readonly ruleSet: string;
  readonly relation: Relation;
  /** Where that document does. */
  readonly cite: readonly Citation[];
}

export interface Criterion {
  readonly id: string;
  readonly level: string;
  /** Park levels in which a city-wide target is also held against a single park. */
  readonly yardstick: readonly string[];
  readonly scope: Scope;
  readonly force: Force;
  readonly role?: 'orientation';
  readonly title: Text;
  readonly cite: readonly Citation[];
  readonly when?: Condition;
  readonly unless?: Condition;
  readonly require: Condition;
  readonly readings: readonly Reading[];
  readonly by?: string;
  readonly byInferred: boolean;
  readonly every?: 'year' | 'quarter';
  readonly per?: 'district';
  readonly population?: number;
  readonly note?: Text;
  /** Absent where the rule set states it by itself. */
  readonly origin?: Origin;
}

/** Whether a criterion is judged in a level: in its own, and in those that it serves as a yardstick. */
export function belongsTo({ level, yardstick }: Criterion, id: string): boolean {
  return level === id || yardstick.includes(id);
}

export interface Level {
  readonly id: string;
  readonly title: Text;
  readonly scope: Scope;
  readonly kind: 'admission' | 'target';
  readonly decidedBy: 'must' | 'all';
  readonly note?: Text;
}

export interface Band {
  readonly id: string;
  readonly scope: Scope;
  readonly title: Text;
  readonly cite: readonly Citation[];
  readonly classes: readonly { readonly label: Text; readonly when: Condition }[];
  readonly note?: Text;
}

/** A quantity that a rule set states: exact value in the base unit, and the unit as written. */
export interface Stated {
  readonly value: Exact;
  readonly unit: Unit;
  readonly text: string;
}

/** What an amount is: money that is paid, what need not be paid, or a price that is asked. */
export const MONEY_KINDS = ['payment', 'waiver', 'price'] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

/** How far a promise binds: firm; in-principle (原则上); may (可, 允许), which leaves it to whoever grants it. */
export const PROMISES = ['firm', 'in-principle', 'may'] as const;
export type PromiseForce = (typeof PROMISES)[number];

/** Rate × figure, the whole figure where there is no rate, or neither; within floor and cap. */
export interface Amount {
  readonly rate?: Stated;
  readonly of?: string;
  readonly atMost?: Stated;
  readonly atLeast?: Stated;
  readonly every?: 'year';
}

export interface Incentive {
  readonly id: string;
  readonly scope: Scope;
  readonly title: Text;
  readonly cite: readonly Citation[];
  readonly each?: string;
  readonly when?: Condition;
  readonly amount?: Amount;
  readonly cases: readonly { readonly when?: Condition; readonly amount: Amount }[];
  readonly grants?: Text;
  readonly money: MoneyKind;
  readonly force: PromiseForce;
  /** Who pays, where the document says it. */
  readonly payer?: Text;
  /** Of a draft: what the issued document says instead. */
  readonly final?: Text;
  readonly note?: Text;
}

export interface PolicyDocument {
  readonly number: string;
  readonly issuer: Text;
  readonly issued?: string;
  readonly published?: string;
  readonly status: 'issued' | 'draft';
  readonly effective: { readonly from: string; readonly until?: string; readonly inferred: boolean };
  readonly sha256: string;
}

/** One document, encoded. */
export interface RuleSet {
  readonly id: string;
  readonly city: string;
  readonly title: Text;
  readonly document: PolicyDocument;
  readonly notes: readonly Text[];
  readonly levels: readonly Level[];
  readonly criteria: readonly Criterion[];
  readonly bands: readonly Band[];
  readonly incentives: readonly Incentive[];
  readonly notEncoded: readonly { readonly clause: string; readonly why: Text }[];
  /** The district that it is for; absent where it is for the whole city. */
  readonly district?: Text;
  readonly base?: Base;
  /** SHA-256 of the rule set's own file, where the reader computed it. */
  readonly hash?: string;
}

/** The rule set that another one extends. */
interface Base {
  readonly ruleSet: RuleSet;
  /** The criteria of the base that are changed, in the order of the file. */
  readonly overridden: readonly string[];
  /** Those that do not hold. */
  readonly dropped: readonly Dropped[];
}

/** A criterion of the base that a rule set does without. */
export interface Dropped {
  readonly criterion: Criterion;
  /** Where the document of the rule set says so. */
  readonly cite: readonly Citation[];
  readonly why: Text;
}

/** The rule set, or the one below it, whose document a criterion cites. */
export function statingRuleSet({ origin }: Pick<Criterion, 'origin'>, ruleSet: RuleSet): RuleSet {
  if (origin?.relation !== 'inherited') return ruleSet;
  let stating = ruleSet;
  while (stating.base && stating.id !== origin.ruleSet) stating = stating.base.ruleSet;
  return stating;
}

/** A document of a district: its rule set is used only where it is asked for. */
export interface DistrictDocument {
  readonly ruleSet: string;
  readonly district: Text;
  readonly number: string;
}

export interface City {
  readonly id: string;
  readonly name: Text;
  readonly aliases: readonly string[];
  /** Those for the whole city. */
  readonly ruleSets: readonly string[];
  /** Absent where no district has a document of its own. */
  readonly districts?: readonly DistrictDocument[];
  readonly default: string;
}
