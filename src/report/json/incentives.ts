import { amountsOf, everyOf, unitOfAmount } from '../../model/amount-unit.ts';
import { outcomeOf } from '../../model/outcome.ts';
import type { Claim, IncentiveResult, Payout, Support, SupportTotal } from '../../model/support.ts';
import { PLAIN, type Unit } from '../../quantity/unit.ts';
import { indicatorOf, type Lexicon } from '../lexicon.ts';
import { problemJson } from '../problem-json.ts';
import type { SupportInput } from '../support/input.ts';
import { unitOfIncentive } from '../support/numbers.ts';
import { supportNotes } from '../support/remarks.ts';
import { figureJson, missingJson } from './figures.ts';
import { INCENTIVES_FORMAT } from './format.ts';
import { dataJson, ruleSetJson } from './index.ts';
import { nodeJson } from './nodes.ts';
import { plainRangeJson } from './numbers.ts';

/** The support for every record, with its conditions as trees; numbers are texts. */
export function renderIncentivesJson(inputs: readonly SupportInput[]): string {
  const json = { schema: INCENTIVES_FORMAT, results: inputs.map(recordJson) };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function recordJson({ data, supports, catalogue, warnings, asOf }: SupportInput) {
  return {
    data: dataJson(data),
    ...(asOf !== undefined && { as_of: asOf }),
    documents: supports.map((support) =>
      supportJson(support, asOf, { language: 'zh', catalogue, ruleSet: support.ruleSet }),
    ),
    warnings: warnings.map(problemJson),
  };
}

function supportJson(support: Support, asOf: string | undefined, lexicon: Lexicon) {
  return {
    rule_set: ruleSetJson(support.ruleSet),
    incentives: support.incentives.map((each) => incentiveJson(each, lexicon)),
    totals: support.totals.map((each) => totalJson(each, lexicon)),
    missing: support.missing.map((each) => missingJson(each, lexicon)),
    expected: support.expected.map((each) => figureJson(each, lexicon)),
    notes: supportNotes(support, asOf),
  };
}

function incentiveJson(result: IncentiveResult, lexicon: Lexicon) {
  const { incentive, possible, notApplicable, range, claims, missing } = result;
  const { id, title, cite, scope, each, money, force, payer, grants, final, note } = incentive;
  const every = everyOf(incentive);
  const unit = unitOfIncentive(incentive, lexicon);
  return {
    id,
    title,
    scope,
    ...(each !== undefined && { each }),
    citations: cite,
    ...(amountsOf(incentive).length > 0 && { money }),
    ...(every && { every }),
    force,
    ...(payer && { payer }),
    ...(grants && { grants }),
    ...(final && { final }),
    ...(note && { note }),
    outcome: outcomeOf(possible),
    ...(notApplicable && { not_applicable: notApplicable }),
    amount: range ? plainRangeJson(range, unit) : null,
    claims: claims.map((claim) => claimJson(claim, unit, lexicon)),
    missing: missing.map((figure) => missingJson(figure, lexicon)),
  };
}

function claimJson({ name, item, possible, node, payouts, range }: Claim, unit: Unit, lexicon: Lexicon) {
  return {
    ...(name !== undefined && { name }),
    ...(item !== undefined && { item }),
    outcome: outcomeOf(possible),
    amount: range ? plainRangeJson(range, unit) : null,
    payouts: payouts.map((payout) => payoutJson(payout, lexicon)),
    ...(node && { node: nodeJson(node, lexicon) }),
  };
}

function payoutJson({ amount, base, reckoned, range }: Payout, lexicon: Lexicon) {
  const { rate, of, atMost, atLeast } = amount;
  const unit = unitOfAmount(amount, lexicon.catalogue);
  const unitOfBase = indicatorOf(of ?? '', lexicon)?.unit ?? PLAIN;
  return {
    ...(rate && { rate: rate.text }),
    ...(of !== undefined && { of }),
    ...(atLeast && { at_least: atLeast.text }),
    ...(atMost && { at_most: atMost.text }),
    ...(base && { base: plainRangeJson(base, unitOfBase) }),
    ...(reckoned && { reckoned: plainRangeJson(reckoned, unit) }),
    amount: plainRangeJson(range, unit),
  };
}

function totalJson({ money, every, range, incentives }: SupportTotal, lexicon: Lexicon) {
  const [first] = incentives;
  return {
    money,
    ...(every && { every }),
    amount: plainRangeJson(range, first ? unitOfIncentive(first, lexicon) : PLAIN),
    incentives: incentives.map(({ id }) => id),
  };
}
