/**
 * The files under `rules/` as they are written, once their structure is checked: plain values, decimals and dates
 * still as text. The JSON Schemas beside this file describe the same forms.
 */
import type { IndicatorType, RecordKind } from '../../model/catalogue.ts';
import type { Aspect } from '../../model/coverage.ts';
import type { NumberComparison } from '../../model/condition.ts';
import type { Verdict } from '../../model/outcome.ts';
import type {
  Citation,
  Force,
  Level,
  MoneyKind,
  PolicyDocument,
  PromiseForce,
  Reading,
  Scope,
} from '../../model/rule-set.ts';
import type { Text } from '../../model/text.ts';
import type { UnitDefinitions } from '../../quantity/unit.ts';

export interface RawUnits extends Partial<Omit<UnitDefinitions, 'multiples'>> {
  readonly multiples?: Readonly<Record<string, number>>;
}

export interface RawList {
  readonly id: string;
  readonly record: RecordKind;
  readonly name: Text;
  readonly aliases?: readonly string[];
}

export interface RawIndicator {
  readonly id: string;
  readonly name: Text;
  readonly aliases?: readonly string[];
  readonly of?: readonly RecordKind[];
  readonly type: IndicatorType;
  readonly unit?: string;
  readonly time?: 'flow' | 'stock';
  readonly caliber?: Text;
  readonly plausible?: readonly [RawQuantity, RawQuantity];
  readonly values?: readonly Text[];
  readonly ordered?: boolean;
  readonly derive?: readonly RawExpression[];
}

export interface RawCity {
  readonly id: string;
  readonly name: Text;
  readonly aliases?: readonly string[];
  readonly rulesets: readonly string[];
  readonly default: string;
}

/** `280万元/亩`, `12`. */
export type RawQuantity = string | number;

/** Which one of these it is, the key tells that names the subject. */
export type RawExpression =
  | { readonly indicator: string; readonly year?: number; readonly since?: number }
  | { readonly ratio: readonly string[] }
  | { readonly difference: readonly string[] }
  | { readonly growth: string }
  | { readonly decline: string }
  | { readonly count: string; readonly where?: RawCondition; readonly during?: string }
  | { readonly share: string; readonly among?: RawCondition; readonly where: RawCondition }
  | { readonly sum: readonly string[] | string; readonly of?: string; readonly where?: RawCondition }
  | { readonly mean: string; readonly of: string; readonly where?: RawCondition }
  | { readonly min: string; readonly of: string; readonly where?: RawCondition }
  | { readonly max: string; readonly of: string; readonly where?: RawCondition };

export interface RawFigure {
  readonly indicator: string;
  readonly year?: number;
  readonly times?: RawQuantity;
}

export type RawLimit = RawQuantity | boolean | RawFigure;

export interface RawComparison {
  readonly at_least?: RawLimit;
  readonly more_than?: RawLimit;
  readonly at_most?: RawLimit;
  readonly less_than?: RawLimit;
  readonly between?: readonly [RawLimit, RawLimit];
  readonly equals?: RawLimit;
  readonly one_of?: readonly RawLimit[];
  readonly none_of?: readonly RawLimit[];
  readonly in_months?: readonly number[];
  readonly about?: boolean;
}

export type RawLeaf = RawExpression & RawComparison;

export type RawCondition =
  | { readonly all: readonly RawCondition[] }
  | { readonly any: readonly RawCondition[] }
  | { readonly not: RawCondition }
  | { readonly each: string; readonly where?: RawCondition; readonly require: RawCondition }
  | { readonly when: RawCondition; readonly require: RawCondition }
  | { readonly criterion: string }
  | { readonly level: string }
  | RawLeaf;

type RawLevel = Omit<Level, 'id' | 'decidedBy'> & { readonly decided_by: Level['decidedBy'] };

export type RawReading = Omit<Reading, 'require'> & { readonly require?: RawCondition };

export interface RawCriterion {
  readonly id: string;
  readonly level: string;
  readonly yardstick?: readonly string[];
  readonly scope: Scope;
  readonly force: Force;
  readonly role?: 'orientation';
  readonly title: Text;
  readonly cite: readonly Citation[];
  readonly when?: RawCondition;
  readonly unless?: RawCondition;
  readonly require: RawCondition;
  readonly readings?: readonly RawReading[];
  readonly by?: string;
  readonly by_inferred?: boolean;
  readonly every?: 'year' | 'quarter';
  readonly per?: 'district';
  readonly population?: number;
  readonly note?: Text;
}

