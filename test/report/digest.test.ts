import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/model/condition.ts';
import { FAIL, PASS, type Possible } from '../../src/model/outcome.ts';
import type { LeafNode, ResultNode } from '../../src/model/result.ts';
import type { CriterionDigest, Digest } from '../../src/report/digest/digest.ts';
import { flatten } from '../../src/report/digest/leaves.ts';
import { digestFrom, fixtureItem, parkText } from '../helpers/digests.ts';
import { leafOf } from '../helpers/engine.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

function criterionOf({ criteria }: Digest, id: string): CriterionDigest {
  const found = criteria.find((each) => each.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

const FAILING = parkText({ concentration: 48, tax: 4.1, hasPlans: false });

describe('a digest', () => {
  it('says who was judged by what, and what came out', () => {
    expect(digestFrom(FAILING, { file: 'parks/a.yaml' })).toMatchObject({
      name: '滨海智能家电产业集聚区',
      kind: 'park',
      place: { file: 'parks/a.yaml', line: 1, column: 1 },
      city: '青岛',
      district: '黄岛区',
      period: '2020',
      ruleSet: { id: 'qingdao-2019', number: '青政字〔2019〕9号' },
      level: { id: 'creation', title: '创建条件', kind: 'admission' },
      verdict: 'does-not-qualify',
      verdictText: '不符合',
      nothingDecides: false,
      missing: [],
      warnings: [],
    });
  });

  it('holds a comparison with its printed numbers and its place', () => {
    expect(criterionOf(digestFrom(FAILING), 'leading-industry-concentration')).toEqual({
      id: 'leading-industry-concentration',
      title: '主导产业集聚度',
      section: '二、创建方向和条件',
      clauses: 'Q19-23',
      fragment: '主导产业集聚度不低于50%',
      requirement: '主导产业集聚度 ≥ 50%',
      outcome: 'fail',
      decides: true,
      yardstick: false,
      orientation: false,
      place: { file: 'park.yaml', line: 9, column: 12 },
      leaves: [
        {
          subject: '主导产业集聚度',
          outcome: 'fail',
          actual: '48%',
          required: '≥ 50%',
          margin: '-2百分点',
          unit: '%',
          value: '48',
          limit: '50',
          place: { file: 'park.yaml', line: 9, column: 12 },
        },
      ],
      more: '',
      missing: [],
    });
  });

  it('holds every comparison of a composed criterion, and where the one that decides was read', () => {
    const digest = digestFrom(FAILING);
    const plans = criterionOf(digest, 'creation-and-development-plans');
    expect(plans.leaves.map(({ subject, outcome, actual }) => [subject, outcome, actual])).toEqual([
      ['创建方案', 'fail', '否'],
      ['发展规划', 'pass', '是'],
    ]);
    expect(plans.place).toEqual({ file: 'park.yaml', line: 11, column: 9 });
    const yields = criterionOf(digest, 'land-use-yield');
    expect(yields.leaves).toHaveLength(4);
    expect(yields.requirement).toMatch(/^（.+ ≥ 280万元\/亩且.+）或（.+且.+ ≥ 200元\/m²）$/);
  });

  it('leaves out numbers that are ranges', () => {
    const [, tax] = criterionOf(digestFrom(FAILING), 'land-use-yield').leaves;
    expect(tax).toMatchObject({ actual: '≥22.04万元/亩', unit: '万元/亩', limit: '20', margin: '' });
    expect(tax).not.toHaveProperty('value');
  });

  it('names what is missing only where the outcome is open', () => {
    const digest = digestFrom(parkText({ concentration: 71 }));
    const open = digest.criteria.filter(({ missing }) => missing.length > 0);
    expect(open.map(({ outcome }) => outcome)).toEqual(open.map(() => 'unknown'));
    expect(digest.missing).toEqual(criterionOf(digest, 'land-use-yield').missing);
    expect(digest.missing).toContain('新建项目亩均税收（万元/亩）');
  });

  it('speaks English', () => {
    const digest = digestFrom(FAILING, {}, 'en');
    expect([digest.verdictText, digest.level.title]).toEqual(['does not qualify', 'creation conditions']);
    const [leaf] = criterionOf(digest, 'leading-industry-concentration').leaves;
    expect([leaf?.actual, leaf?.required, leaf?.margin]).toEqual(['48%', '≥ 50%', '-2pp']);
  });

  it('says that a document is a draft and admits no parks', () => {
    const { notes } = digestFrom('name: x\n', { ruleSet: 'chongqing-2021' });
    expect(notes[0]).toBe('征求意见稿，非正式文件');
    expect(notes[1]).toContain('没有准入条件');
  });

  it('takes the name of a district for its district', () => {
    const item = fixtureItem('ok/district.yaml');
    expect(item.kind === 'judged' && item.digest().district).toBe('即墨区');
  });

  it('shows a level that is asked for as one comparison', () => {
    const { criteria } = digestFrom(FAILING, {
      level: 'later-application',
      readings: { 'large-output-and-tax': 'creation-conditions-too' },
    });
    const referring = criteria.find(({ leaves }) => leaves.some(({ subject }) => subject === '创建条件'));
    const leaf = referring?.leaves.at(-1);
    expect(leaf).toMatchObject({ subject: '创建条件', outcome: 'fail', actual: '不通过', required: '通过' });
  });
});

describe('a digest of long lists', () => {
  const industry = (index: number, enterprises: string) =>
    `  - {name: 产业${index}, is_leading: 是, key_enterprises: ${enterprises}}`;
  const digestOfIndustries = (enterprises: readonly string[]) => {
    const lines = enterprises.map((each, index) => industry(index, each));
    const text = `name: x\nindustries:\n${lines.join('\n')}\n`;
    return digestFrom(text, { ruleSet: 'xuchang-2019', level: 'tasks' });
  };

  it('holds a few items, those that fail first, and counts the others', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      index >= 497 ? '1家' : index % 2 ? '3家' : '未知',
    );
    const { leaves, more, place } = criterionOf(digestOfIndustries(many), 'lead-enterprises');
    expect(leaves.map(({ subject, outcome }) => `${outcome} ${subject}`)).toEqual([
      'fail 产业497：龙头骨干企业数',
      'fail 产业498：龙头骨干企业数',
      'fail 产业499：龙头骨干企业数',
      'unknown 产业0：龙头骨干企业数',
      'unknown 产业2：龙头骨干企业数',
    ]);
    expect(more).toBe('另有 495 项：247 待定，248 通过');
    expect(place).toMatchObject({ line: 500 });
  });

  it('holds all of a few items, in their order', () => {
    const { leaves, more } = criterionOf(digestOfIndustries(['3家', '1家', '2家']), 'lead-enterprises');
    expect(leaves.map(({ outcome }) => outcome)).toEqual(['pass', 'fail', 'pass']);
    expect(more).toBe('');
  });

  it.each([
    { open: 2, names: ['龙头骨干企业数（家，产业第1项）', '龙头骨干企业数（家，产业第2项）'] },
    { open: 40, names: ['龙头骨干企业数（家，产业 40 项）'] },
  ])('names what items lack one by one, or together: $open', ({ open, names }) => {
    const digest = digestOfIndustries(Array<string>(open).fill('未知'));
    expect(criterionOf(digest, 'lead-enterprises').missing).toEqual(names);
  });
});

