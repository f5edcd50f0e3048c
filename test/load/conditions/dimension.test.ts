import { expect, it } from 'vitest';
import { isSameDimension, productOf, quotientOf } from '../../../src/load/conditions/dimension.ts';

it.each([
  ['money', 'area', 'money/area'],
  ['money', 'money', 'ratio'],
  ['money/area', 'money', '1/area'],
  ['money', 'money/area', 'area'],
  ['money', 'ratio', 'money'],
  ['ratio', 'money', '1/money'],
  ['count', 'none', 'count'],
  ['energy/money', 'energy', '1/money'],
  ['money/area', 'area', 'money/area·area'],
])('%s ÷ %s is %s', (a, b, quotient) => {
  expect(quotientOf(a, b)).toBe(quotient);
});

it.each([
  ['money/area', 'area', 'money'],
  ['ratio', 'money', 'money'],
  ['money', 'area', 'area·money'],
  ['money/area', 'area/money', 'ratio'],
])('%s × %s is %s', (a, b, product) => {
  expect(productOf(a, b)).toBe(product);
});

it.each([
  ['ratio', 'points', true],
  ['none', 'times', true],
  ['count', 'none', false],
  ['money', 'foreign-money', false],
  ['money/area', 'money/area', true],
])('%s and %s: %s', (a, b, same) => {
  expect(isSameDimension(a, b)).toBe(same);
});
