import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReport, startBrowser } from '../helpers/browser.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AXE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'park-eval-page-'));
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Writes the reports of these inputs, and gives the path of the page and what the command says in JSON. */
function report(name: string, args: readonly string[]) {
  const [html, json] = [join(folder, `${name}.html`), join(folder, `${name}.json`)];
  const { status, stderr } = spawnSync(
    'node',
    ['dist/cli.cjs', 'check', ...args, '-q', '-f', `html:${html}`, '-f', `json:${json}`],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env['PATH'], LANG: 'C' } },
  );
  // 2 is told where one of several could not be read.
  if (status === null || !existsSync(html)) throw new Error(stderr);
  return { html, json: JSON.parse(readFileSync(json, 'utf8')) as unknown };
}

interface Actual {
  readonly rounded?: string;
  readonly unit?: string;
}

interface JsonNode {
  readonly kind: string;
  readonly actual?: Actual | null;
  readonly [part: string]: unknown;
}

interface JsonResult {
  readonly verdict: string;
  readonly nothing_decides: boolean;
  readonly score: Readonly<Record<'low' | 'high', { readonly hundredths: string }>>;
  readonly criteria: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly not_applicable?: string;
    readonly node?: JsonNode;
  }[];
}

/** A result: the verdict, the score as printed, each criterion with its outcome and, of a single comparison, its number. */
interface Said {
  readonly verdict: string;
  readonly score: string;
  readonly criteria: readonly (readonly [id: string, outcome: string, number: string])[];
}

function saidByCommand(json: unknown): Said {
  const { verdict, nothing_decides, score, criteria } = json as JsonResult;
  const [low, high] = [score.low.hundredths, score.high.hundredths];
  return {
    verdict,
    score: nothing_decides ? '' : low === high ? low : `${low}–${high}`,
    criteria: criteria.flatMap(({ id, outcome, not_applicable, node }) =>
      not_applicable === undefined ? [[id, outcome, numberOf(node)] as const] : [],
    ),
  };
}

function numberOf(node: JsonNode | undefined): string {
  const { rounded, unit } = (node?.kind === 'leaf' && node.actual) || {};
  return rounded === undefined ? '' : `${rounded}${unit}`;
}

function saidByPage(page: Page): Promise<Said> {
  return page.evaluate(() => ({
    verdict: document.querySelector('section.verdict')?.className.replace('verdict ', '') ?? '',
    score: document.querySelector('.gauge .number')?.textContent?.trim() ?? '',
    criteria: [...document.querySelectorAll('.criteria-table > tbody')].map((body) => {
      const cell = body.querySelector('.criterion > td.actual');
      const text = cell?.firstChild?.textContent ?? '';
      return [
        body.id.replace('criterion-', ''),
        body.querySelector('.criterion .sign')?.className.replace('sign ', '') ?? '',
        /^-?[\d.]+[^\d–]*\d?$/.test(text) ? text : '',
      ] as const;
    }),
  }));
}

const REAL = readdirSync(join(ROOT, 'fixtures/real'));

describe('the page computes what the command computes', () => {
  it.each(['qingdao', 'xuchang', 'xian', 'chongqing'])(
    'for every real park, by the document of %s',
    async (city) => {
      const { html, json } = report('real', ['fixtures/real', '--city', city]);
      const { results } = json as {
        readonly results: readonly (JsonResult & { readonly data: { readonly name: string } })[];
      };
      expect(results).toHaveLength(REAL.length);
      const { page, troubles } = await openReport(browser, html);
      for (const [index, result] of results.entries()) {
        await page.evaluate((fragment) => void (location.hash = fragment), `item=${index}`);
        await page.locator('h1', { hasText: result.data.name }).waitFor();
        expect(await saidByPage(page)).toEqual(saidByCommand(result));
      }
      expect(troubles).toEqual([]);
    },
  );
});

const PARK = `name: 滨海智能家电产业集聚区
city: qingdao
period: 2020
figures:
  新建工业项目固定资产投资: 52.4亿元
  新建工业项目用地面积: {value: 1860亩, source: 2020年统计年报}
  新建工业项目税收: 4.1亿元
  主导产业集聚度: 62%
  明确的管理机构: {value: 是, evidence: 青编发〔2019〕12号}
  创建方案: 是
  发展规划: 是
  功能定位合理: 是
`;

function writePark(text: string): string {
  const path = join(folder, 'park.yaml');
  writeFileSync(path, text);
  return path;
}

/** The report of a park, open. */
async function openPark(text: string, fragment = '') {
  const { html, json } = report('park', [writePark(text)]);
  return { ...(await openReport(browser, html, { fragment })), json };
}

const field = (page: Page, name: string) => page.locator('#figures').getByLabel(name, { exact: true });

