import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model/outcome.ts';
import { complain, type Problem } from '../../src/problems/index.ts';
import type { BatchItem } from '../../src/report/batch.ts';
import { JUNIT } from '../../src/report/junit/index.ts';
import { contentText, element } from '../../src/report/junit/xml.ts';
import { judgedFrom, refusedFor, withCriterion } from '../helpers/digest-changes.ts';
import { endOf, mixedItems, NASTY_NAME, parkText, STYLE, textOf } from '../helpers/digests.ts';
import { canonicalXml, decodeXml, faultsOf, JUNIT_SCHEMAS } from '../helpers/xml.ts';

const ONLY_FAIL: ReadonlySet<Verdict> = new Set(['does-not-qualify']);
const ONLY_OPEN: ReadonlySet<Verdict> = new Set(['undetermined']);

interface Case {
  readonly className: string;
  readonly name: string;
  readonly ending: string;
  readonly inner: string;
}

const CASE = /<testcase classname="([^"]*)" name="([^"]*)" time="0"(?:\/>|><(\w+)([^]*?)<\/testcase>)/g;

/** The cases of a report, in order. */
function casesOf(xml: string): readonly Case[] {
  return [...xml.matchAll(CASE)].map(([, className = '', name = '', ending = 'passed', inner = '']) => ({
    className,
    name,
    ending,
    inner,
  }));
}

/** How each criterion ended, by its id. */
async function endingsOf(item: BatchItem, failing?: ReadonlySet<Verdict>): Promise<Record<string, string>> {
  const xml = await textOf(JUNIT, [item], failing && { failing });
  return Object.fromEntries(casesOf(xml).map(({ name, ending }) => [name.split(' ')[0], ending]));
}

const GLOB: Problem = complain('file-missing', 'parks/*.yml', {});

const GOOD = judgedFrom(parkText({ concentration: 62, tax: 4.1 }), {});
const BAD = judgedFrom(parkText({ concentration: 45, tax: 2 }), {});
const OPEN = judgedFrom(parkText({ concentration: 71 }), {});
const NOTHING = judgedFrom('name: 黄岛区\nkind: district\nperiod: 2020\nfigures: {}\n', {
  level: 'creation',
});
const CONCENTRATION = 'leading-industry-concentration';
const YIELD = 'land-use-yield';

describe.each(JUNIT_SCHEMAS)('a JUnit report under %s', (schema) => {
  it.each([
    { items: 'of every kind, in Chinese', batch: mixedItems() },
    { items: 'of every kind, in English', batch: mixedItems('en'), style: { language: 'en' } },
    { items: 'where only a failure fails', batch: mixedItems(), style: { failing: ONLY_FAIL } },
    { items: 'of which nothing decides', batch: [NOTHING] },
    { items: 'and problems of the batch', batch: [GOOD], end: { problems: [GLOB] } },
    { items: ': none', batch: [] },
  ] as const)('is valid with items $items', async ({ batch, ...more }) => {
    const { style, end } = { style: {}, end: {}, ...more };
    expect(await faultsOf(await textOf(JUNIT, batch, style, end), schema)).toEqual([]);
  });
});

describe('the schema of these tests', () => {
  const suite = (attributes: string, content: string, root = '') =>
    `<testsuites${root}><testsuite name="a" package="b" id="0" tests="1" failures="0" errors="0" ${attributes}>${content}</testsuite></testsuites>`;
  const fixed = 'time="0" timestamp="1970-01-01T00:00:00" hostname="h"';
  const around = (cases: string) => `<properties/>${cases}<system-out/><system-err/>`;
  const one = (inner: string, attributes = 'time="0"') =>
    around(`<testcase classname="c" name="n" ${attributes}>${inner}</testcase>`);

  it('accepts what both schemas accept', async () => {
    expect(await faultsOf(suite(fixed, one('<skipped message="m">why</skipped>')), 'junit.xsd')).toEqual([]);
  });

  it.each([
    ['totals', suite(fixed, one(''), ' tests="1"')],
    ['a suite without a time stamp', suite('time="0" hostname="h"', one(''))],
    ['a time stamp with a zone', suite(fixed.replace('00:00"', '00:00Z"'), one(''))],
    ['no properties', suite(fixed, one('').replace('<properties/>', ''))],
    ['no output', suite(fixed, one('').replace('<system-out/>', ''))],
    ['a case without a time', suite(fixed, one('', ''))],
    ['a case with a file', suite(fixed, one('', 'time="0" file="f"'))],
    ['a case with output', suite(fixed, one('<system-out/>'))],
    ['a skipped case with a type', suite(fixed, one('<skipped type="t"/>'))],
    ['a failure without a type', suite(fixed, one('<failure message="m"/>'))],
    ['a case with two endings', suite(fixed, one('<skipped/><failure type="t"/>'))],
  ])('does not accept %s', async (_, xml) => {
    expect(await faultsOf(xml, 'junit.xsd')).not.toEqual([]);
  });
});

describe('a suite of a JUnit report', () => {
  it('tells what was judged, by what, and how it ended', async () => {
    const xml = await textOf(JUNIT, [BAD]);
    for (const [name, value] of [
      ['verdict', 'does-not-qualify'],
      ['score', '90–98'],
      ['rule-set', 'qingdao-2019'],
      ['level', 'creation'],
      ['document', '青政字〔2019〕9号'],
      ['file', 'park.yaml:1:1'],
      ['district', '黄岛区'],
    ]) {
      expect(xml).toContain(`<property name="${name}" value="${value}"/>`);
    }
  });

  it('counts its cases', async () => {
    const xml = await textOf(JUNIT, mixedItems());
    const suites = xml.split('<testsuite ').slice(1);
    expect(suites).toHaveLength(mixedItems().length);
    for (const [index, suite] of suites.entries()) {
      const countOf = (...endings: readonly string[]) =>
        casesOf(suite).filter(({ ending }) => endings.length === 0 || endings.includes(ending)).length;
      expect(suite).toContain(
        `id="${index}" tests="${countOf()}" failures="${countOf('failure')}" errors="${countOf('error')}" skipped="${countOf('skipped')}"`,
      );
    }
  });

  it('is written at once, with the same bytes each time', async () => {
    const items = mixedItems();
    const report = JUNIT.start(STYLE);
    const chunks = items.map((item) => String(report.add(item)));
    expect(chunks.every((chunk) => chunk.endsWith('</testsuite>\n'))).toBe(true);
    const whole = chunks.join('') + String(await report.end(endOf(items)));
    expect(whole).toBe(await textOf(JUNIT, mixedItems()));
    expect(whole).toContain('timestamp="1970-01-01T00:00:00" hostname="localhost"');
  });

  it('goes by package and class in Jenkins, and keeps parks of one name apart', async () => {
    const named = (name: string) => judgedFrom(parkText({ name, concentration: 62, tax: 4.1 }), {});
    const xml = await textOf(JUNIT, [named('3.0 园区'), named('北园'), named('北园'), named(NASTY_NAME)]);
    expect([...new Set(casesOf(xml).map(({ className }) => decodeXml(className)))]).toEqual([
      'qingdao-2019.creation.3．0 园区',
      'qingdao-2019.creation.北园',
      'qingdao-2019.creation.北园 #2',
      `qingdao-2019.creation.${NASTY_NAME.replace('\n', ' ')}`,
    ]);
  });
});

describe('a criterion in a JUnit report', () => {
  it('passes, fails, or is an error where it is undetermined', async () => {
    expect(await endingsOf(GOOD)).toMatchObject({ [CONCENTRATION]: 'passed', [YIELD]: 'passed' });
    expect(await endingsOf(BAD)).toMatchObject({ [CONCENTRATION]: 'failure', [YIELD]: 'error' });
    expect(await endingsOf(OPEN)).toMatchObject({ [CONCENTRATION]: 'passed', [YIELD]: 'error' });
  });

  it.each([
    { failing: ONLY_FAIL, item: OPEN, wanted: { [YIELD]: 'skipped' } },
    { failing: ONLY_FAIL, item: BAD, wanted: { [CONCENTRATION]: 'failure', [YIELD]: 'skipped' } },
    { failing: ONLY_OPEN, item: OPEN, wanted: { [YIELD]: 'error' } },
    { failing: ONLY_OPEN, item: BAD, wanted: { [CONCENTRATION]: 'skipped', [YIELD]: 'skipped' } },
  ])('is red only where the verdict fails the pipeline: $failing, $wanted', async (row) => {
    expect(await endingsOf(row.item, row.failing)).toMatchObject(row.wanted);
  });

  it.each(['fail', 'unknown', 'not-applicable'] as const)(
    'fails nothing where it does not decide: %s',
    async (outcome) => {
      const item = withCriterion(GOOD, CONCENTRATION, { outcome, decides: false });
      expect(await endingsOf(item)).toMatchObject({ [CONCENTRATION]: 'skipped' });
    },
  );

  it('says why it is skipped', async () => {
    const reservation = withCriterion(GOOD, CONCENTRATION, { outcome: 'fail', decides: false });
    const orientation = withCriterion(reservation, CONCENTRATION, { orientation: true });
    const outside = withCriterion(GOOD, CONCENTRATION, {
      outcome: 'not-applicable',
      notApplicable: '针对其他对象',
    });
    const xml = await textOf(JUNIT, [reservation, orientation, outside]);
    const told = casesOf(xml).filter(({ name }) => name.startsWith(CONCENTRATION));
    expect(told.map(({ inner }) => /message="([^"：]*)/.exec(inner)?.[1])).toEqual([
      '不参与判定',
      '导向，不参与判定',
      '针对其他对象',
    ]);
  });

  it('tells actual, requirement, margin, clause, key phrase, what is lacking, and the line', async () => {
    const cases = casesOf(await textOf(JUNIT, [BAD]));
    const innerOf = (id: string) => cases.find(({ name }) => name.startsWith(id))?.inner ?? '';
    expect(innerOf(CONCENTRATION)).toContain(
      ' type="fail" message="主导产业集聚度 不通过：45%，要求 ≥ 50%，差距 -5百分点（Q19-23）"',
    );
    expect(innerOf(CONCENTRATION)).toMatch(
      /✗ 主导产业集聚度 45%.*\(park\.yaml:9:12\)\n条款：Q19-23\n关键语：.*\n位置：park\.yaml:9:12\n/,
    );
    expect(innerOf(YIELD)).toContain(' type="undetermined"');
    expect(innerOf(YIELD)).toMatch(/\n缺少：新建项目亩均税收/);
  });
});

