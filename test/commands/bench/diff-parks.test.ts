import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROBLEMS_SCHEMA } from '../../../src/report/schema/result.ts';
import { RULES_DIFF_SCHEMA } from '../../../src/report/schema/rules-diff.ts';
import { runCli } from '../../helpers/cli.ts';
import { expectGolden } from '../../helpers/golden.ts';
import { freshFolder } from '../../helpers/rules-folder.ts';
import { schemaFaults } from '../../helpers/schema-faults.ts';

const SAMPLE = fileURLToPath(new URL('../../helpers/sample/rules', import.meta.url));
const BEFORE = join(SAMPLE, 'sample-2020.yaml');

type Edit = readonly [from: string, to: string];

/** The sample with edits, each of which must find its place. */
function edited(edits: readonly Edit[], file = 'sample-2020.yaml'): string {
  const folder = freshFolder();
  cpSync(SAMPLE, folder, { recursive: true });
  const path = join(folder, file);
  const text = edits.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replaceAll(from, to);
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, text);
  return join(folder, 'sample-2020.yaml');
}

/** Intensity 280 → 300, concentration 50 % → 60 %. */
const INTENSITY: readonly Edit[] = [
  ['强度不低于280万元/亩', '强度不低于300万元/亩'],
  ['at_least: 280万元/亩', 'at_least: 300万元/亩'],
];
const CONCENTRATION: readonly Edit[] = [
  ['集聚度不低于50%（或60%）', '集聚度不低于55%（或60%）'],
  ['at_least: 50%}\n    readings', 'at_least: 55%}\n    readings'],
];

/** A criterion that no park here meets. */
const NEW = `  - id: big
    level: creation
    scope: park
    force: must
    title: {zh: 规模, en: size}
    cite: [{clause: S-99, at: 第四条, fragment: 收入不低于2亿元}]
    require: {indicator: revenue, at_least: 2亿元}
`;

interface Park {
  readonly intensity?: string;
  readonly concentration?: string;
  readonly body?: string;
}

const HEADINGS = '名称,投资强度,亩均税收,主营业务收入,主导产业集聚度,有管理机构,申报日期';

function rowOf(name: string, { intensity = '400', concentration = '70', body = '是' }: Park): string {
  const cells = [intensity === '' ? '' : `${intensity}万元/亩`, '25万元/亩', '1亿元'];
  return [name, ...cells, concentration === '' ? '' : `${concentration}%`, body, '2021-08-02'].join(',');
}

/** A table of parks, in a folder of its own. */
function table(...parks: readonly Park[]): string {
  const path = join(freshFolder(), 'parks.csv');
  writeFileSync(path, [HEADINGS, ...parks.map((park, index) => rowOf(`园${index + 1}`, park))].join('\n'));
  return path;
}

interface Verdicts {
  readonly level: string;
  readonly before: string;
  readonly after: string;
  readonly flips: boolean;
  readonly cause?: { readonly kind: string; readonly of: readonly { readonly id: string }[] };
  readonly criteria: readonly {
    readonly id: string;
    readonly before?: { readonly outcome: string };
    readonly after?: { readonly outcome: string };
    readonly changes: readonly {
      readonly words: { readonly en: string };
      readonly values: { readonly after: readonly { readonly actual: { readonly exact: string } }[] };
    }[];
  }[];
}

interface Report {
  readonly schema: string;
  readonly tally: Readonly<Record<string, number>>;
  readonly causes: readonly unknown[];
  readonly parks: readonly { readonly name: string; readonly verdicts: readonly Verdicts[] }[];
}

async function compare(before: string, after: string, ...parks: readonly string[]) {
  const ran = await runCli([
    'rules',
    'diff',
    before,
    after,
    '-f',
    'json',
    '--lang',
    'en',
    '--parks',
    ...parks,
  ]);
  const report = JSON.parse(ran.stdout) as Report;
  const faults = schemaFaults(
    report.schema === 'park-eval/problems@1' ? PROBLEMS_SCHEMA : RULES_DIFF_SCHEMA,
    ran.stdout,
  );
  expect(faults).toEqual([]);
  const creation = report.parks?.map(({ verdicts }) => verdicts.find(({ level }) => level === 'creation'));
  return { ...ran, report, creation: creation ?? [] };
}

