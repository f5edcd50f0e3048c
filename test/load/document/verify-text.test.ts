import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyText } from '../../../src/load/document/verify-text.ts';
import { checkRulesFiles } from '../../../src/load/rules/rules-files.ts';
import { sampleFiles } from '../../helpers/sample-rules.ts';

const TEXT = `甲市方案
甲政〔2020〕1号
一、条件
投资强度不低于280万元/亩,或营业收入超过3亿元。
二、目标
到2021年,能耗年均下降4%左右。
三、项目
(一)引进。每个园区引进5-10个大项目。
(二)结构。新项目占比不超过60%。
四、增长
收入年均增长10%以上。
五、分档
营业收入过100亿元的园区为大园区。
六、奖励
厂房按20元/平方米补助,最高不超过300万元。
甲市政府
2020年1月2日
`;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const RULES = sampleFiles()
  .find(({ name }) => name === 'alpha-2020.yaml')
  ?.text.replace(/sha256: \w+/, `sha256: ${sha256(TEXT)}`)
  .replace('A-4, at: 三', 'A-4, at: 三(一)引进')
  .replace('A-5, at: 三', 'A-5, at: 三(二)结构 ¶1');

type Edit = readonly [before: string | RegExp, after: string];

function verified(text: string, rules: string) {
  const { value, problems } = checkRulesFiles(sampleFiles({ 'alpha-2020.yaml': rules }));
  const entry = value?.layer.ruleSets.get('alpha-2020');
  if (!value || !entry) throw new Error(JSON.stringify(problems));
  return verifyText(entry, { file: 'alpha.txt', text, sha256: sha256(text) }, value.rules.catalogue);
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((changed, [before, after]) => {
    const next = changed.replaceAll(before, after);
    expect(next).not.toBe(changed);
    return next;
  }, text);
}

/** Code, file, and the line in which it stands. */
function foundIn(text: string, rules = RULES ?? '') {
  const lines = { 'alpha.txt': text.split('\n'), 'alpha-2020.yaml': rules.split('\n') };
  return verified(text, rules).problems.map(({ code, place }) => {
    const file = place.file.endsWith('.yaml') ? 'alpha-2020.yaml' : 'alpha.txt';
    return `${code} ${lines[file][(place.line ?? 0) - 1]?.trim()}`;
  });
}