/** Changes one criterion of the rule set that is extended; what is left out stays as it is there. */
export interface RawOverride
  extends Partial<
    Pick<
      RawCriterion,
      'force' | 'title' | 'when' | 'unless' | 'require' | 'readings' | 'by' | 'by_inferred' | 'note'
    >
  > {
  readonly criterion: string;
  readonly cite: readonly Citation[];
}

export interface RawDrop {
  readonly criterion: string;
  readonly cite: readonly Citation[];
  readonly why: Text;
}

export interface RawBand {
  readonly id: string;
  readonly scope: Scope;
  readonly title: Text;
  readonly cite: readonly Citation[];
  readonly classes: readonly { readonly label: Text; readonly when: RawCondition }[];
  readonly note?: Text;
}

export interface RawAmount {
  readonly rate?: RawQuantity;
  readonly of?: string;
  readonly at_most?: RawQuantity;
  readonly at_least?: RawQuantity;
  readonly every?: 'year';
}

export interface RawIncentive {
  readonly id: string;
  readonly scope: Scope;
  readonly title: Text;
  readonly cite: readonly Citation[];
  readonly each?: string;
  readonly when?: RawCondition;
  readonly amount?: RawAmount;
  readonly cases?: readonly { readonly when?: RawCondition; readonly amount: RawAmount }[];
  readonly grants?: Text;
  readonly money?: MoneyKind;
  readonly force?: PromiseForce;
  readonly payer?: Text;
  readonly final?: Text;
  readonly note?: Text;
}

export type RawDocument = Omit<PolicyDocument, 'effective'> & {
  readonly effective: { readonly from: string; readonly until?: string; readonly inferred?: boolean };
};

export interface RawRuleSet {
  readonly id: string;
  readonly city: string;
  readonly district?: Text;
  readonly extends?: string;
  readonly title: Text;
  readonly document: RawDocument;
  readonly notes?: readonly Text[];
  readonly levels: Readonly<Record<string, RawLevel>>;
  readonly criteria: readonly RawCriterion[];
  readonly overrides?: readonly RawOverride[];
  readonly drops?: readonly RawDrop[];
  readonly bands?: readonly RawBand[];
  readonly incentives?: readonly RawIncentive[];
  readonly not_encoded?: readonly {
    readonly clause: string;
    readonly at?: string;
    readonly fragment?: string;
    readonly why: Text;
  }[];
  readonly other_numbers?: readonly {
    readonly at?: string;
    readonly fragment: string;
    readonly why: Text;
  }[];
}

/** What must be known of every rule set, whether or not it is read. */
export interface RawRuleSetHead extends Pick<RawRuleSet, 'id' | 'city' | 'district' | 'extends'> {
  readonly document: Pick<RawDocument, 'number'>;
}

export interface RawCases {
  readonly ruleset: string;
  readonly cases?: readonly (RawTarget & (RawThreshold | RawState))[];
  readonly bands?: readonly (RawBandTarget & (RawThreshold | RawState))[];
  readonly incentives?: readonly (RawIncentiveTarget & (RawThreshold | RawState))[];
  readonly verdicts?: readonly RawVerdict[];
  readonly unshown?: readonly ((RawTarget | RawBandTarget | RawIncentiveTarget) & RawUnshown)[];
}

export interface RawTarget {
  readonly criterion: string;
  readonly reading?: string;
  readonly record?: RecordKind;
}

export interface RawBandTarget {
  readonly band: string;
  readonly record?: RecordKind;
}

export interface RawIncentiveTarget {
  readonly incentive: string;
  readonly record?: RecordKind;
}

/** An amount, `none`, or the ends of a range. */
export type RawExpectedAmount = RawQuantity | Readonly<Partial<Record<NumberComparison, RawQuantity>>>;

/** An outcome, a verdict or the label of a class, and what else may be expected with it. */
export interface RawState {
  readonly expect: string;
  readonly missing?: readonly string[];
  readonly margins?: Readonly<Record<string, RawQuantity>>;
  readonly amount?: RawExpectedAmount;
}

export interface RawThreshold
  extends Readonly<Partial<Record<'below' | 'equal' | 'above' | 'missing', string | RawState>>> {
  readonly figure: string;
  readonly at: string | number | boolean;
  readonly step?: string | number;
}

export interface RawVerdict {
  readonly level: string;
  readonly record?: RecordKind;
  readonly expect: Verdict;
  readonly missing?: readonly string[];
}

interface RawUnshown {
  readonly at: string;
  readonly aspects: readonly Aspect[];
  readonly why: Text;
}