describe('rules diff --parks', () => {
  const one = 'land-yield';
  const two = 'concentration';

  // All of them in one run, which the first of these tests starts.
  let judged: ReturnType<typeof compare> | undefined;

  // A boundary twin on either side of both limits, and what is not known.
  const PARKS: readonly [Park, string, string, string, readonly string[]][] = [
    [{ intensity: '279.9999' }, 'does-not-qualify', 'does-not-qualify', '', []],
    [{ intensity: '280' }, 'qualifies', 'does-not-qualify', 'each', [one]],
    [{ intensity: '299.9999' }, 'qualifies', 'does-not-qualify', 'each', [one]],
    [{ intensity: '300' }, 'qualifies', 'qualifies', '', []],
    [{ concentration: '49.99' }, 'does-not-qualify', 'does-not-qualify', '', []],
    [{ concentration: '50' }, 'qualifies', 'does-not-qualify', 'each', [two]],
    [{ concentration: '55' }, 'qualifies', 'qualifies', '', []],
    [{ intensity: '290', concentration: '52' }, 'qualifies', 'does-not-qualify', 'together', [one, two]],
    [{ intensity: '290', body: '否' }, 'does-not-qualify', 'does-not-qualify', '', []],
    [{ intensity: '290', body: '' }, 'undetermined', 'does-not-qualify', 'each', [one]],
    [{ intensity: '290', concentration: '' }, 'undetermined', 'does-not-qualify', 'each', [one]],
    [{ intensity: '', concentration: '52' }, 'undetermined', 'does-not-qualify', 'each', [two]],
  ];

  it.each(PARKS)('%j: %s → %s', async (park, before, after, kind, ids) => {
    judged ??= compare(
      BEFORE,
      edited([...INTENSITY, ...CONCENTRATION]),
      table(...PARKS.map(([each]) => each)),
    );
    const { code, creation } = await judged;
    const found = creation[PARKS.findIndex(([each]) => each === park)];
    expect([code, found?.before, found?.after, found?.flips]).toEqual([0, before, after, before !== after]);
    expect([found?.cause?.kind ?? '', (found?.cause?.of ?? []).map(({ id }) => id)]).toEqual([kind, ids]);
  });

  it('says of either of two that each flips the verdict, where the way back is open', async () => {
    const after = edited([...INTENSITY, ...CONCENTRATION]);
    const { creation } = await compare(after, BEFORE, table({ intensity: '290', concentration: '52' }));
    expect(creation[0]?.cause).toEqual({
      kind: 'each',
      of: [
        { of: 'criterion', id: one },
        { of: 'criterion', id: two },
      ],
    });
  });

  it('tells the change of the criterion and the value that it meets', async () => {
    const { creation } = await compare(BEFORE, edited(INTENSITY), table({ intensity: '290' }));
    const [criterion, ...more] = creation[0]?.criteria ?? [];
    expect(more).toEqual([]);
    expect(criterion).toMatchObject({ id: one, before: { outcome: 'pass' }, after: { outcome: 'fail' } });
    expect(criterion?.changes).toHaveLength(1);
    expect(criterion?.changes[0]?.words.en).toContain('≥ 280万元/亩 → ≥ 300万元/亩 (+20万元/亩)');
    expect(criterion?.changes[0]?.values.after.map(({ actual }) => actual.exact)).toEqual(['290']);
  });

  it.each<[string, readonly Edit[], unknown]>([
    [
      'nothing in a force that decides and does not matter',
      [['force: in-principle', 'force: must']],
      undefined,
    ],
    [
      'a criterion that is new',
      [['  - id: management-body\n', `${NEW}  - id: management-body\n`]],
      { kind: 'each', of: [{ of: 'criterion', id: 'big' }] },
    ],
    [
      'a level that decides in another way',
      [
        ['decided_by: must', 'decided_by: all'],
        ['when: {indicator: revenue, at_least: 30亿元}', 'when: {indicator: revenue, at_least: 1亿元}'],
      ],
      {
        kind: 'each',
        of: [
          { of: 'level', id: 'creation' },
          { of: 'criterion', id: 'head-rank' },
        ],
      },
    ],
  ])('finds %s', async (_, edits, cause) => {
    const { creation } = await compare(BEFORE, edited(edits), table({}));
    expect(creation[0]?.cause).toEqual(cause);
  });

  it('finds a criterion that went', async () => {
    const { creation } = await compare(
      edited([['  - id: management-body\n', `${NEW}  - id: management-body\n`]]),
      BEFORE,
      table({}),
    );
    expect(creation[0]).toMatchObject({
      before: 'does-not-qualify',
      after: 'qualifies',
      cause: { kind: 'each', of: [{ of: 'criterion', id: 'big' }] },
    });
  });

  it('says that figures are defined otherwise where no criterion accounts for a flip', async () => {
    const folder = join(edited([]), '..');
    const file = join(folder, 'catalogue', 'indicators', 'all.yaml');
    const text = readFileSync(file, 'utf8');
    const changed = text.replace('{ratio: [investment, land]}', '{ratio: [tax, land]}');
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    const park = join(freshFolder(), 'park.yaml');
    writeFileSync(
      park,
      'name: 园\nperiod: 2020\nfigures: {固定资产投资: 50亿元, 用地面积: 1000亩, 税收: 2.5亿元, 主导产业集聚度: 70%, 有管理机构: 是, 申报日期: 2021-08-02, 主营业务收入: 1亿元}\n',
    );
    const { creation } = await compare(BEFORE, join(folder, 'sample-2020.yaml'), park);
    expect(creation[0]).toMatchObject({
      before: 'qualifies',
      after: 'does-not-qualify',
      cause: { kind: 'catalogue', of: [] },
    });
  });

  it('takes files, folders, patterns and tables, and no bad row hides the others', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'more'));
    const rows = [
      HEADINGS,
      rowOf('甲', { intensity: '290' }),
      rowOf('乙', { intensity: 'x' }),
      rowOf('丙', {}),
    ];
    writeFileSync(join(folder, 'more', 'parks.csv'), rows.join('\n'));
    writeFileSync(join(folder, 'one.yaml'), 'name: 丁\nfigures: {投资强度: 290万元/亩, 有管理机构: 否}\n');
    writeFileSync(join(folder, 'lines.ndjson'), '{"name": "戊", "figures": {"有管理机构": false}}\n');
    const { code, report, stderr } = await compare(
      BEFORE,
      edited(INTENSITY),
      join(folder, 'one.yaml'),
      join(folder, 'more'),
      join(folder, '*.ndjson'),
    );
    expect(code).toBe(2);
    expect(stderr).toContain('malformed-number');
    expect(report.parks.map(({ name }) => name)).toEqual(['丁', '甲', '丙', '戊']);
    expect(report.tally).toMatchObject({ parks: 4, refused: 1, flips: 1 });
  });

  it('leaves out the tables that a data file in the same folder names for its lists', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'staff.csv'), 'name,above_scale\n甲厂,是\n');
    writeFileSync(
      join(folder, 'park.yaml'),
      'name: 园\nfigures: {投资强度: 290万元/亩}\nenterprises: staff.csv\n',
    );
    const { code, report } = await compare(BEFORE, edited(INTENSITY), folder);
    expect([code, report.tally['parks'], report.tally['refused']]).toEqual([0, 1, 0]);
  });

  it('reads standard input once, for both editions', async () => {
    const { stdout, code } = await runCli(
      ['rules', 'diff', BEFORE, edited(INTENSITY), '--parks', '-', '-f', 'json'],
      { stdin: 'name: 园\nfigures: {投资强度: 290万元/亩}\n' },
    );
    expect([code, (JSON.parse(stdout) as Report).parks.map(({ name }) => name)]).toEqual([0, ['园']]);
  });

  it.each([
    ['nothing at all', 'nowhere.yaml', 'file-missing'],
    ['no level of both editions', 'district', 'no-shared-level'],
  ])('ends in 2 where there is %s', async (_, kind, problem) => {
    const path = join(freshFolder(), 'data.yaml');
    if (kind === 'district') writeFileSync(path, 'name: 东区\nkind: district\nfigures: {}\n');
    const { code, stderr } = await compare(BEFORE, edited(INTENSITY), path);
    expect([code, stderr]).toEqual([2, expect.stringContaining(problem)]);
  });

  it('reads data in the words of either edition', async () => {
    const folder = join(edited([]), '..');
    const file = join(folder, 'catalogue', 'indicators', 'own.yaml');
    writeFileSync(
      file,
      '- {id: robots, name: {zh: 机器人, en: robots}, type: count, unit: 个, time: stock}\n',
    );
    const park = join(freshFolder(), 'park.yaml');
    writeFileSync(park, 'name: 园\nfigures: {机器人: 3, 有管理机构: 否}\n');
    const { code, report } = await compare(BEFORE, join(folder, 'sample-2020.yaml'), park);
    expect([code, report.tally['parks']]).toEqual([0, 1]);
  });

  const FOUR: readonly Park[] = [
    { intensity: '290' },
    { intensity: '290', concentration: '52' },
    {},
    { concentration: '' },
  ];

  it.each([
    ['zh', 'text', undefined],
    ['en', 'text', undefined],
    ['zh', 'text', 60],
    ['zh', 'markdown', undefined],
    ['en', 'markdown', undefined],
  ])('reads well in %s, as %s, in %s columns', async (lang, format, columns) => {
    const after = edited([...INTENSITY, ...CONCENTRATION]);
    const args = ['--lang', lang, '-f', format, '--parks', table(...FOUR)];
    const ran = await runCli(['rules', 'diff', BEFORE, after, ...args], {
      environment: { NO_COLOR: '1' },
      ...(columns !== undefined && { columns }),
    });
    const stdout = ran.stdout.replaceAll(/[^\s>]*parks\.csv/g, 'parks.csv');
    const name = [
      'rules-diff-parks',
      ...(format === 'text' ? [] : [format]),
      lang,
      ...(columns ? [columns] : []),
    ];
    expectGolden(name.join('-'), { ...ran, stdout });
  });

  it('counts what flips verdicts, alone and together', async () => {
    const { report } = await compare(BEFORE, edited([...INTENSITY, ...CONCENTRATION]), table(...FOUR));
    expect(report.causes).toEqual([
      { of: 'criterion', id: one, alone: 1, together: 1 },
      { of: 'criterion', id: two, alone: 0, together: 1 },
    ]);
  });
});