describe('flattening', () => {
  const lexicon = {
    language: 'zh',
    catalogue: RULES.catalogue,
    ruleSet: compiledRuleSet('qingdao-2019').ruleSet,
  } as const;
  const leaf = (indicator: string, possible: Possible): LeafNode => {
    const condition = leafOf(indicator, 'equals', true) as Extract<Condition, { kind: 'leaf' }>;
    const actual = { type: 'flag', value: possible === PASS } as const;
    return { kind: 'leaf', possible, condition, actual, limits: [], figures: [], missing: [] };
  };
  const shown = (node: ResultNode) =>
    flatten(node, lexicon, 'park.yaml').leaves.map(({ subject, outcome, required }) => [
      subject,
      outcome,
      required,
    ]);

  it('turns what must not hold', () => {
    const node: ResultNode = { kind: 'not', possible: FAIL, child: leaf('creation_plan', PASS) };
    expect(shown(node)).toEqual([['creation_plan', 'fail', '非（是）']]);
  });

  it('leaves out a precondition that holds, and shows one that does not', () => {
    const when = (guard: Possible, possible: Possible): ResultNode => ({
      kind: 'when',
      possible,
      when: leaf('a', guard),
      require: leaf('b', FAIL),
    });
    expect(shown(when(PASS, FAIL))).toEqual([['b', 'fail', '是']]);
    expect(shown(when(FAIL, 4))).toEqual([['前提：a', 'fail', '是']]);
    expect(shown(when(PASS | FAIL, FAIL | 4))).toEqual([
      ['前提：a', 'unknown', '是'],
      ['b', 'fail', '是'],
    ]);
  });
});
