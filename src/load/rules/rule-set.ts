import type { Catalogue } from '../../model/catalogue.ts';
import { once } from '../../model/once.ts';
import type { Band, Level, PolicyDocument, RuleSet } from '../../model/rule-set.ts';
import { readCondition, readingContext } from '../conditions/condition.ts';
import { vocabularyOf } from '../conditions/reading-context.ts';
import type { RawBand, RawDocument, RawRuleSet } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { Path } from '../source/problem-list.ts';
import { type ContextOf, readCriterion } from './criterion.ts';
import { extendRuleSet } from './extend.ts';
import { readIncentive } from './incentive.ts';

/**
 * Reads a rule set whose structure is checked, over the one that it extends. Its problems go to the list of its file; those of
 * criteria and incentives when these are first looked at.
 */
export function readRuleSet(
  entry: Located<RawRuleSet>,
  catalogue: Catalogue,
  hash?: string,
  base?: RuleSet,
): RuleSet {
  const { raw, at, problems } = entry;
  const vocabulary = vocabularyOf(catalogue);
  const contextOf: ContextOf = (records) => readingContext(vocabulary, problems, records);
  const {
    id,
    city,
    district,
    title,
    document,
    notes = [],
    bands = [],
    incentives = [],
    not_encoded = [],
  } = raw;
  const promises = once(() =>
    incentives.map((each, index) => readIncentive(each, [...at, 'incentives', index], contextOf)),
  );
  const own: RuleSet = {
    id,
    city,
    ...(district && { district }),
    title,
    document: readDocument(document),
    notes,
    levels: Object.entries(raw.levels).map(
      ([level, { decided_by, ...rest }]): Level => ({ id: level, decidedBy: decided_by, ...rest }),
    ),
    criteria: raw.criteria.map((each, index) => readCriterion(each, [...at, 'criteria', index], contextOf)),
    bands: bands.map((each, index) => readBand(each, [...at, 'bands', index], contextOf)),
    get incentives() {
      return promises();
    },
    notEncoded: not_encoded.map(({ clause, why }) => ({ clause, why })),
    ...(hash !== undefined && { hash }),
  };
  return base ? extendRuleSet(own, entry, base, contextOf) : own;
}

function readDocument({ effective, ...rest }: RawDocument): PolicyDocument {
  return { ...rest, effective: { inferred: false, ...effective } };
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
