import { everyOf } from '../../model/amount-unit.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Amount, Incentive, PromiseForce } from '../../model/rule-set.ts';
import type { IncentiveResult, SupportTotal } from '../../model/support.ts';
import type { Text } from '../../model/text.ts';
import { itemsName, type Lexicon, nameOf, say } from '../lexicon.ts';
import { RECORDS } from '../labels.ts';
import { WORDS } from '../phrases.ts';

/** What an incentive comes to for a record. */
export const DUE: Readonly<Record<Outcome, Text>> = {
  pass: { zh: '符合条件', en: 'eligible' },
  fail: { zh: '不符合条件', en: 'not eligible' },
  unknown: { zh: '待定', en: 'open' },
  'not-applicable': { zh: '不适用', en: 'n/a' },
};

export const SUPPORT_WORDS = {
  support: { zh: '支持政策', en: 'support' },
  amount: { zh: '金额', en: 'amount' },
  totals: { zh: '合计', en: 'Totals' },
  clauses: { zh: '条款说明', en: 'Remarks on the clauses' },
  waiver: { zh: '免缴额，不是补助', en: 'not to be paid; no payment' },
  price: { zh: '价格，不是补助', en: 'a price, no payment' },
  noPayer: { zh: '出资方：文中未写明', en: 'who pays is not said' },
  otherwise: { zh: '其余', en: 'otherwise' },
  none: { zh: '本文件没有支持政策', en: 'This document promises no support' },
} satisfies Record<string, Text>;

const FORCES: Readonly<Record<Exclude<PromiseForce, 'firm'>, Text>> = {
  'in-principle': { zh: '“原则上”，可有例外', en: 'in principle, so with exceptions' },
  may: { zh: '“可”，是否给予由主管部门决定', en: '“may”: left to whoever grants it' },
};

/** `20元/m² × 建筑面积，至多 300万元`. */
export function amountWords({ rate, of, atMost, atLeast, every }: Amount, lexicon: Lexicon): string {
  const base = of === undefined ? '' : nameOf(of, lexicon);
  const whole = base && say({ zh: `${base}全额`, en: `all of: ${base}` }, lexicon);
  const parts = [
    rate ? `${rate.text} × ${base}` : whole,
    atLeast ? say({ zh: `至少 ${atLeast.text}`, en: `at least ${atLeast.text}` }, lexicon) : '',
    atMost ? say({ zh: `至多 ${atMost.text}`, en: `at most ${atMost.text}` }, lexicon) : '',
    every ? say(WORDS[every], lexicon) : '',
  ];
  return parts.filter((part) => part !== '').join(say({ zh: '，', en: ', ' }, lexicon));
}

/** What must be known to judge the weight of a promise: how far it binds, what the money is, who pays. */
export function promiseTags(incentive: Incentive, lexicon: Lexicon): readonly string[] {
  const { money, force, payer, each } = incentive;
  const hasAmount = incentive.amount !== undefined || incentive.cases.length > 0;
  const isOnce = hasAmount && money !== 'price' && !everyOf(incentive);
  const per: Text | undefined = each === undefined ? undefined : perItem(each, lexicon);
  return [
    ...(isOnce ? [say({ zh: '一次性', en: 'once' }, lexicon)] : []),
    ...(hasAmount && per ? [say(per, lexicon)] : []),
    ...(money === 'payment' || !hasAmount ? [] : [say(SUPPORT_WORDS[money], lexicon)]),
    ...(force === 'firm' ? [] : [say(FORCES[force], lexicon)]),
    ...(payer ? [say({ zh: `出资：${payer.zh}`, en: `paid by ${payer.en}` }, lexicon)] : []),
    ...(hasAmount && money === 'payment' && !payer ? [say(SUPPORT_WORDS.noPayer, lexicon)] : []),
  ];
}

function perItem(each: string, lexicon: Lexicon): Text {
  return {
    zh: `按${itemsName(each, { ...lexicon, language: 'zh' })}逐项计算`,
    en: `for each of the ${itemsName(each, { ...lexicon, language: 'en' })}`,
  };
}

/** Why it does not apply. */
export function notApplicableWords({ incentive, notApplicable }: IncentiveResult, lexicon: Lexicon): string {
  if (notApplicable === 'scope') {
    const { zh, en } = RECORDS[incentive.scope];
    return say({ zh: `针对${zh}，数据文件没有列出`, en: `for ${en}, of which the data list none` }, lexicon);
  }
  if (notApplicable === 'none') return say({ zh: '清单为空', en: 'the list is empty' }, lexicon);
  return say({ zh: '前提不成立', en: 'its precondition does not hold' }, lexicon);
}

/** `一次性资金`, `每年免缴`. */
export function totalTitle({ money, every }: SupportTotal, lexicon: Lexicon): string {
  const kind: Text =
    money === 'payment' ? { zh: '资金', en: 'payments' } : { zh: '免缴费用', en: 'fees waived' };
  const often: Text = every ? { zh: '每年', en: 'yearly ' } : { zh: '一次性', en: 'one-off ' };
  return say({ zh: often.zh + kind.zh, en: often.en + kind.en }, lexicon);
}
