import { expect, it } from 'vitest';
import { suggest } from '../../../src/load/source/suggest.ts';

const KNOWN = ['land_area', 'land_use', 'tax_per_mu', 'revenue', '亩均税收', '营业收入', '主营业务收入'];

it.each([
  ['land_aera', ['land_area']],
  ['Tax-Per-Mu', ['tax_per_mu']],
  ['lad_use', ['land_use']],
  ['revenues', ['revenue']],
  ['营业收人', ['营业收入']],
  ['业务收入', ['主营业务收入']],
  ['tax', []],
  ['entirely_else', []],
  ['', []],
])('%s → %j', (name, expected) => {
  expect(suggest(name, KNOWN)).toEqual(expected);
});

it('gives the nearest first and no more than asked for', () => {
  expect(suggest('item_1', ['item_12', 'item_2', 'item_1x', 'item_3'], 2)).toEqual(['item_12', 'item_1x']);
});