describe('a JUnit report is never green by accident', () => {
  it('where nothing decides', async () => {
    expect(NOTHING.digest().nothingDecides).toBe(true);
    const [verdict, ...others] = casesOf(await textOf(JUNIT, [NOTHING]));
    expect(verdict).toMatchObject({ name: 'verdict 创建条件', ending: 'error' });
    expect(others.every(({ ending }) => ending === 'skipped')).toBe(true);
    expect(await endingsOf(NOTHING, ONLY_FAIL)).toMatchObject({ verdict: 'skipped' });
  });

  it('where the verdict is red and no criterion is', async () => {
    const item = withCriterion(OPEN, YIELD, { outcome: 'pass' });
    expect(await endingsOf(item)).toMatchObject({ verdict: 'error', [YIELD]: 'passed' });
  });

  it('where a submission is refused: an error with all its problems, whatever may fail', async () => {
    const items = mixedItems().filter(({ kind }) => kind === 'refused');
    const [only, ...others] = casesOf(await textOf(JUNIT, items, { failing: new Set() }));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ className: 'refused.某某产业集聚区', ending: 'error' });
    expect(only?.inner).toContain(' type="refused"');
    expect(only?.inner.match(/bad-unit\.yaml:\d+:\d+ 错误 bad-unit/g)).toHaveLength(3);
  });

  it('where an input gave no submission; a warning fails nothing', async () => {
    const warning: Problem = { ...GLOB, severity: 'warning' };
    const endings = async (problems: readonly Problem[]) =>
      casesOf(await textOf(JUNIT, [], {}, { problems })).map(({ ending }) => ending);
    expect(await endings([warning, GLOB])).toEqual(['error']);
    expect(await endings([warning])).toEqual(['skipped']);
  });

  it('names a refused submission by its place where it has no name', async () => {
    const item = refusedFor([{ ...GLOB, place: { file: 'parks.xlsx', sheet: '汇总', line: 7 } }]);
    expect(await textOf(JUNIT, [item])).toContain('<testsuite name="parks.xlsx!汇总!7"');
  });
});

