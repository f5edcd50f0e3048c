import { FAIL, NOT_APPLICABLE, PASS } from '../../model/outcome.ts';
import type { NumberTest, QueryTest, Term } from '../../model/query.ts';
import { toDecimal } from '../../quantity/decimal.ts';
import { type Exact, ONE } from '../../quantity/exact.ts';
import { and, FALSE, logic, type Logic, not, or, TRUE, UNKNOWN } from './logic.ts';
import { literal, quoted, times } from './text.ts';
import type { Names } from './names.ts';

/**
 * What a test comes to. Where it always applies, that is whether it passes; else whether it passes, whether it fails and whether it does
 * not apply, each true, false or not known: together they tell every set of results apart.
 */
export type Judged =
  | { readonly holds: Logic }
  | { readonly pass: Logic; readonly fail: Logic; readonly exempt: Logic };

export interface TestContext {
  readonly names: Names;
  readonly terms: ReadonlyMap<string, Term>;
  /** Columns of numbers with what they can be at least and at most. */
  readonly ends: (id: string) => { readonly low?: Exact; readonly high?: Exact };
  /** Columns that hold several labels. */
  readonly isSeveral: (id: string) => boolean;
}

export function judge(test: QueryTest, context: TestContext): Judged {
  switch (test.kind) {
    case 'all':
      return joined(test.of.map((each) => judge(each, context)));
    case 'any':
      // What passes in the one fails in the other.
      return swapped(joined(test.of.map((each) => swapped(judge(each, context)))));
    case 'not':
      return swapped(judge(test.of, context));
    case 'when':
      return guarded(partsOf(judge(test.guard, context)).pass, judge(test.require, context));
    case 'unless':
      return guarded(notSurely(partsOf(judge(test.guard, context)).pass), judge(test.require, context));
    case 'passes':
      return { holds: partsOf(judge(test.of, context)).pass };
    case 'fixed':
      return fixed(test.possible);
    case 'number':
      return { holds: numberLogic(test, context) };
    case 'figures':
      return { holds: figuresLogic(test, context) };
    case 'flag': {
      const name = logic(context.names.column(test.of));
      return { holds: test.value ? name : not(name) };
    }
    case 'date':
      return { holds: logic(`${context.names.column(test.of)} ${SIGNS[test.op]} DATE '${test.day}'`) };
    case 'months': {
      const month = `EXTRACT(MONTH FROM ${context.names.column(test.of)})`;
      return { holds: logic(`${month} IN (${test.months.join(', ')})`) };
    }
    case 'labels':
      return { holds: labelsLogic(test, context) };
  }
}

export function partsOf(judged: Judged): Extract<Judged, { readonly pass: Logic }> {
  if (!('holds' in judged)) return judged;
  return { pass: judged.holds, fail: not(judged.holds), exempt: FALSE };
}

/** One that certainly fails makes all fail; it passes where none may fail and one certainly passes. */
export function joined(children: readonly Judged[]): Judged {
  const fixedOnes = children.filter((each) => 'holds' in each);
  const parts = children.map(partsOf);
  const fail = or(parts.map((each) => each.fail));
  if (fixedOnes.length > 0) {
    return { holds: and(children.map((each) => ('holds' in each ? each.holds : not(each.fail)))) };
  }
  const pass = and([...parts.map((each) => not(each.fail)), or(parts.map((each) => each.pass))]);
  return { pass, fail, exempt: and(parts.map((each) => each.exempt)) };
}

function swapped(judged: Judged): Judged {
  if ('holds' in judged) return { holds: not(judged.holds) };
  return { pass: judged.fail, fail: judged.pass, exempt: judged.exempt };
}

function guarded(guard: Logic, required: Judged): Judged {
  const { pass, fail, exempt } = partsOf(required);
  return { pass: and([guard, pass]), fail: and([guard, fail]), exempt: or([not(guard), exempt]) };
}

/** An exception counts only where it is certain. */
function notSurely(guard: Logic): Logic {
  if (guard === TRUE) return FALSE;
  if (guard === FALSE || guard === UNKNOWN) return TRUE;
  return guard.kind === 'text' ? logic(`NOT COALESCE(${guard.text}, FALSE)`) : logicOf(guard);
}

