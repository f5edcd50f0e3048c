import { describe, expect, it } from 'vitest';
import { MARKDOWN } from '../../src/report/markdown/index.ts';
import { code, html, inline } from '../../src/report/markdown/escape.ts';
import { fixtureItem, itemFrom, mixedItems, NASTY_NAME, parkText, textOf } from '../helpers/digests.ts';
import { expectGolden } from '../helpers/golden.ts';

const PARKS = mixedItems().filter((item) => item.kind === 'refused' || item.data.record.kind === 'park');
const PARK = parkText({ concentration: 48, tax: 4.1, hasPlans: false });

function countOf(text: string, piece: string): number {
  return text.split(piece).length - 1;
}

/** The cells of every row of a text, by what separates them for Markdown. */
function widthsOfTables(text: string): readonly (readonly number[])[] {
  const blocks = text.split('\n\n').filter((block) => block.startsWith('|'));
  return blocks.map((block) =>
    block
      .trimEnd()
      .split('\n')
      .map((row) => row.split(/(?<!\\)\|/).length),
  );
}

describe('the markdown report', () => {
  it('looks like its golden file: a batch', async () => {
    const stdout = await textOf(MARKDOWN, PARKS);
    expectGolden('markdown-batch-zh', { code: 0, stdout, stderr: '', files: new Map() });
  });

  it('looks like its golden file: one park', async () => {
    const stdout = await textOf(MARKDOWN, [itemFrom(PARK, {}, 'en')], { language: 'en' });
    expectGolden('markdown-one-en', { code: 0, stdout, stderr: '', files: new Map() });
  });

  it('has tables whose rows all have the cells of their heading', async () => {
    const widths = widthsOfTables(await textOf(MARKDOWN, PARKS));
    expect(widths.length).toBeGreaterThan(5);
    expect(widths.map((each) => new Set(each).size)).toEqual(widths.map(() => 1));
  });

  it('is not broken by any name', async () => {
    const item = itemFrom(parkText({ name: NASTY_NAME, concentration: 12, tax: 5 }));
    const text = await textOf(MARKDOWN, [item, fixtureItem('err/bad-unit.yaml')]);
    expect(text).not.toContain('<b>');
    expect(text).toContain(String.raw`=1+1,"甲\|乙" &lt;b&gt;&amp;amp;&lt;/b&gt; 100% ::x 第二行`);
    expect(text).toContain('<summary>=1+1,"甲|乙" &lt;b&gt;&amp;amp;&lt;/b&gt; 100% ::x 第二行 · ✗');
  });

  it('opens a block for each that does not qualify, and closes it', async () => {
    const text = await textOf(MARKDOWN, PARKS);
    expect(countOf(text, '<details><summary>')).toBe(5);
    expect(countOf(text, '\n</details>\n')).toBe(5);
    expect(text).not.toContain('<summary>滨海智能家电产业集聚区');
  });

  it('says once what holds for every park of a document', async () => {
    const text = await textOf(MARKDOWN, PARKS);
    expect(countOf(text, '唯一规定园区准入')).toBe(1);
  });

  it('says of each park what holds for it alone', async () => {
    const other = PARK.replace('period: 2020', 'period: 2018');
    const text = await textOf(MARKDOWN, [itemFrom(PARK), itemFrom(other, { file: 'b.yaml' })]);
    expect(countOf(text, '数据期间 2020')).toBe(1);
    expect(countOf(text, '数据期间 2018，不在文件期间内')).toBe(1);
  });

  it('shows all parks together in full, whatever the verdict', async () => {
    const text = await textOf(MARKDOWN, mixedItems());
    expect(text).toContain('### 许昌市推进产业集聚区高质量发展行动方案 · 全市产业集聚区目标 · 全市园区');
    expect(text).toContain('<summary>全市产业集聚区 · ? 无法判定');
  });

  it('lists the problems of what could not be read', async () => {
    const text = await textOf(MARKDOWN, PARKS);
    expect(text).toContain(
      '### 无法读取的提交\n\n- ! **某某产业集聚区**\n  - 不认识的单位：度 · `fixtures/err/bad-unit.yaml:5:17`',
    );
  });

  it('says that there was nothing to judge', async () => {
    expect(await textOf(MARKDOWN, [], { language: 'en' })).toBe('## There is nothing to judge\n');
  });
});

describe('escaping', () => {
  it.each([
    ['a|b', String.raw`a\|b`],
    ['*a* _b_ `c` ~d~ $e$', String.raw`\*a\* \_b\_ \`c\` \~d\~ \$e\$`],
    ['[x](y) ![z]', String.raw`\[x\](y) !\[z\]`],
    [String.raw`C:\new`, String.raw`C:\\new`],
    ['<script>&', '&lt;script&gt;&amp;'],
    ['ask @someone about #12', 'ask @<!-- -->someone about #<!-- -->12'],
    ['one\n two\r\nthree', 'one two three'],
    ['≥ 50% — 亩', '≥ 50% — 亩'],
  ])('leaves nothing to Markdown in %j', (text, expected) => {
    expect(inline(text)).toBe(expected);
  });

  it('leaves nothing to HTML', () => {
    expect(html('<a href="x">|*</a>\n')).toBe('&lt;a href="x"&gt;|*&lt;/a&gt; ');
  });

  it.each([
    ['a.yaml:1:2', '`a.yaml:1:2`'],
    ['a`b.yaml', '`` a`b.yaml ``'],
  ])('sets %j as code', (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});
