import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../helpers/cli.ts';
import { freshFolder } from '../../helpers/rules-folder.ts';

const SAMPLE = fileURLToPath(new URL('../../helpers/sample/rules', import.meta.url));
const FILE = 'sample-2020.yaml';
/** Several criteria of one level, stricter and looser. */
const EDITS = [
  ['强度不低于280万元/亩', '强度不低于300万元/亩'],
  ['at_least: 280万元/亩', 'at_least: 300万元/亩'],
  ['集聚度不低于50%（或60%）', '集聚度不低于45%（或60%）'],
  ['at_least: 50%}\n    readings', 'at_least: 45%}\n    readings'],
  [
    'require: {indicator: has_management_body, equals: true}',
    'require: {indicator: has_management_body, equals: false}',
  ],
  ['force: in-principle', 'force: must'],
  ['at_least: 30亿元', 'at_least: 20亿元'],
] as const;

function later(): string {
  const folder = freshFolder();
  cpSync(SAMPLE, folder, { recursive: true });
  const path = join(folder, FILE);
  const text = EDITS.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replaceAll(from, to);
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, text);
  return folder;
}

const either = (...values: readonly string[]) => fc.constantFrom(...values);
const row = fc.record({
  投资强度: either('', '270万元/亩', '280万元/亩', '299万元/亩', '300万元/亩'),
  亩均税收: either('19万元/亩', '20万元/亩'),
  主营业务收入: either('', '1亿元', '20亿元', '30亿元', '101亿元'),
  主导产业集聚度: either('', '44%', '45%', '49%', '50%'),
  有管理机构: either('', '是', '否'),
  负责人级别: either('', '县级', '科级'),
  申报日期: either('2020-08-02', '2021-08-02'),
});

interface Outcome {
  readonly id: string;
  readonly outcome: string;
  readonly decides: boolean;
}
type Outcomes = ReadonlyMap<string, Outcome>;

/** What `check` says of every criterion, by park. */
async function outcomesBy(rules: string, parks: string): Promise<readonly Outcomes[]> {
  const args = [
    'check',
    parks,
    '--city',
    'sample',
    '--ruleset',
    'sample-2020',
    '--level',
    'creation',
    '-f',
    'ndjson',
  ];
  const { stdout } = await runCli(args, { rules });
  const lines = stdout.trimEnd().split('\n');
  return lines.map((line) => {
    const { criteria } = JSON.parse(line) as { readonly criteria: readonly Outcome[] };
    return new Map(criteria.map((each) => [each.id, each]));
  });
}

/** The verdict by the outcomes of what decides, as the README says it. */
function verdictOf(outcomes: Outcomes): string {
  const deciding = new Set([...outcomes.values()].flatMap((each) => (each.decides ? [each.outcome] : [])));
  if (deciding.has('fail')) return 'does-not-qualify';
  return deciding.has('unknown') || !deciding.has('pass') ? 'undetermined' : 'qualifies';
}

interface Compared {
  readonly level: string;
  readonly before: string;
  readonly after: string;
  readonly cause?: { readonly kind: string; readonly of: readonly { readonly id: string }[] };
}

describe('what flips a verdict', () => {
  it('is what the outcomes of the criteria under both editions say', async () => {
    const folder = later();
    const rows = fc.sample(row, { numRuns: 150, seed: 20 });
    const headings = Object.keys(rows[0] ?? {});
    const parks = join(freshFolder(), 'parks.csv');
    const lines = rows.map((each, index) => [`园${index}`, ...Object.values(each)].join(','));
    writeFileSync(parks, [['名称', ...headings].join(','), ...lines].join('\n'));
    const [was, is] = [await outcomesBy(SAMPLE, parks), await outcomesBy(folder, parks)];
    const args = ['rules', 'diff', join(SAMPLE, FILE), join(folder, FILE), '-f', 'json', '--parks', parks];
    const report = JSON.parse((await runCli(args)).stdout) as {
      readonly parks: readonly { readonly verdicts: readonly Compared[] }[];
    };
    const kinds = report.parks.map(({ verdicts }, index) => {
      const found = verdicts.find(({ level }) => level === 'creation');
      const [old, now] = [was[index] ?? new Map(), is[index] ?? new Map()];
      const verdict = verdictOf(old);
      const bringsBack = (ids: readonly string[]) =>
        verdictOf(
          new Map([...now].map(([id, each]) => [id, (ids.includes(id) ? old.get(id) : each) ?? each])),
        ) === verdict;
      const ids = found?.cause?.of.map(({ id }) => id) ?? [];
      const alone = [...now.keys()].filter((id) => bringsBack([id]));
      const missable = ids.filter((id) => bringsBack(ids.filter((other) => other !== id)));
      const kind = found?.cause?.kind ?? 'none';
      expect([found?.before, found?.after]).toEqual([verdict, verdictOf(now)]);
      expect(
        {
          none: [verdict === verdictOf(now), []],
          each: [true, alone],
          together: [bringsBack(ids) && alone.length === 0, missable.length === 0 ? ids : missable],
        }[kind],
      ).toEqual([true, ids]);
      return kind;
    });
    // The rows must be such that something is found out.
    expect(new Set(kinds)).toEqual(new Set(['none', 'each', 'together']));
  });
});
