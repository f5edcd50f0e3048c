import { outcomeOf, type Outcome } from '../../model/outcome.ts';
import type { ResultNode } from '../../model/result.ts';
import type { Incentive } from '../../model/rule-set.ts';
import type { Claim, IncentiveResult, Support } from '../../model/support.ts';
import { leavesUnder } from '../../model/walk-result.ts';
import { shortClauses } from '../clauses.ts';
import { viewLeaf } from '../leaf.ts';
import { itemsName, type Lexicon, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { incentiveMoney, moneyText, reckoningText, unitOfIncentive } from './numbers.ts';
import { conditionWords } from '../words.ts';
import { amountWords, notApplicableWords, promiseTags, SUPPORT_WORDS, totalTitle } from './words.ts';

/** An incentive in words, flat: what reports are made of. */
export interface SupportRow {
  readonly id: string;
  readonly outcome: Outcome;
  readonly title: string;
  readonly clauses: readonly string[];
  /** Empty where no money is promised, or none is due. */
  readonly amount: string;
  /** What is promised: rule of the amount, or the grant in words. */
  readonly promise: readonly string[];
  readonly tags: readonly string[];
  /** Why it is not due, or does not apply. */
  readonly reasons: readonly string[];
  /** Of the record itself: how the amount was reckoned. */
  readonly reckoning: string;
  /** One by one, where it goes by items. */
  readonly claims: readonly ClaimRow[];
}

export interface ClaimRow {
  readonly name: string;
  readonly outcome: Outcome;
  readonly amount: string;
  readonly reckoning: string;
  readonly reasons: readonly string[];
}

/** What is due comes first, then what is open; within, the order of the document. */
const ORDER: readonly Outcome[] = ['pass', 'unknown', 'fail', 'not-applicable'];

/** The incentives of a document, each in words. */
export function supportRows({ incentives }: Support, lexicon: Lexicon): readonly SupportRow[] {
  const rows = incentives.map((each) => rowOf(each, lexicon));
  return ORDER.flatMap((outcome) => rows.filter((row) => row.outcome === outcome));
}

function rowOf(result: IncentiveResult, lexicon: Lexicon): SupportRow {
  const { incentive, possible, range, claims } = result;
  const { id, title, cite, amount, cases, grants } = incentive;
  const outcome = outcomeOf(possible);
  const own = claims.find(({ name }) => name === undefined);
  const isDue = outcome === 'pass' || outcome === 'unknown';
  return {
    id,
    outcome,
    title: say(title, lexicon),
    clauses: shortClauses(cite),
    amount: isDue ? (own ? claimMoney(own, incentive, lexicon) : moneyOf(incentive, range, lexicon)) : '',
    promise: [
      ...(grants ? [say(grants, lexicon)] : []),
      ...(amount ? [amountWords(amount, lexicon)] : []),
      ...cases.map((each) => caseWords(each, lexicon)),
    ],
    tags: promiseTags(incentive, lexicon),
    reasons: own ? failures(own.node, lexicon) : [],
    reckoning: own ? reckoningOf(own, lexicon) : '',
    claims: claims.filter(({ name }) => name !== undefined).map((claim) => claimRow(claim, result, lexicon)),
    ...(outcome === 'not-applicable' && { reasons: [notApplicableWords(result, lexicon)] }),
  };
}

function claimRow(claim: Claim, { incentive }: IncentiveResult, lexicon: Lexicon): ClaimRow {
  const { name = '', item = '', possible, node } = claim;
  const outcome = outcomeOf(possible);
  const [list = '', number = ''] = item.split('/').slice(-2);
  const unnamed = say(
    { zh: `${itemsName(list, lexicon)}第${number}项`, en: `${itemsName(list, lexicon)} no. ${number}` },
    lexicon,
  );
  return {
    name: name === '' ? unnamed : name,
    outcome,
    amount: claimMoney(claim, incentive, lexicon),
    reckoning: reckoningOf(claim, lexicon),
    reasons: failures(node, lexicon),
  };
}

/** What is due; where that is open, what would be. */
function claimMoney({ possible, ifDue }: Claim, incentive: Incentive, lexicon: Lexicon): string {
  const money = moneyOf(incentive, ifDue, lexicon);
  const isOpen = outcomeOf(possible) === 'unknown' && money !== '' && money !== say(WORDS.unknown, lexicon);
  return isOpen ? say({ zh: `若符合，${money}`, en: `if so, ${money}` }, lexicon) : money;
}

function moneyOf(incentive: Incentive, range: Claim['range'], lexicon: Lexicon): string {
  return range ? incentiveMoney(incentive, range, lexicon) : '';
}

/** `平台服务类别 = 技术创新：20% × 设备投入，至多 1000万元`. */
function caseWords({ when, amount }: Incentive['cases'][number], lexicon: Lexicon): string {
  const which = when ? conditionWords(when, lexicon) : say(SUPPORT_WORDS.otherwise, lexicon);
  return which + say(WORDS.colon, lexicon) + amountWords(amount, lexicon);
}

function reckoningOf({ payouts }: Claim, lexicon: Lexicon): string {
  const texts = payouts.map((payout) => reckoningText(payout, lexicon)).filter((text) => text !== '');
  return texts.join(say({ zh: ' 或 ', en: ' or ' }, lexicon));
}

/** The comparisons on which a condition fails. */
function failures(node: ResultNode | undefined, lexicon: Lexicon): readonly string[] {
  if (!node || outcomeOf(node.possible) !== 'fail') return [];
  return leavesUnder(node)
    .filter(({ possible }) => outcomeOf(possible) === 'fail')
    .map((leaf) => {
      const { subject, actual, required } = viewLeaf(leaf, lexicon);
      const asked = say({ zh: `（要求：${required}）`, en: ` (required: ${required})` }, lexicon);
      return subject + say(WORDS.colon, lexicon) + actual + asked;
    });
}

export interface TotalRow {
  readonly title: string;
  readonly amount: string;
  /** The clauses and titles that add to it. */
  readonly of: readonly string[];
}

/** Sums of two incentives or more; a single one is its own sum. */
export function totalRows({ totals }: Support, lexicon: Lexicon): readonly TotalRow[] {
  return totals.flatMap((total) => {
    const { incentives, range, every } = total;
    const [first] = incentives;
    if (!first || incentives.length < 2) return [];
    return [
      {
        title: totalTitle(total, lexicon),
        amount: moneyText(range, unitOfIncentive(first, lexicon), every, lexicon),
        of: incentives.map(({ title }) => say(title, lexicon)),
      },
    ];
  });
}
