import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/engine/index.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { cutRuleSet } from '../../src/report/html/cut-rule-set.ts';
import { cutCatalogue } from '../../src/report/html/cut-catalogue.ts';
import { pack, type Payload, type Submitted, unpack } from '../../src/report/html/payload.ts';
import { renderJson } from '../../src/report/json/index.ts';
import { page, REAL_RULES, runCli } from '../helpers/cli.ts';
import { recordMaker, readsOf } from '../helpers/random-records.ts';
import { randomFrom } from '../helpers/random.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** The document that a command line writes. */
async function documentOf(args: readonly string[], stdin?: string): Promise<string> {
  const { stdout } = await runCli(['check', ...args, '-q', '-f', 'html:report.html'], {
    rules: REAL_RULES,
    folder: ROOT,
    ...(stdin !== undefined && { stdin }),
  }).then((ran) => ({ stdout: ran.files.get('report.html') ?? '' }));
  return stdout;
}

/** The document without its own script, style and data; whatever else is a script stays. */
async function markupOf(document: string): Promise<string> {
  const { script, style } = await page();
  return document
    .replace(`<script>${script}</script>`, () => '')
    .replace(`<style>${style}</style>`, () => '')
    .replace(/<script type="application\/octet-stream" id="payload">[A-Za-z0-9+/=]*<\/script>/, '');
}

function payloadOf(document: string): Promise<Payload> {
  return unpack(/id="payload">([^<]*)</.exec(document)?.[1] ?? '');
}

const PARK = 'fixtures/real/chongqing-tongliang.yaml';