describe('a figure that is changed in the page', () => {
  it.each([
    [
      'a number',
      '主导产业集聚度: 62%',
      '主导产业集聚度: 49.99%',
      'concentration of the leading industries',
      '49.99%',
    ],
    [
      'at the boundary',
      '主导产业集聚度: 62%',
      '主导产业集聚度: 50%',
      'concentration of the leading industries',
      '50%',
    ],
    [
      'a number that others are derived from',
      'value: 1860亩',
      'value: 1900亩',
      'land area of new industrial projects',
      '1900亩',
    ],
    [
      'an approximate one',
      '固定资产投资: 52.4亿元',
      '固定资产投资: 约52亿元',
      'fixed-asset investment of new industrial projects',
      '约52亿元',
    ],
  ])('is judged as the command judges the changed file: %s', async (_name, from, to, label, typed) => {
    const changed = PARK.replace(from, to);
    expect(changed).not.toBe(PARK);
    const expected = saidByCommand((await openPark(changed)).json);
    const { page, troubles } = await openPark(PARK);
    await field(page, label).fill(typed);
    expect(await saidByPage(page)).toEqual(expected);
    expect(troubles).toEqual([]);
  });

  it('is a state to choose where it is one, also among the missing figures', async () => {
    const { page } = await openPark(PARK);
    expect((await saidByPage(page)).verdict).toBe('undetermined');
    await page.locator('#missing').getByLabel('goals clear', { exact: true }).selectOption({ label: 'yes' });
    expect((await saidByPage(page)).verdict).toBe('qualifies');
    const { json } = await openPark(`${PARK}  发展目标明确: 是\n`);
    expect(await saidByPage(page)).toEqual(saidByCommand(json));
  });

  it('is named with what it was, can be put back, and stays in the address', async () => {
    const { page } = await openPark(PARK);
    const before = await saidByPage(page);
    await field(page, 'concentration of the leading industries').fill('12%');
    await field(page, 'fixed-asset investment of new industrial projects').fill('60亿元');
    const rows = page.locator('#changed tbody tr');
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/concentration of the leading industries[\s\S]*\s62%\s+12%/),
      expect.stringMatching(/fixed-asset investment of new industrial projects[\s\S]*\s52.4亿元\s+60亿元/),
    ]);
    expect(await page.locator('.before-after').innerText()).toMatch(/undetermined .* → ✗ does not qualify/);
    const again = await openPark(PARK, new URL(page.url()).hash);
    expect(await saidByPage(again.page)).toEqual(await saidByPage(page));
    await rows.first().getByRole('button').click();
    expect(await rows.count()).toBe(1);
    await page.getByRole('button', { name: 'Reset all' }).click();
    expect(await rows.count()).toBe(0);
    expect(await saidByPage(page)).toEqual(before);
  });

  it.each([
    [
      'a route',
      '主导产业集聚度: 62%',
      '主导产业集聚度: 41%',
      'concentration of the leading industries',
      '41%',
    ],
    [
      'headroom',
      '主导产业集聚度: 62%',
      '主导产业集聚度: 51%',
      'concentration of the leading industries',
      '51%',
    ],
  ])(
    'changes what is lacking at once, as in the report of the changed file: %s',
    async (name, from, to, label, typed) => {
      const park = name === 'headroom' ? `${PARK}  发展目标明确: 是\n` : PARK;
      const gapText = (page: Page) => page.locator('#gap').evaluate((section) => section.textContent);
      const { html } = report('changed', [writePark(park.replace(from, to))]);
      const plain = await openReport(browser, html, { javaScriptEnabled: false });
      const expected = await gapText(plain.page);
      const { page, troubles } = await openPark(park);
      await page.locator('#gap').waitFor();
      expect(await gapText(page)).not.toBe(expected);
      await field(page, label).fill(typed);
      await expect.poll(() => gapText(page)).toBe(expected);
      expect(await page.locator('#gap').getAttribute('aria-busy')).toBeNull();
      expect(troubles).toEqual([]);
    },
  );

  it('says from where on it would change the verdict', async () => {
    const { page } = await openPark(`${PARK.replace('  主导产业集聚度: 62%\n', '')}  发展目标明确: 是\n`);
    const along = page.locator('#missing .along li');
    expect(await along.allInnerTexts()).toEqual(['✗ 0–<50%: does not qualify', '✓ 50–100%: qualifies']);
  });

  it('keeps the field of a missing figure while it is written in', async () => {
    const { page } = await openPark(PARK.replace('主导产业集聚度: 62%', '主导产业集聚度: unknown'));
    const input = page
      .locator('#missing')
      .getByLabel('concentration of the leading industries', { exact: true });
    await input.pressSequentially('55%');
    await input.press('ArrowLeft');
    await input.press('ArrowLeft');
    await input.pressSequentially('9');
    expect(await input.inputValue()).toBe('595%');
    await input.fill('49.9%');
    expect(await page.locator('#missing-title').innerText()).toBe('Figures that still matter (0)');
    expect((await saidByPage(page)).verdict).toBe('does-not-qualify');
  });

  it('says what is wrong in the words of the command, and changes nothing', async () => {
    const { page } = await openPark(PARK);
    const before = await saidByPage(page);
    const input = field(page, 'land area of new industrial projects');
    await input.fill('1860');
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    const told = await page.locator('#figures .wrong').innerText();
    const { stderr } = spawnSync('node', ['dist/cli.cjs', 'check', '-', '--lang', 'en'], {
      cwd: ROOT,
      encoding: 'utf8',
      input: PARK.replace('1860亩', '1860'),
    });
    expect(stderr).toContain(told.split('\n')[0]?.trim());
    expect(await saidByPage(page)).toEqual(before);
    expect(await page.locator('#changed .bad').innerText()).toBe('not taken');
  });
});

