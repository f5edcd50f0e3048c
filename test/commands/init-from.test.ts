import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeInto } from '../../src/commands/init/merge.ts';
import { readDataFile } from '../../src/load/data/data-file.ts';
import { readSource } from '../../src/load/source/source.ts';
import type { DataFile, DataRecord } from '../../src/model/record.ts';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { freshFolder } from '../helpers/rules-folder.ts';
import { RULES, valueOf } from '../helpers/rules.ts';
import { figuresOf, planOf } from '../../src/report/template/template.ts';
import { LEVELS, levelOf, templateInput } from '../helpers/templates.ts';

const read = (text: string): DataFile =>
  valueOf(readDataFile(readSource(text, 'park.yaml'), RULES.catalogue));

/** Everything that a record states; what is blank says nothing. */
function said({ figures, history, lists }: DataRecord): unknown {
  const known = (some: DataRecord['figures']) =>
    [...some.values()].filter(({ text }) => text !== '').map(({ indicator, text }) => `${indicator} ${text}`);
  const years = [...history]
    .map(([year, own]) => [year, known(own)])
    .filter(([, own]) => Array.isArray(own) && own.length > 0);
  const items = [...lists].map(([id, list]) => [id, list.unlisted, list.items.map(said)]);
  return { figures: known(figures), years, items };
}

const FOLDERS = ['fixtures/ok', 'fixtures/real'];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

describe.each(FILES)('what is added to %s', (path) => {
  const text = readFileSync(path, 'utf8');
  const { value: before } = readDataFile(readSource(text, path), RULES.catalogue);
  const levels = LEVELS.filter(([id, level]) => levelOf(id, level).scope === before?.record.kind);

  it.skipIf(!before).each(levels)('changes nothing of it, and is all that %s %s reads', (id, level) => {
    const input = templateInput(id, level, 'zh', before ? { data: before } : {});
    const merged = mergeInto(text, path, input);
    if (merged === undefined || !before) throw new Error('it is a block');
    // Every line that was there is there still, in its order; figures in braces go on lines of their own.
    const own = text
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('figures: {'));
    expect(
      merged
        .split('\n')
        .filter((line) => own.includes(line))
        .slice(0, own.length),
    ).toEqual(own);
    const after = read(merged);
    expect(said(after.record)).toEqual(said(before.record));
    const sections = planOf(templateInput(id, level, 'zh')).sections;
    const wanted = figuresOf({ record: 'park', sections, history: [], lists: [] });
    const missing = wanted.filter(
      ({ name, id: key }) => !after.record.figures.has(key) && !merged.includes(`#  ${name.zh}:`),
    );
    expect(missing.map((each) => each.id)).toEqual([]);
    // Nothing is left to add.
    expect(mergeInto(merged, path, { ...input, data: after })).toBe(merged);
  });
});

describe('what is known already', () => {
  const merged = (text: string) => {
    const data = read(text);
    return mergeInto(text, 'park.yaml', templateInput('qingdao-2019', 'tasks', 'zh', { data })) ?? 'no block';
  };

  it.each([
    ['figures in braces', 'name: 甲\nfigures: {主导产业集聚度: 62%, 工业用地面积: 12亩}\nother: {x: 1}\n'],
    ['no figures at all', 'name: 甲 # 名字\n'],
    ['figures without entries', 'name: 甲\nfigures:\nother:\n  x: 1\n'],
    ['no line break at the end', 'name: 甲\nfigures:\n  主导产业集聚度: 62%'],
    [
      'four blanks, comments and an anchor',
      'name: 甲\nfigures:\n    # 注\n    主导产业集聚度: &x 62% # 年报\nother: {y: *x}\n',
    ],
    ['a list at the end', 'name: 甲\nenterprises:\n- {企业名称: 乙}\n- 企业名称: 丙\n'],
    [
      'a figure over several lines',
      'name: 甲\nfigures:\n  主导产业集聚度:\n    value: 62%\n    source: 年报\nperiod: 2020\n',
    ],
  ])('stays: %s', (_name, text) => {
    const after = merged(text);
    expect(said(read(after).record)).toEqual(said(read(text).record));
    expect(read(after).other).toEqual(read(text).other);
    expect(after).toContain('qingdao-2019 / tasks');
    expect(merged(after)).toBe(after);
  });

  it('keeps the line breaks of Windows', () => {
    const after = merged('name: 甲\r\nfigures:\r\n  主导产业集聚度: 62%\r\n');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each(['csv', 'json'] as const)('fills a new template from another form: %s', async (format) => {
    const path = {
      csv: 'fixtures/tables/form.csv',
      xlsx: 'fixtures/tables/cells.xlsx',
      json: 'fixtures/ok/park.json',
    }[format];
    const { code, stdout } = await runCli(['init', '--from', path, '--city', 'qingdao', '--lang', 'zh'], {
      rules: REAL_RULES,
    });
    expect(code).toBe(0);
    expect(read(stdout).record.figures.size).toBeGreaterThan(5);
    expect(stdout).not.toContain('name: 未命名');
  });

  it('goes into a form, too', async () => {
    const { code, stdout } = await runCli(
      ['init', '--from', 'fixtures/ok/creation.yaml', '-f', 'csv', '--lang', 'zh'],
      { rules: REAL_RULES },
    );
    expect(code).toBe(0);
    const checked = await runCli(['check', '-', '--lang', 'zh', '--input-format', 'csv'], {
      rules: REAL_RULES,
      stdin: stdout,
    });
    const direct = await runCli(['check', 'fixtures/ok/creation.yaml', '--lang', 'zh'], {
      rules: REAL_RULES,
    });
    expect(checked.code).toBe(direct.code);
  });

  it('must be one submission', async () => {
    const { code, stderr } = await runCli(
      ['init', '--from', 'fixtures/tables/parks.csv', '--city', 'qingdao'],
      {
        rules: REAL_RULES,
      },
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining('submissions; a template is made for one')]);
  });
});

describe('what a template does not hold of the file that it is made from', () => {
  const DATA = [
    'name: Q',
    'city: qingdao',
    'period: 2020',
    'figures:',
    '  主导产业集聚度: 62%',
    '  新建工业项目税收: {value: 4.1亿元, basis: expected}',
    'history:',
    '  2018: {主营业务收入: 212亿元}',
    'projects:',
    '  - {名称: a, 是否新建: 是}',
    'other: {x: 1}',
    '',
  ].join('\n');
  const LOST = [
    'tax of new industrial projects (expected)',
    '2018 main business revenue',
    'projects (1)',
    'x',
  ];

  it.each([
    ['csv', LOST],
    ['xlsx', LOST.filter((each) => !each.startsWith('projects'))],
    ['yaml', []],
  ])('is told: %s', async (format, lost) => {
    const folder = freshFolder();
    const path = join(folder, 'q.yaml');
    writeFileSync(path, DATA);
    const args = ['init', '--from', path, '-f', format, '--lang', 'en'];
    const { code, stderr } = await runCli(args, { rules: REAL_RULES });
    expect(code).toBe(0);
    const [, found = ''] = /does not hold all of \S+: (.*)$/m.exec(stderr) ?? [];
    expect(found === '' ? [] : found.split(', ')).toEqual(lost);
  });
});