function logicOf(guard: Logic): Logic {
  const flat = (each: Logic): string => {
    if (each.kind === 'text') return each.text;
    if (each.kind === 'not') return `NOT (${flat(each.of)})`;
    return each.of.map((part) => `(${flat(part)})`).join(` ${each.kind.toUpperCase()} `);
  };
  return logic(`NOT COALESCE(${flat(guard)}, FALSE)`);
}

function fixed(possible: number): Judged {
  const isPossible = (bit: number): Logic => {
    if ((possible & bit) === 0) return FALSE;
    return possible === bit ? TRUE : UNKNOWN;
  };
  if ((possible & NOT_APPLICABLE) === 0) return { holds: isPossible(PASS) };
  return { pass: isPossible(PASS), fail: isPossible(FAIL), exempt: isPossible(NOT_APPLICABLE) };
}

const SIGNS = { at_least: '>=', more_than: '>', at_most: '<=', less_than: '<' } as const;
const OPPOSITES = { at_least: '<', more_than: '<=', at_most: '>', less_than: '>=' } as const;

function numberLogic({ of, op, limit, unknown }: NumberTest, { names, terms }: TestContext): Logic {
  const term = terms.get(of);
  const [sign, opposite] = [SIGNS[op], OPPOSITES[op]];
  // A limit that is no finite decimal is brought to the other side.
  const isFinite = toDecimal(limit) !== undefined;
  const [factor, right] = isFinite
    ? [ONE, limit]
    : [
        { ...limit, num: limit.den, den: one(limit.den) },
        { ...limit, den: one(limit.den) },
      ];
  const end = unknown === undefined ? '' : String(unknown).toUpperCase();
  if (!term) {
    const text = `${times(factor, names.column(of))} ${sign} ${literal(right)}`;
    return logic(unknown === undefined ? text : `COALESCE(${text}, ${end})`);
  }
  const isLower = op === 'at_least' || op === 'more_than';
  const { low, high } = names.ends(term);
  const [first, last] = isLower ? [low, high] : [high, low];
  const side = (at: typeof low, how: string) =>
    `${times(factor, at.over)} ${how} ${at.under === undefined ? literal(right) : times(right, at.under)}`;
  const rest = unknown === undefined ? '' : ` WHEN ${low.over} IS NULL AND ${high.over} IS NULL THEN ${end}`;
  return logic(`CASE WHEN ${side(first, sign)} THEN TRUE WHEN ${side(last, opposite)} THEN FALSE${rest} END`);
}

function one(den: number | bigint): number | bigint {
  return typeof den === 'bigint' ? 1n : 1;
}

/** What is not known of one side is as far away as it can be. */
function figuresLogic(
  { of, op, times: factor, other }: Extract<QueryTest, { kind: 'figures' }>,
  { names, ends }: TestContext,
): Logic {
  const isLower = op === 'at_least' || op === 'more_than';
  const far = (id: string, side: 'low' | 'high') => {
    const at = ends(id)[side];
    return at === undefined ? names.column(id) : `COALESCE(${names.column(id)}, ${literal(at)})`;
  };
  const [worst, best] = isLower ? (['low', 'high'] as const) : (['high', 'low'] as const);
  const passes = `${far(of, worst)} ${SIGNS[op]} ${times(factor, far(other, best))}`;
  const fails = `${far(of, best)} ${OPPOSITES[op]} ${times(factor, far(other, worst))}`;
  if (passes === fails.replace(OPPOSITES[op], SIGNS[op])) return logic(passes);
  return logic(`CASE WHEN ${passes} THEN TRUE WHEN ${fails} THEN FALSE END`);
}

function labelsLogic(
  { of, pass, fail }: Extract<QueryTest, { kind: 'labels' }>,
  { names, isSeveral }: TestContext,
): Logic {
  const name = names.column(of);
  const listed = (labels: readonly string[]) => `${name} IN (${labels.map(quoted).join(', ')})`;
  if (isSeveral(of))
    return or(
      pass.map((label) => logic(`POSITION(${quoted(`、${label}、`)} IN '、' || ${name} || '、') > 0`)),
    );
  if (!fail) return logic(listed(pass));
  const cases = [
    pass.length > 0 ? `WHEN ${listed(pass)} THEN TRUE` : '',
    fail.length > 0 ? `WHEN ${listed(fail)} THEN FALSE` : '',
  ];
  return logic(`CASE ${cases.filter((each) => each !== '').join(' ')} END`);
}
