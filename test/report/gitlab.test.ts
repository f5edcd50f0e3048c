import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { complain } from '../../src/problems/index.ts';
import type { BatchItem } from '../../src/report/batch.ts';
import { GITLAB } from '../../src/report/gitlab/index.ts';
import { judgedFrom, refusedFor, withCriterion } from '../helpers/digest-changes.ts';
import { mixedItems, parkText, textOf } from '../helpers/digests.ts';

// After https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format; other keys are ignored there, and
// none is written here.
const validate = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          // Relative to the repository, without `./` before it.
          path: { type: 'string', minLength: 1, pattern: String.raw`^(?!\./|/)[^\\]*$` },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

async function issuesOf(items: readonly BatchItem[], ...more: Rest): Promise<readonly Issue[]> {
  return JSON.parse(await textOf(GITLAB, items, ...more)) as Issue[];
}

type Rest = Parameters<typeof textOf> extends [unknown, unknown, ...infer R] ? R : never;

const CONCENTRATION = 'leading-industry-concentration';

describe('a code quality report for GitLab', () => {
  it.each([
    ['of every kind, in Chinese', mixedItems(), 'zh'],
    ['of every kind, in English', mixedItems('en'), 'en'],
    ['none', [], 'zh'],
  ] as const)('has the fields that GitLab requires, with items: %s', async (_, items, language) => {
    const issues = await issuesOf(items, { language });
    expect(validate(issues) ? [] : validate.errors).toEqual([]);
  });

  it.each([
    ['no fingerprint', { fingerprint: undefined }],
    ['a severity of another tool', { severity: 'error' }],
    ['a path that is not relative', { location: { path: './a.yaml', lines: { begin: 1 } } }],
    ['no line', { location: { path: 'a.yaml', lines: {} } }],
  ])('would not do with %s', async (_, change) => {
    const [first, ...others] = await issuesOf(mixedItems());
    expect(validate(JSON.parse(JSON.stringify([{ ...first, ...change }, ...others])))).toBe(false);
  });

  it('is an empty list where all is well', async () => {
    expect(await textOf(GITLAB, [judgedFrom(parkText({ concentration: 62, tax: 4.1 }), {})])).toBe('[]\n');
  });

  it('comes worst first, with a severity for each kind', async () => {
    const reserved = withCriterion(judgedFrom(parkText({ tax: 4.1, concentration: 60 }), {}), CONCENTRATION, {
      outcome: 'fail',
      decides: false,
    });
    const issues = await issuesOf([reserved, ...mixedItems()]);
    expect([...new Set(issues.map(({ severity }) => severity))]).toEqual([
      'blocker',
      'critical',
      'major',
      'minor',
      'info',
    ]);
  });

  it('says which park misses what, where', async () => {
    const [issue] = await issuesOf([
      judgedFrom(parkText({ concentration: 45, tax: 2 }), { file: './parks/b.yaml' }),
    ]);
    expect(issue).toMatchObject({
      description: '滨海智能家电产业集聚区：主导产业集聚度 不通过：45%，要求 ≥ 50%，差距 -5百分点（Q19-23）',
      check_name: `qingdao-2019/creation/${CONCENTRATION}`,
      severity: 'critical',
      location: { path: 'parks/b.yaml', lines: { begin: 9 } },
    });
  });

  it('never has a fingerprint twice, and keeps them when lines move and figures change', async () => {
    const printsOf = async (items: readonly BatchItem[]) =>
      (await issuesOf(items)).map(({ fingerprint }) => fingerprint);
    const twice = await printsOf([...mixedItems(), ...mixedItems()]);
    expect(new Set(twice).size).toBe(twice.length);
    const before = await printsOf([judgedFrom(parkText({ concentration: 45, tax: 2 }), {})]);
    const moved = `\n# moved\n${parkText({ concentration: 44, tax: 2.1 })}`;
    expect(await printsOf([judgedFrom(moved, {})])).toEqual(before);
  });

  it('names the cell of a workbook, which has no lines', async () => {
    const problem = complain('file-missing', '', {});
    const place = { file: 'parks.xlsx', sheet: '汇总', line: 12, column: 3 };
    const [issue] = await issuesOf([refusedFor([{ ...problem, place }], '北园')]);
    expect(issue?.location).toEqual({ path: 'parks.xlsx', lines: { begin: 1 } });
    expect(issue?.description).toMatch(/^北园：.* \(汇总!C12\)$/);
  });

  it('holds the problems of the batch', async () => {
    const problems = [complain('file-missing', 'parks/*.yml', {})];
    expect(await issuesOf([], {}, { problems })).toMatchObject([
      { check_name: 'problem/file-missing', severity: 'blocker', location: { path: 'parks/*.yml' } },
    ]);
  });
});