describe('the HTML report', () => {
  it.each([
    [
      'zh',
      [
        '无法判定',
        '任一满足',
        '381.07–388.18万元/亩',
        '≥ 280万元/亩',
        '投资强度不低于280万元/亩',
        '新建项目年每平方米营业收入',
      ],
    ],
    [
      'en',
      [
        'undetermined',
        'any of',
        '381.07–388.18万元/亩',
        '≥ 280万元/亩',
        'Rests on expected figures',
        'fixtures/real/chongqing-tongliang.yaml:7:12',
      ],
    ],
  ])('says everything before a script runs: %s', async (language, expected) => {
    const markup = await markupOf(await documentOf([PARK, '--city', 'qingdao', '--lang', language]));
    for (const each of expected) expect(markup).toContain(each);
  });

  it('is allowed nothing but its own script and style, which its policy names', async () => {
    const document = await documentOf([PARK, '--city', 'qingdao']);
    const { script, style } = await page();
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(document).toContain(
      `content="default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'"`,
    );
    expect(document).toContain(`<script>${script}</script>`);
    expect(document).toContain(`<style>${style}</style>`);
    // What would end the script, or turn the parser into another state.
    expect(script).not.toMatch(/<\/script|<!--/i);
    expect(style).not.toMatch(/<\/style|url\(|@import/i);
    expect(await markupOf(document)).not.toMatch(/ (?:style|on\w+|src)=|<link|<iframe|<img/i);
  });

  it.each([
    [
      'zh',
      ['通往“符合”有 2 条路径', '每条路径都需要', '须达到', '≥ 39000万元', '+4000万元', '重新判定：符合'],
    ],
    [
      'en',
      ['2 routes lead to “qualifies”', 'Needed on every route', '≥ 39000万元', 'judged again: qualifies'],
    ],
  ])('says what would have to change before a script runs: %s', async (language, expected) => {
    const markup = await markupOf(await documentOf(['fixtures/gap/short.yaml', '--lang', language]));
    for (const each of expected) expect(markup).toContain(each);
    const good = await markupOf(await documentOf(['fixtures/ok/creation.yaml', '--lang', 'en']));
    expect(good).toContain('the first to break would be: yield of the land of new industrial projects');
  });

  it.each([
    ['qingdao', 'creation'],
    ['qingdao', 'tasks'],
    ['xuchang', 'tasks'],
    ['xian', 'tasks'],
    ['chongqing', 'targets-2025'],
  ])('of one park is no larger than can be sent around: %s %s', async (city, level) => {
    const document = await documentOf(['fixtures/gap/short.yaml', '--city', city, '--level', level]);
    expect(Buffer.byteLength(document)).toBeLessThan(390_000);
  });

  it('has a ranking of several, with a cell for each criterion', async () => {
    const markup = await markupOf(
      await documentOf([
        'fixtures/portfolio/xuchang',
        '--city',
        'xuchang',
        '--portfolio',
        '--parks',
        '10',
        '--lang',
        'en',
      ]),
    );
    expect(markup).toContain('12 results from 11 files');
    expect(markup.match(/<td class="heat /g)).toHaveLength(10 * 5 + 15 + 3);
  });

  it('tells of what could not be read', async () => {
    const markup = await markupOf(
      await documentOf(['fixtures/err/bare-number.yaml', 'fixtures/ok/creation.yaml', '--lang', 'en']),
    );
    expect(markup).toContain('Could not be judged (1)');
    expect(markup).toContain('fixtures/err/bare-number.yaml:');
  });

  it('is a report of nothing where there is nothing', async () => {
    expect(await markupOf(await documentOf(['-', '--city', 'qingdao', '--lang', 'en'], ''))).toContain(
      'Could not be judged (1)',
    );
  });

  const NASTY = [
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    '<!--<script>',
    '&lt;b&gt;',
  ];

  it.each(NASTY)('escapes what a data file says: %s', async (name) => {
    const text = JSON.stringify({
      name,
      city: 'qingdao',
      district: name,
      figures: { 申报创建领域: '智能家电' },
      other: { [name]: name },
    });
    const documents = await Promise.all([documentOf(['-'], text), documentOf(['-'], `[${text},${text}]`)]);
    for (const markup of await Promise.all(documents.map(markupOf))) {
      expect(markup).not.toContain(name);
      expect(markup).not.toMatch(/<script|<img|<!--|<b>/i);
    }
    const payloads = await Promise.all(documents.map(payloadOf));
    const items = payloads.flatMap((payload) => payload.items);
    expect(items.map((item) => item.kind === 'judged' && item.data.record.name)).toEqual([name, name, name]);
  });

  it('keeps letters that run from right to left apart', async () => {
    const name = '\u202e园区 مدينة\u202c';
    const markup = await markupOf(await documentOf(['-'], JSON.stringify({ name, city: 'qingdao' })));
    expect(markup).toContain(`<bdi>${name}</bdi>`);
  });

  it('counts what it does not hold', async () => {
    const lines = Array.from({ length: 5003 }, (_, index) => `{"name":"P${index}","city":"qingdao"}`).join(
      '\n',
    );
    const document = await documentOf(['-', '--input-format', 'ndjson', '--lang', 'en'], lines);
    expect((await payloadOf(document)).items).toHaveLength(5000);
    expect(await markupOf(document)).toContain('3 more are counted above');
  });
});

describe('what the page computes from', () => {
  const LEVELS = RULES.ruleSetIds.flatMap((id) => {
    const compiled = compiledRuleSet(id);
    return compiled.ruleSet.levels.map((level) => ({ name: `${id} ${level.id}`, compiled, level }));
  });

  it.each(LEVELS)(
    'gives the same results after it was packed and cut: $name',
    async ({ compiled, level }) => {
      const make = recordMaker(readsOf(compiled, level), RULES.catalogue, randomFrom(5));
      const { ruleSet, catalogue } = compiled;
      const setting = {
        catalogue,
        city: { zh: '某市', en: 'Some City' },
        hashes: new Map(),
        choices: { strict: false, requireEvidence: false },
        options: {},
      };
      const records = Array.from({ length: 10 }, () => make(level.scope));
      const own = cutRuleSet(ruleSet, [level.id]);
      const cut = { ...setting, catalogue: cutCatalogue(catalogue, [own], records) };
      const items = records.map(
        (record): Submitted => ({
          kind: 'judged',
          setting: cut,
          ruleSet: own,
          level,
          data: { place: { file: 'a' }, record, other: {} },
          problems: [],
        }),
      );
      const end = {
        tally: { qualifies: 0, 'does-not-qualify': 0, undetermined: 0, refused: 0 },
        inputs: [],
        problems: [],
      };
      const packed = await pack({ version: '1', language: 'zh', items, end, left: 0 });
      const unpacked = await unpack(packed);
      const { compileRuleSet } = await import('../../src/engine/index.ts');
      const first = unpacked.items[0];
      if (first?.kind !== 'judged') throw new Error('nothing came back');
      const again = compileRuleSet(first.ruleSet, first.setting.catalogue);
      for (const [index, record] of records.entries()) {
        const item = unpacked.items[index];
        if (item?.kind !== 'judged') throw new Error('not judged');
        expect(item.ruleSet).toBe(first.ruleSet);
        const one = evaluate(compiled, record, level.id);
        const other = evaluate(again, item.data.record, item.level.id);
        const input = (evaluation: ReportInput['evaluation']): ReportInput => ({
          ...setting,
          evaluation,
          data: item.data,
          warnings: evaluation.warnings,
        });
        expect(renderJson(input(other))).toBe(renderJson(input(one)));
      }
    },
  );

  it('brings exact numbers, maps and shared objects back as they were', async () => {
    const shared = { num: 2n ** 70n, den: 3n };
    const payload = {
      version: '1',
      language: 'zh' as const,
      items: [],
      left: 0,
      end: {
        tally: { qualifies: 1, 'does-not-qualify': 0, undetermined: 0, refused: 0 },
        inputs: [],
        problems: [],
      },
      extra: [shared, shared, new Map([['a', Number.POSITIVE_INFINITY]])],
    };
    const back = (await unpack(await pack(payload))) as typeof payload;
    expect(back).toEqual(payload);
    expect(back.extra[0]).toBe(back.extra[1]);
  });

  it('needs no look-up of names, which is a function', async () => {
    const named = { ...RULES.catalogue, idsByName: { get: () => [] } };
    const cut = cutCatalogue(named, [], []);
    expect('idsByName' in cut).toBe(false);
    const { units, lists } = cut;
    await expect(pack({ units, lists } as unknown as Payload)).resolves.not.toBe('');
  });

  it('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (version) => {
        const payload: Payload = {
          version,
          language: 'en',
          items: [],
          left: 0,
          end: {
            tally: { qualifies: 0, 'does-not-qualify': 0, undetermined: 0, refused: 0 },
            inputs: [],
            problems: [],
          },
        };
        const packed = await pack(payload);
        expect(packed).toMatch(/^[A-Za-z0-9+/]*=*$/);
        expect((await unpack(packed)).version).toBe(version);
      }),
      { numRuns: 50 },
    );
  });
});
