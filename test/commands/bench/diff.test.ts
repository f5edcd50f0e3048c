import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES_DIFF_SCHEMA } from '../../../src/report/schema/rules-diff.ts';
import { REAL_RULES, runCli, type World } from '../../helpers/cli.ts';
import { expectGolden } from '../../helpers/golden.ts';
import { freshFolder } from '../../helpers/rules-folder.ts';
import { schemaFaults } from '../../helpers/schema-faults.ts';

const REAL: World = { rules: REAL_RULES };
const SAMPLE = fileURLToPath(new URL('../../helpers/sample/rules', import.meta.url));
const FILE = 'sample-2020.yaml';

type Edit = readonly [from: string, to: string];

/** The sample with edits, each of which must find its place. */
function edited(...edits: readonly Edit[]): string {
  const folder = freshFolder();
  cpSync(SAMPLE, folder, { recursive: true });
  const path = join(folder, FILE);
  const text = edits.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, text);
  return path;
}

async function diff(after: string, ...args: readonly string[]) {
  const language = args.includes('--lang') ? [] : ['--lang', 'en'];
  const ran = await runCli(['rules', 'diff', join(SAMPLE, FILE), after, ...language, ...args]);
  return {
    ...ran,
    lines: ran.stdout
      .trimEnd()
      .replaceAll(/\n {2}/g, ' ')
      .split('\n')
      .slice(1),
  };
}

const EDITS: readonly (readonly [string, readonly Edit[], string])[] = [
  [
    'a limit',
    [
      ['收入达到200亿元左右', '收入达到220.5亿元左右'],
      ['at_least: 200亿元, about', 'at_least: 220.5亿元, about'],
    ],
    '≥ 200亿元 or so → ≥ 220.5亿元 or so (+20.5亿元)',
  ],
  [
    'a share',
    [
      ['年均增长6%以上', '年均增长5.5%以上'],
      ['since: 2018, at_least: 6%', 'since: 2018, at_least: 5.5%'],
    ],
    '≥ 6% → ≥ 5.5% (-0.5 pp)',
  ],
  ['a unit', [['at_least: 200亿元, about', 'at_least: 2000000万元, about']], '(the same amount)'],
  [
    'an operator',
    [
      ['年均增长6%以上', '年均增长超过6%'],
      ['since: 2018, at_least: 6%', 'since: 2018, more_than: 6%'],
    ],
    '≥ 6% → > 6%',
  ],
  ['a force', [['force: in-principle', 'force: must']], 'force: in principle → must'],
  ['a role', [['    role: orientation\n', '']], 'role: orientation → none'],
  ['a guard', [['    when: {indicator: revenue, at_least: 30亿元}\n', '']], 'precondition: '],
  [
    'an exception',
    [
      [
        '    require: {indicator: rank,',
        '    unless: {indicator: has_management_body, equals: true}\n    require: {indicator: rank,',
      ],
    ],
    'exception: none → ',
  ],
  ['a deadline', [['by: 2022-12-31', 'by: 2023-12-31']], 'deadline: 2022-12-31 → 2023-12-31'],
  ['a yardstick', [['    yardstick: [target-2022]\n', '']], 'yardstick in: targets for 2022 → none'],
  [
    'a level',
    [
      [
        `    level: creation\n    scope: park\n    force: must\n    title: {zh: 管理机构`,
        `    level: target-2022\n    scope: park\n    force: must\n    title: {zh: 管理机构`,
      ],
    ],
    'level: creation conditions → targets for 2022',
  ],
  [
    'how a level is decided',
    [['kind: admission, decided_by: must', 'kind: admission, decided_by: all']],
    'decided by: what must be met → all criteria',
  ],
  [
    'a reading',
    [
      ['（或60%）', '（或65%）'],
      ['{indicator: concentration, at_least: 60%}', '{indicator: concentration, at_least: 65%}'],
    ],
    'reading sixty · requirement: ',
  ],
  ['an id', [['- id: management-body', '- id: body']], 'id: management-body → body'],
];

describe('rules diff', () => {
  it.each(EDITS)('tells of %s on one line', async (_, edits, words) => {
    const { code, lines, stderr, files } = await diff(edited(...edits), '-f', 'text', '-f', 'json:diff.json');
    expect([code, stderr]).toEqual([0, '']);
    expect(schemaFaults(RULES_DIFF_SCHEMA, files.get('diff.json') ?? '')).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(words);
    expect(lines[0]).toMatch(/^~ /);
  });

  it('tells what came and what went', async () => {
    const removed = edited([
      readFileSync(join(SAMPLE, FILE), 'utf8')
        .split(/^(?= {2}- id: )/m)
        .find((each) => each.includes('id: growth\n')) ?? 'no such criterion',
      '',
    ]);
    const gone = await diff(removed);
    expect(gone.lines).toHaveLength(1);
    expect(gone.lines[0]).toMatch(/^- criterion growth of revenue \(growth\)/);
    const back = await runCli(['rules', 'diff', removed, join(SAMPLE, FILE), '--lang', 'en']);
    expect(back.stdout).toMatch(/^\+ criterion growth of revenue \(growth\)/m);
  });

  it('finds nothing where only words about the rules changed', async () => {
    const { code, stdout } = await diff(edited(['en: growth of revenue}', 'en: rise of revenue}']));
    expect([code, stdout]).toEqual([0, 'sample-2020 → sample-2020: no difference\n']);
  });

  it('is JSON with both languages', async () => {
    const { stdout } = await diff(edited(['force: in-principle', 'force: must']), '-f', 'json');
    expect(schemaFaults(RULES_DIFF_SCHEMA, stdout)).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'park-eval/rules-diff@1',
      differences: [
        {
          of: 'criterion',
          id: 'head-rank',
          part: 'force',
          before: { zh: '原则上', en: 'in principle' },
          after: { zh: '必须', en: 'must' },
        },
      ],
    });
  });

  it('of two documents that ship fits its schema', async () => {
    const { stdout } = await runCli(['rules', 'diff', 'qingdao-2019', 'xian-2019', '-f', 'json'], REAL);
    expect(schemaFaults(RULES_DIFF_SCHEMA, stdout)).toEqual([]);
  });

  it('ends in 2 where an edition is not there', async () => {
    expect((await runCli(['rules', 'diff', 'qingdao-2019', 'nope'], REAL)).code).toBe(2);
    expect((await runCli(['rules', 'diff', 'nope/x.yaml', 'qingdao-2019'], REAL)).code).toBe(2);
  });

  it.each(['zh', 'en'])('reads well in %s', async (lang) => {
    const after = edited(...EDITS.slice(0, 2).flatMap(([, edits]) => edits), [
      '- id: management-body',
      '- id: body',
    ]);
    expectGolden(`rules-diff-${lang}`, await diff(after, '--lang', lang));
  });
});