const HOSTILE = [
  '<b>&amp;"\'</b>',
  ']]>',
  '<![CDATA[x]]>',
  '<!-- -- -->',
  '&#0;&lol;',
  'a\tb\nc\rd',
  '  ends  ',
  '𠮷😀',
  '\u0000\u0007\u001b[31m',
  '\ud800 and \udc00',
  '\ufffe\uffff\u0085',
] as const;
const FIT: Readonly<Record<string, string>> = {
  '\u0000\u0007\u001b[31m': '\ufffd\ufffd\ufffd[31m',
  '\ud800 and \udc00': '\ufffd and \ufffd',
  '\ufffe\uffff\u0085': '\ufffd\ufffd\ufffd',
};

describe('the writer of XML', () => {
  it('brings hostile texts through a parser, less what XML forbids', async () => {
    const xml = element(
      't',
      {},
      HOSTILE.map((text) => element('t', { a: text }, contentText(text))).join(''),
    );
    const canonical = await canonicalXml(xml);
    const read = [...canonical.matchAll(/<t a="([^"]*)">([^<]*)<\/t>/g)];
    const wanted = HOSTILE.map((text) => FIT[text] ?? text);
    expect(read.map(([, attribute = '']) => decodeXml(attribute))).toEqual(wanted);
    expect(read.map(([, , content = '']) => decodeXml(content))).toEqual(wanted);
  });

  it('closes an element without content at once', () => {
    expect(element('a', { b: 1 })).toBe('<a b="1"/>');
  });
});