describe('a rule set and the text that it encodes', () => {
  it('agree where every phrase and every number is accounted for', () => {
    const { problems, proof } = verified(TEXT, RULES ?? '');
    expect(problems).toEqual([]);
    expect(proof.tolerances).toEqual([]);
    expect(proof.numbers).toEqual({
      total: 15,
      cited: 9,
      due: 1,
      listed: 0,
      recognised: 5,
      open: 0,
    });
  });

  it.each<[string, readonly Edit[], readonly string[]]>([
    ['a threshold', [['280万元', '380万元']], ['phrase-not-in-text', 'number-unaccounted']],
    ['a digit more', [['4%', '4.5%']], ['phrase-not-in-text', 'number-unaccounted']],
    ['a boundary word', [['超过3亿元', '达到3亿元']], ['phrase-not-in-text', 'number-unaccounted']],
    ['a deadline', [['到2021年', '到2022年']], ['number-unaccounted']],
    ['another sentence', [['大园区。', '大园区,补助比例为百分之五十。']], ['number-unaccounted']],
    ['a numeral', [['大园区。', '大园区,不少于三家企业。']], ['number-unaccounted']],
    ['a sentence gone', [[/营业收入过100.*\n/g, '\n']], ['phrase-not-in-text']],
    [
      'a phrase elsewhere',
      [
        ['收入年均增长10%以上。\n', ''],
        ['甲市政府', '收入年均增长10%以上。'],
      ],
      ['phrase-elsewhere', 'number-unaccounted'],
    ],
    ['a heading gone', [['五、分档', '分档']], ['place-not-in-text', 'number-unaccounted']],
  ])('differ where the text has %s', (_name, edits, codes) => {
    const found = verified(edited(TEXT, edits), RULES ?? '').problems.map(({ code }) => code);
    expect(found.toSorted()).toEqual(['text-differs', ...codes].toSorted());
  });

  it.each<[string, readonly Edit[], readonly string[]]>([
    [
      'phrase',
      [['fragment: 投资强度不低于280万元/亩', 'fragment: 投资强度须达280万元/亩']],
      [
        'phrase-not-in-text - {clause: A-1, at: 一, fragment: 投资强度须达280万元/亩}',
        'number-unaccounted 投资强度不低于280万元/亩,或营业收入超过3亿元。',
      ],
    ],
    [
      'place',
      [['A-6, at: 四', 'A-6, at: 五']],
      [
        'phrase-elsewhere - {clause: A-6, at: 五, fragment: 收入年均增长10%以上}',
        'number-unaccounted 收入年均增长10%以上。',
      ],
    ],
    [
      'place that is none',
      [['A-6, at: 四', 'A-6, at: 九(二)3']],
      [
        'place-not-in-text - {clause: A-6, at: 九(二)3, fragment: 收入年均增长10%以上}',
        'number-unaccounted 收入年均增长10%以上。',
      ],
    ],
    [
      'deadline',
      [['by: 2021-12-31', 'by: 2022-12-31']],
      ['number-unaccounted 到2021年,能耗年均下降4%左右。'],
    ],
    ['hash', [[/sha256: \w+/g, `sha256: ${'0'.repeat(64)}`]], [`text-differs sha256: ${'0'.repeat(64)}`]],
  ])('differ where the rule set has another %s', (_name, edits, expected) => {
    expect(foundIn(TEXT, edited(RULES ?? '', edits))).toEqual(expected);
  });

  it('agree on what a rule set over another one overrides and drops', () => {
    const text = '一、条件\n投资强度不低于330万元/亩。\n收入增速由4%另行规定。\n';
    const rules = `id: beta-2021
city: alpha
district: {zh: 乙区, en: Beta}
extends: alpha-2020
title: {zh: 乙区方案, en: plan of Beta}
document: {number: 乙政, issuer: {zh: 乙区, en: Beta}, status: issued, effective: {from: 2021-01-01}, sha256: ${sha256(text)}}
overrides:
  - criterion: intensity
    cite: [{clause: B-1, at: 一、条件, fragment: 投资强度不低于330万元/亩}]
    require: {indicator: intensity, at_least: 330万元/亩}
drops:
  - {criterion: energy, cite: [{clause: B-2, at: 一、条件, fragment: 收入增速由4%另行规定}], why: {zh: 另行规定, en: elsewhere}}
`;
    const { value, problems } = checkRulesFiles(sampleFiles({ 'beta-2021.yaml': rules }));
    const entry = value?.layer.ruleSets.get('beta-2021');
    if (!value || !entry) throw new Error(JSON.stringify(problems));
    const found = verifyText(entry, { file: 'beta.txt', text, sha256: sha256(text) }, value.rules.catalogue);
    expect(found.problems).toEqual([]);
    expect(found.proof).toMatchObject({ phrases: 2, numbers: { total: 2, cited: 2, open: 0 } });
  });

  it('tell where the phrase stands, and what stands in its stead', () => {
    const [, problem] = verified(edited(TEXT, [['280万元', '380万元']]), RULES ?? '').problems;
    expect(problem?.data.detail).toBe('投资强度不低于380万元/亩,或营业');
    const [, number] = verified(edited(TEXT, [['大园区。', '大园区,不少于三家。']]), RULES ?? '').problems;
    expect(number?.place).toEqual({ file: 'alpha.txt', line: 13, column: 22 });
  });

  it('agree on numbers that are listed with a reason', () => {
    const text = edited(TEXT, [['甲市政府', '阅读 12 次']]);
    const listed = `${RULES}other_numbers:\n  - {fragment: 阅读 12 次, why: {zh: 网页, en: web page}}\n`;
    expect(foundIn(text, listed).map((each) => each.split(' ')[0])).toEqual(['text-differs']);
    expect(foundIn(text)[1]).toBe('number-unaccounted 阅读 12 次');
    // In the very text it must stand; another copy may do without.
    expect(foundIn(TEXT, listed)).toEqual([
      'phrase-not-in-text - {fragment: 阅读 12 次, why: {zh: 网页, en: web page}}',
    ]);
    expect(foundIn(`${TEXT}\n`, listed).map((each) => each.split(' ')[0])).toEqual(['text-differs']);
  });
});

describe('a damaged copy', () => {
  it.each<[string, readonly Edit[], readonly string[]]>([
    [
      'spaces and line breaks',
      [
        ['不低于280万元', '不低于 280 万元'],
        ['超过3', '超\n过3'],
      ],
      ['spaces'],
    ],
    [
      'full-width characters',
      [
        ['280万元/亩', '２８０万元／亩'],
        ['4%', '4％'],
      ],
      ['width'],
    ],
    ['another dash', [['5-10个', '5—10个']], ['width']],
    ['pinyin', [['投资强度不低于', '投資強(qiáng)度不低于']], ['pinyin', 'traditional']],
    [
      'traditional characters',
      [
        ['亿元', '億元'],
        ['项目占比', '項目占比'],
      ],
      ['traditional'],
    ],
    ['元 lost', [['20元/平方米', '20/平方米']], ['lost']],
    ['the number of a heading lost', [['(二)结构', ')结构']], ['lost']],
  ])('with %s is read, and said to be so', (_name, edits, tolerances) => {
    const { problems, proof } = verified(edited(TEXT, edits), RULES ?? '');
    expect(problems.map(({ code }) => code)).toEqual(['text-differs']);
    expect(proof.tolerances.map(({ id }) => id)).toEqual(tolerances);
  });
});
