import type { Catalogue, RecordKind } from '../../model/catalogue.ts';
import type {
  Band,
  Criterion,
  Level,
  PolicyDocument,
  Reading,
  RuleSet,
  Scope,
} from '../../model/rule-set.ts';
import { readCondition, readingContext } from '../conditions/condition.ts';
import { type ReadingContext, vocabularyOf } from '../conditions/reading-context.ts';
import type {
  RawBand,
  RawCondition,
  RawCriterion,
  RawDocument,
  RawReading,
  RawRuleSet,
} from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { Path } from '../source/problem-list.ts';
import { readIncentive } from './incentive.ts';

/** Reads a rule set whose structure is checked. Problems of its conditions go to the list of its file. */
export function readRuleSet(
  { raw, at, problems }: Located<RawRuleSet>,
  catalogue: Catalogue,
  hash?: string,
): RuleSet {
  const vocabulary = vocabularyOf(catalogue);
  const contextOf: ContextOf = (records) => readingContext(vocabulary, problems, records);
  const { id, city, title, document, notes = [], bands = [], incentives = [], not_encoded = [] } = raw;
  return {
    id,
    city,
    title,
    document: readDocument(document),
    notes,
    levels: Object.entries(raw.levels).map(
      ([level, { decided_by, ...rest }]): Level => ({ id: level, decidedBy: decided_by, ...rest }),
    ),
    criteria: raw.criteria.map((each, index) => readCriterion(each, [...at, 'criteria', index], contextOf)),
    bands: bands.map((each, index) => readBand(each, [...at, 'bands', index], contextOf)),
    incentives: incentives.map((each, index) => readIncentive(each, [...at, 'incentives', index], contextOf)),
    notEncoded: not_encoded.map(({ clause, why }) => ({ clause, why })),
    ...(hash !== undefined && { hash }),
  };
}

/** The context for conditions on records of these kinds. */
type ContextOf = (records: readonly RecordKind[]) => ReadingContext;

function readDocument({ effective, ...rest }: RawDocument): PolicyDocument {
  return { ...rest, effective: { inferred: false, ...effective } };
}

function readCriterion(raw: RawCriterion, at: Path, contextOf: ContextOf): Criterion {
  const { by_inferred = false, yardstick = [], readings = [], when, unless, require, ...rest } = raw;
  const context = contextOf(recordsOf(raw));
  const read = (part: RawCondition, key: string) => readCondition(part, [...at, key], context);
  return {
    ...rest,
    yardstick,
    byInferred: by_inferred,
    ...(when && { when: read(when, 'when') }),
    ...(unless && { unless: read(unless, 'unless') }),
    require: read(require, 'require'),
    readings: readings.map((each, index) => readReading(each, raw, [...at, 'readings', index], contextOf)),
  };
}

/** The records that a criterion is held against: a yardstick also a single park. */
function recordsOf({ scope, yardstick = [] }: Pick<RawCriterion, 'scope' | 'yardstick'>): readonly Scope[] {
  return yardstick.length > 0 && scope !== 'park' ? [scope, 'park'] : [scope];
}

/** A reading of another scope reads what it replaces, or else the default condition, in that scope. */
function readReading(
  { require, ...reading }: RawReading,
  criterion: RawCriterion,
  at: Path,
  contextOf: ContextOf,
): Reading {
  const context = contextOf(reading.scope ? [reading.scope] : recordsOf(criterion));
  if (require) return { ...reading, require: readCondition(require, [...at, 'require'], context) };
  if (reading.scope) readCondition(criterion.require, [...at, 'scope'], context);
  return reading;
}

function readBand({ classes, ...rest }: RawBand, at: Path, contextOf: ContextOf): Band {
  const context = contextOf([rest.scope]);
  return {
    ...rest,
    classes: classes.map(({ label, when }, index) => ({
      label,
      when: readCondition(when, [...at, 'classes', index, 'when'], context),
    })),
  };
}
