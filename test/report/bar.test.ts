import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Limit } from '../../src/model/condition.ts';
import type { LeafNode } from '../../src/model/result.ts';
import { compare, type Exact, exact } from '../../src/quantity/exact.ts';
import { type Interval, interval, point } from '../../src/quantity/interval.ts';
import { compoundRate } from '../../src/quantity/real.ts';
import { PLAIN } from '../../src/quantity/unit.ts';
import { barOf, HALF } from '../../src/report/bar.ts';
import { barText } from '../../src/report/text/bar.ts';
import type { Page } from '../../src/report/text/page.ts';
import { painter } from '../../src/report/text/paint.ts';
import { fractionOf } from '../helpers/arbitraries.ts';
import { compiledRuleSet } from '../helpers/rules.ts';

const { ruleSet, catalogue } = compiledRuleSet('qingdao-2019');
const PAGE: Page = { ruleSet, catalogue, language: 'en', width: 120, paint: painter(0), bars: 'lines' };

const number = (text: string): Exact => exact(text) ?? { num: 0, den: 1 };
const limitOf = (value: Exact): Limit => ({ kind: 'number', value, unit: PLAIN, text: '' });

function leaf(range: Interval, limits: readonly Exact[], op: 'at_least' | 'at_most' = 'at_least'): LeafNode {
  const [low, high] = limits.map(limitOf);
  const none = limitOf(number('0'));
  const comparison: Comparison = high && low ? { op: 'between', low, high } : { op, limit: low ?? none };
  return {
    kind: 'leaf',
    possible: 3,
    condition: { kind: 'leaf', subject: { kind: 'count', list: 'parks' }, comparison, about: false },
    actual: { type: 'number', range },
    limits: limits.map((value) => ({ type: 'number', range: point(value) })),
    figures: [],
    missing: [],
  };
}

/** `84` a number, `70–84` a range, `70–` one without an end. */
function rangeOf(text: string): Interval {
  const [low = '', high] = text.split('–');
  const end = (at: string | undefined) => (at ? { at: number(at), open: false } : undefined);
  return high === undefined ? point(number(low)) : interval(end(low), end(high));
}

describe('a bar', () => {
  it.each([
    ['0', '60', '├      ┃'],
    ['9', '60', '├      ┃'],
    ['10', '60', '├━     ┃'],
    ['59.9999', '60', '├━━━━━ ┃'],
    ['60', '60', '├━━━━━━┫'],
    ['60.0001', '60', '├━━━━━━╋━'],
    ['75', '60', '├━━━━━━╋━'],
    ['80', '60', '├━━━━━━╋━━'],
    ['120', '60', '├━━━━━━╋━━━━━━'],
    ['120.01', '60', '├━━━━━━╋━━━━━→'],
    ['9000', '60', '├━━━━━━╋━━━━━→'],
    ['-5', '60', '├      ┃'],
    ['30–80', '60', '├━━━╌╌╌┃╌╌'],
    ['30–50', '60', '├━━━╌╌ ┃'],
    ['70–', '60', '├━━━━━━╋━╌╌╌╌→'],
    ['–', '60', '├ ?    ┃'],
    ['0–', '60', '├ ?    ┃'],
    ['2', '2,3', '├━━━━  ┃'],
    ['1', '2,3', '├━━ ╂  ┃'],
    ['3.5', '2,3', '├━━━━━━╋━'],
  ])('of %s against %s is %s', (actual, limits, drawn) => {
    const shown = barText(leaf(rangeOf(actual), limits.split(',').map(number)), PAGE);
    expect(shown).toBe(drawn);
  });

  it('has ASCII signs for terminals that show nothing else', () => {
    const shown = (actual: string) =>
      barText(leaf(rangeOf(actual), [number('60')]), { ...PAGE, bars: 'ascii' });
    expect(['30', '60', '80', '30–80', '9000', '–'].map(shown)).toEqual([
      '|===   |',
      '|======|',
      '|======|==',
      '|===---|--',
      '|======|=====>',
      '| ?    |',
    ]);
  });

  it('of a root is as exact as that of a fraction', () => {
    // Twofold in two years is 41.4…% a year.
    const growth = point(compoundRate(number('2'), 2, 'growth'));
    expect(barText(leaf(growth, [number('0.4142')]), PAGE)).toBe('├━━━━━━╋━');
    expect(barText(leaf(growth, [number('0.4143')]), PAGE)).toBe('├━━━━━ ┃');
  });

  it('is drawn of numbers with limits above zero only', () => {
    expect(barText(leaf(rangeOf('5'), [number('0')]), PAGE)).toBe('');
    expect(
      barText({ ...leaf(rangeOf('5'), [number('1')]), actual: { type: 'flag', value: true } }, PAGE),
    ).toBe('');
    const { bars, ...without } = PAGE;
    expect([bars, barText(leaf(rangeOf('5'), [number('1')]), without)]).toEqual(['lines', '']);
  });

  it('ends on the side of the limit where the number is', () => {
    const positive = fc
      .tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
      .map(fractionOf);
    fc.assert(
      fc.property(positive, positive, (actual, limit) => {
        const bar = barOf(leaf(point(actual), [limit]), PAGE);
        const side = Math.sign((bar?.certain ?? 0) - HALF);
        expect(side).toBe(Math.sign(compare(actual, limit)));
        expect(bar?.possible).toBe(bar?.certain);
      }),
    );
  });
});
