import { expect, it } from 'vitest';
import { isDelimited } from '../../../src/load/input/formats.ts';

it.each([
  ['名称,面积\n甲,3\n', true],
  ['某市汇总表\n单位：亩\n名称,面积\n甲,3', true],
  ['名称\t面积\r\n甲\t3', true],
  ['"名称";"面积"\r甲;3', true],
  ['名称，面积\n甲，3', true],
  ['#,名称\n1,甲', true],
  ['', false],
  ['名称,面积', false],
  ['请勿删除\n谢谢', false],
  ['name: 甲, 乙\nother: {a: 1, b: 2}\n', false],
  ['"name": 甲, 乙\nother: {a: 1, b: 2}\n', false],
  ['# 甲, 乙\nother: {a: 1, b: 2}\n', false],
  ['- {name: 甲, city: a}\n- {name: 乙, city: a}\n', false],
  ['---\nname: 甲, 乙\ncity: a, b\n', false],
  ['{"name": "甲", "city": "a"}\n{"name": "乙", "city": "a"}\n', false],
  ['[{"name": "甲"},\n {"name": "乙"},\n {}]', false],
])('%j holds rows and columns: %j', (text, expected) => {
  expect(isDelimited(text)).toBe(expected);
});
