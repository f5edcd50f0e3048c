import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from './helpers/cli.ts';
import { type Diagnostic, LanguageServer, type Range } from './helpers/language-server.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'park-eval-editor-'));
const PARKS = join(FOLDER, 'parks');
const RULES = join(FOLDER, 'rules');

let server: LanguageServer;

beforeAll(async () => {
  const schemas = { park: `${PARKS}/*.yaml`, ruleset: `${RULES}/*.yaml` };
  const world = { rules: REAL_RULES, folder: '/' };
  const printed = Object.keys(schemas).map((name) =>
    runCli(['schema', name, '--rules', 'fixtures/rules'], world),
  );
  for (const [index, { stdout }] of (await Promise.all(printed)).entries())
    writeFileSync(join(FOLDER, `${Object.keys(schemas)[index]}.json`), stdout);
  const files = Object.entries(schemas).map(([name, pattern]) => [join(FOLDER, `${name}.json`), pattern]);
  server = await LanguageServer.start(Object.fromEntries(files));
});

afterAll(async () => {
  await server.stop();
  rmSync(FOLDER, { recursive: true });
});

/** The text without the mark `▲`, and where it stands. */
function markedText(marked: string) {
  const before = marked.slice(0, marked.indexOf('▲')).split('\n');
  const at = { line: before.length - 1, character: (before.at(-1) ?? '').length };
  return { text: marked.replaceAll('▲', ''), at };
}

function yamlIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.cases.yaml') && name !== 'cities.yaml')
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
}

function placesOf(found: readonly Diagnostic[]): readonly Range[] {
  return found.map(({ range }) => range);
}

function wordsOf(found: readonly Diagnostic[]): readonly string[] {
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

const PARK = 'name: 园\ncity: qingdao\nfigures:\n  主导产业集聚度: 62%\n';
const RULE_SET = readFileSync('fixtures/rules/jimo-2020.yaml', 'utf8');

describe.concurrent('an editor with the schema of data files', () => {
  it('completes the names of indicators under figures', async () => {
    const { text, at } = markedText(`${PARK}  ▲\n`);
    const path = join(PARKS, 'completion.yaml');
    await server.open(path, text);
    const items = await server.completionsAt(path, at.line, at.character);
    const labels = items.map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining(['新建项目亩均税收', 'new_project_tax_per_mu', 'tax per mu of new projects']),
    );
    expect(labels).not.toContain('项目亩均税收');
  });

  it('explains an indicator: Chinese name, unit, caliber', async () => {
    const path = join(PARKS, 'hover.yaml');
    await server.open(path, `${PARK}  new_project_tax_per_mu: 20万元/亩\n`);
    const hover = await server.hoverAt(path, 4, 5);
    expect(hover).toContain('新建项目亩均税收');
    expect(hover).toContain('万元/亩');
    expect(hover).toContain('当年税收÷这些项目的用地面积');
  });

  it.each([
    ['新建项目亩均税收: ▲20亿元▲'],
    ['新建项目亩均税收: {value: ▲20元▲, source: 年报}'],
    ['规划面积: ▲20亩/元▲'],
    ['主营业务收入: ▲3亿美元▲'],
    ['规模以上企业数: ▲3亩▲'],
    ['规模以上企业数: ▲5%▲'],
    ['▲新建项目亩均税率▲: 20万元/亩'],
    ['明确的管理机构: ▲有点▲'],
  ])('underlines %s', async (line) => {
    const [before = '', piece = ''] = line.split('▲');
    const start = { line: 4, character: 2 + before.length };
    const end = { line: 4, character: 2 + before.length + piece.length };
    const found = await server.open(
      join(PARKS, `${encodeURIComponent(line)}.yaml`),
      `${PARK}  ${line.replaceAll('▲', '')}\n`,
    );
    expect(placesOf(found)).toContainEqual({ start, end });
  });

  it.each([
    '新建项目亩均税收: 20万元/亩',
    '新建项目亩均税收: 300 元/m²',
    '新建项目亩均税收: 约2亿元/km²',
    '新建项目亩均税收: 未知',
    '新建项目亩均税收: {value: 20, unit: 万元/亩}',
    '明确的管理机构: 是',
    '规模以上企业数: 300余家',
  ])('leaves %s alone', async (line) => {
    const text = `${PARK}  ${line}\n`;
    expect(wordsOf(await server.open(join(PARKS, `${encodeURIComponent(line)}.yaml`), text))).toEqual([]);
  });

  it.each([...yamlIn('fixtures/ok'), ...yamlIn('fixtures/real')])(
    'has nothing to say of %s',
    async (name, text) => {
      expect(wordsOf(await server.open(join(PARKS, name), text))).toEqual([]);
    },
  );
});

describe.concurrent('an editor with the schema of rule sets', () => {
  it('completes indicators, and the criteria that may be overridden', async () => {
    const { text, at } = markedText(
      RULE_SET.replace('{indicator: new_project_plot_ratio,', '{indicator: ▲,'),
    );
    await server.open(join(RULES, 'indicator.yaml'), text);
    const ids = await server.completionsAt(join(RULES, 'indicator.yaml'), at.line, at.character);
    expect(ids.map(({ label }) => label)).toContain('new_project_plot_ratio');
    const other = markedText(RULE_SET.replace('- criterion: land-use-yield', '- criterion: ▲'));
    await server.open(join(RULES, 'criterion.yaml'), other.text);
    const criteria = await server.completionsAt(
      join(RULES, 'criterion.yaml'),
      other.at.line,
      other.at.character,
    );
    expect(criteria.map(({ label }) => label)).toContain('management-body');
  });

  it('explains an indicator where it is named', async () => {
    const { text, at } = markedText(RULE_SET.replace('new_project_tax_per_mu', '▲new_project_tax_per_mu'));
    await server.open(join(RULES, 'hover.yaml'), text);
    const hover = await server.hoverAt(join(RULES, 'hover.yaml'), at.line, at.character + 3);
    expect(hover).toContain('新建项目亩均税收');
    expect(hover).toContain('万元/亩');
  });

  it.each([
    ['at_least: 30万元/亩}\n    readings', 'at_least: ▲30万元▲}\n    readings'],
    ['new_project_tax_per_mu, at_least: 30万元/亩', 'new_project_tax_per_mu, at_least: ▲30▲'],
    ['indicator: new_project_tax_per_mu', 'indicator: ▲new_project_tax_per_acre▲'],
    ['  - criterion: land-use-yield', '  - criterion: ▲land-use-yeild▲'],
    ['    force: must', '    force: ▲should▲'],
  ])('underlines %s where it is %s', async (piece, slip) => {
    const { text, at } = markedText(RULE_SET.replace(piece, slip));
    const length = slip.split('▲')[1]?.length ?? 0;
    const found = await server.open(
      join(RULES, `${encodeURIComponent(slip)}.yaml`.replaceAll('%0A', '')),
      text,
    );
    expect(placesOf(found)).toContainEqual({
      start: at,
      end: { line: at.line, character: at.character + length },
    });
  });

  it.each([...yamlIn('rules'), ...yamlIn('fixtures/rules')])(
    'has nothing to say of %s',
    async (name, text) => {
      expect(wordsOf(await server.open(join(RULES, name), text))).toEqual([]);
    },
  );
});