describe('a report on many parks', () => {
  it('is small, and sorts and filters a thousand', async () => {
    const path = join(folder, 'many.ndjson');
    const lines = Array.from({ length: 1000 }, (_, index) =>
      JSON.stringify({
        name: `园区${index}`,
        district: `区${index % 7}`,
        city: 'qingdao',
        period: '2020',
        figures: {
          主导产业集聚度: `${30 + (index % 60)}.${index % 10}%`,
          新建工业项目固定资产投资: `${20 + (index % 50)}.5亿元`,
          新建工业项目用地面积: { value: `${1000 + index}亩`, source: '2020年统计年报' },
          新建工业项目税收: `${1 + (index % 5)}.2亿元`,
          明确的管理机构: index % 3 === 0 ? '否' : '是',
        },
      }),
    );
    writeFileSync(path, lines.join('\n'));
    const { html } = report('many', [path]);
    expect(statSync(html).size).toBeLessThan(5_000_000);
    const { page, troubles } = await openReport(browser, html);
    const head = page.getByRole('columnheader', { name: 'Name' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const names = await page.locator('.board tbody th').allInnerTexts();
    expect(names).toEqual(names.toSorted(new Intl.Collator('zh').compare).toReversed());
    await page.getByLabel('District').selectOption('区3');
    expect(new Set(await page.locator('.board tbody .district').allInnerTexts())).toEqual(new Set(['区3']));
    expect(await page.locator('.filters output').innerText()).toMatch(/143 \/ 1000/);
    expect(troubles).toEqual([]);
  });

  it('leads from a cell to the criterion of that park, and back, and judges all parks with what was changed', async () => {
    const { html } = report('portfolio', [
      'fixtures/portfolio/xuchang',
      '--city',
      'xuchang',
      '--portfolio',
      '--parks',
      '10',
    ]);
    const { page, troubles } = await openReport(browser, html);
    await page.locator('.board').first().locator('tbody tr').first().locator('td.heat button').nth(1).click();
    const id = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('criterion');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`criterion-${id}`);
    expect(await page.locator(`#criterion-${id} details`).getAttribute('open')).toBe('');
    const name = await page.locator('h1').innerText();
    const input = page.locator(`#criterion-${id}`).getByRole('textbox').first();
    await input.fill('9999亿元');
    await page.getByRole('button', { name: /All parks/ }).click();
    expect(await page.getByRole('row', { name }).first().innerText()).toContain('Try a value');
    await page.goBack();
    expect(await page.locator('h1').innerText()).toBe(name);
    expect(troubles).toEqual([]);
  });
});

/** What axe finds on the page as it stands. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('everybody can read it', () => {
  const VIEWS = [
    ['a park', ['fixtures/real/chongqing-tongliang.yaml', '--city', 'qingdao'], ''],
    [
      'a park with a changed figure',
      ['fixtures/ok/creation.yaml'],
      '#set=0:new_project_land_area:20&set=0:goals_clear:否',
    ],
    [
      'a ranking',
      ['fixtures/portfolio/qingdao', 'fixtures/err/bare-number.yaml', '--city', 'qingdao', '--portfolio'],
      '',
    ],
  ] as const;
  const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
    VIEWS.map(([name, args, fragment]) => ({ name, args, fragment, colorScheme })),
  );

  it.each(LOOKS)('$name, $colorScheme', async ({ args, fragment, colorScheme }) => {
    const { html } = report('axe', args);
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 380, height: 800 },
    ]) {
      // The tool comes as a script of its own, which the policy of the report rightly refuses.
      const { page } = await openReport(browser, html, { fragment, colorScheme, viewport, bypassCSP: true });
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
      });
      expect(await violationsOf(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
      await page.context().close();
    }
  });
});
