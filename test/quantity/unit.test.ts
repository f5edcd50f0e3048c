import { describe, expect, it } from 'vitest';
import { toText } from '../../src/quantity/decimal.ts';
import { normalise } from '../../src/quantity/normal-form.ts';
import { sameUnit } from '../../src/quantity/unit.ts';
import { UNITS } from '../helpers/engine.ts';

describe('finding a unit', () => {
  it.each([
    ['元', 'money', '1'],
    ['万元', 'money', '10000'],
    ['十万元', 'money', '100000'],
    ['千万元', 'money', '10000000'],
    ['亿元', 'money', '100000000'],
    ['万亿元', 'money', '1000000000000'],
    ['亿元人民币', 'money', '100000000'],
    ['CNY', 'money', '1'],
    ['万美元', 'foreign-money', '10000'],
    ['平方米', 'area', '1'],
    ['m²', 'area', '1'],
    ['㎡', 'area', '1'],
    ['万㎡', 'area', '10000'],
    ['亩', 'area', '2000/3'],
    ['万亩', 'area', '20000000/3'],
    ['公顷', 'area', '10000'],
    ['平方公里', 'area', '1000000'],
    ['km²', 'area', '1000000'],
    ['㎢', 'area', '1000000'],
    ['KM2', 'area', '1000000'],
    ['km^2', 'area', '1000000'],
    ['家', 'count', '1'],
    ['万户', 'count', '10000'],
    ['万', 'count', '10000'],
    ['%', 'ratio', '0.01'],
    ['％', 'ratio', '0.01'],
    ['个百分点', 'points', '0.01'],
    ['万吨标准煤', 'energy', '10000'],
    ['tce', 'energy', '1'],
    ['万立方米', 'volume', '10000'],
    ['万元/亩', 'money/area', '15'],
    ['万元／亩', 'money/area', '15'],
    ['万元每亩', 'money/area', '15'],
    ['万元/亩·年', 'money/area', '15'],
    ['万元/亩/年', 'money/area', '15'],
    ['亿元/平方公里', 'money/area', '100'],
    ['元/㎡', 'money/area', '1'],
    [' 万 元 / 亩 ', 'money/area', '15'],
    ['%/年', 'ratio', '0.01'],
    ['亿元/年', 'money', '100000000'],
    ['吨标准煤/万元', 'energy/money', '0.0001'],
  ])('%s is %s with factor %s', (text, dimension, factor) => {
    const unit = UNITS.find(text);
    expect(unit && [unit.dimension, toText(unit.factor)]).toEqual([dimension, factor]);
  });

  it.each([
    '',
    ' ',
    '元元',
    '亿亿元',
    '万%',
    '斤',
    '/亩',
    '万元/',
    '万元/亩/户',
    '年',
    '/年',
    '每亩',
    'm',
    '2',
    '元2',
  ])('finds nothing in %j', (text) => {
    expect(UNITS.find(text)).toBeUndefined();
  });

  it('never takes one currency for another', () => {
    expect(UNITS.find('亿美元')?.dimension).not.toBe(UNITS.find('亿元')?.dimension);
  });

  it('lists the single units', () => {
    expect(UNITS.names).toContainEqual({ name: '亩', dimension: 'area' });
  });
});

describe('the same unit', () => {
  it.each([
    ['亩', 'mu', true],
    ['km²', '平方公里', true],
    ['公顷', '万平方米', true],
    ['万元/亩', '15元/m²', undefined],
    ['亩', '公顷', false],
    ['元', '美元', false],
  ])('%s and %s: %s', (left, right, same) => {
    const [a, b] = [UNITS.find(left), UNITS.find(right)];
    expect(a && b && sameUnit(a, b)).toBe(same);
  });
});

it.each([
  ['５２．４％', '52.4%'],
  ['−3', '-3'],
  ['－3', '-3'],
  ['　亩　', '亩'],
  ['（亩）', '(亩)'],
])('brings %s to the form %s', (text, form) => {
  expect(normalise(text)).toBe(form);
});
