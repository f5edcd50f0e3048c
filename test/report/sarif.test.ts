import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { complain, type Problem } from '../../src/problems/index.ts';
import type { BatchItem } from '../../src/report/batch.ts';
import { MOST_RESULTS, SARIF } from '../../src/report/sarif/index.ts';
import { judgedFrom, refusedFor, withCriterion } from '../helpers/digest-changes.ts';
import { fixtureItem, mixedItems, parkText, textOf } from '../helpers/digests.ts';

// The package's matcher needs Jest; its schema does not. It is of draft 4, of which it uses nothing that draft 7 reads
// otherwise but the name of its id.
const { id: _id, $schema: _schema, ...schema } = sarifSchema;
const validate = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text) => URL.canParse(text),
    'uri-reference': (text) => URL.canParse(text, 'https://example.org/') && /^[\x21-\x7e]*$/.test(text),
    'date-time': true,
  },
}).compile(schema);

interface Located {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region?: { readonly startLine: number; readonly startColumn?: number };
  };
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Located[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Rule {
  readonly id: string;
  readonly properties?: { readonly clauses?: readonly string[]; readonly tags?: readonly string[] };
  readonly help: { readonly text: string; readonly markdown?: string };
}

interface Run {
  readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly Rule[] } };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly results: readonly Result[];
  readonly language: string;
}

async function runOf(items: readonly BatchItem[], ...more: Rest): Promise<Run> {
  const log = JSON.parse(await textOf(SARIF, items, ...more)) as { runs: readonly Run[] };
  const [run] = log.runs;
  if (!run) throw new Error('no run');
  return run;
}

type Rest = Parameters<typeof textOf> extends [unknown, unknown, ...infer R] ? R : never;

const CONCENTRATION = 'leading-industry-concentration';
const BAD = parkText({ concentration: 45, tax: 2 });

describe('a SARIF log', () => {
  it.each([
    ['of every kind, in Chinese', mixedItems(), 'zh'],
    ['of every kind, in English', mixedItems('en'), 'en'],
    ['none', [], 'en'],
  ] as const)('is valid with items: %s', async (_, items, language) => {
    const log: unknown = JSON.parse(await textOf(SARIF, items, { language }));
    expect(validate(log) ? [] : validate.errors).toEqual([]);
  });

  it.each([
    ['a result without a message', { message: undefined }],
    ['a line 0', { locations: [{ physicalLocation: { region: { startLine: 0 } } }] }],
    ['an unknown key', { text: 'x' }],
    [
      'a path that is no URI',
      { locations: [{ physicalLocation: { artifactLocation: { uri: '园区 1.yaml' } } }] },
    ],
  ])('is not valid with %s', async (_, change) => {
    const log = JSON.parse(await textOf(SARIF, mixedItems())) as { runs: { results: object[] }[] };
    Object.assign(log.runs[0]?.results[0] ?? {}, change);
    expect(validate(JSON.parse(JSON.stringify(log)))).toBe(false);
  });

  it('names the program, its version and the language', async () => {
    const run = await runOf(mixedItems('en'), { language: 'en', version: '4.5.6' });
    expect(run.tool.driver).toMatchObject({ name: 'park-eval', version: '4.5.6' });
    expect(run.language).toBe('en-US');
  });

  it('is the same for the same items', async () => {
    expect(await textOf(SARIF, mixedItems())).toBe(await textOf(SARIF, mixedItems()));
  });
});

describe('the rules of a SARIF log', () => {
  it('are the criteria of every level that was judged, each once, missed or not', async () => {
    const good = judgedFrom(parkText({ concentration: 62, tax: 4.1 }), {});
    const { tool, results } = await runOf([good, good]);
    expect(results).toEqual([]);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(
      good.digest().criteria.map(({ id }) => `qingdao-2019/creation/${id}`),
    );
  });

  it('say clause, place, key phrase and force', async () => {
    const { tool } = await runOf([judgedFrom(BAD, {})]);
    const rule = tool.driver.rules.find(({ id }) => id.endsWith(CONCENTRATION));
    expect(rule).toMatchObject({
      id: `qingdao-2019/creation/${CONCENTRATION}`,
      shortDescription: { text: '主导产业集聚度' },
      properties: { clauses: ['Q19-23'], force: 'must' },
    });
    expect(rule?.help.text).toContain('Q19-23 二、创建方向和条件 ¶2：“主导产业集聚度不低于50%”');
    expect(rule?.help.text).toContain('效力：必须');
  });

  it('stand where the results say, have what GitHub needs, and not too many tags', async () => {
    const { tool, results } = await runOf(mixedItems());
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
    for (const rule of tool.driver.rules) {
      expect(rule).toMatchObject({ shortDescription: { text: /./ }, fullDescription: { text: /./ } });
      expect(rule.help.text).not.toBe('');
      expect(rule.properties?.tags?.length ?? 0).toBeLessThanOrEqual(20);
    }
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
  });
});

describe('the results of a SARIF log', () => {
  const ORDER = ['error', 'warning', 'note'];

  it('come worst first: what is wrong with a file, what fails, what is open, what does not decide', async () => {
    const reserved = withCriterion(judgedFrom(parkText({ tax: 4.1, concentration: 60 }), {}), CONCENTRATION, {
      outcome: 'fail',
      decides: false,
    });
    const { results } = await runOf([reserved, ...mixedItems()]);
    const levels = results.map(({ level }) => level);
    expect(levels).toEqual(levels.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    expect(new Set(levels)).toEqual(new Set(ORDER));
    expect(results[0]?.ruleId).toBe('problem/bad-unit');
    const levelOf = (end: string, level: string) =>
      results.some((result) => result.ruleId.endsWith(end) && result.level === level);
    expect([levelOf(CONCENTRATION, 'error'), levelOf('land-use-yield', 'warning')]).toEqual([true, true]);
    expect(results.at(-1)).toMatchObject({ level: 'note', ruleId: `qingdao-2019/creation/${CONCENTRATION}` });
  });
  it('point to the line of the figure, in a path below the root', async () => {
    const { results } = await runOf([judgedFrom(BAD, { file: './园区/b 1.yaml' })]);
    expect(results[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: '%E5%9B%AD%E5%8C%BA/b%201.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 9, startColumn: 12 },
        },
      },
    ]);
  });

  it.each([
    [
      'an absolute path has no root',
      { file: '/data/a.yaml', line: 2, column: 3 },
      { uri: 'file:///data/a.yaml' },
      { startLine: 2, startColumn: 3 },
      undefined,
    ],
    [
      'a workbook has cells and no lines',
      { file: 'a.xlsx', sheet: '汇总', line: 12, column: 28 },
      { uri: 'a.xlsx', uriBaseId: '%SRCROOT%' },
      undefined,
      '汇总!AB12',
    ],
    [
      'a column of a table is none of characters',
      { file: 'a.csv', line: 4, column: 3, heading: '面积（亩）' },
      { uri: 'a.csv', uriBaseId: '%SRCROOT%' },
      { startLine: 4 },
      '面积（亩）',
    ],
    [
      'a file as a whole has no region',
      { file: 'a.yaml' },
      { uri: 'a.yaml', uriBaseId: '%SRCROOT%' },
      undefined,
      undefined,
    ],
  ] as const)('point to what can be shown: %s', async (_, place, artifactLocation, region, name) => {
    const { results } = await runOf([refusedFor([{ ...complain('file-missing', '', {}), place }])]);
    const [location] = results[0]?.locations ?? [];
    expect(location?.physicalLocation.artifactLocation).toEqual(artifactLocation);
    expect(location?.physicalLocation.region).toEqual(region);
    expect(location?.logicalLocations?.[0]?.fullyQualifiedName).toBe(name);
  });

  it('keep their fingerprints when lines move and figures change, and never share one', async () => {
    const printsOf = async (items: readonly BatchItem[]) =>
      (await runOf(items)).results.map(({ partialFingerprints }) => partialFingerprints['parkEval/v1']);
    const before = await printsOf([judgedFrom(BAD, {})]);
    const moved = `\n# moved\n${parkText({ concentration: 44, tax: 2.1 })}`;
    expect(await printsOf([judgedFrom(moved, {})])).toEqual(before);
    const twice = await printsOf([...mixedItems(), ...mixedItems()]);
    expect(new Set(twice).size).toBe(twice.length);
  });

  it('hold the problems of the batch, which make the run a failure', async () => {
    const glob = complain('file-missing', 'parks/*.yml', {});
    const good = fixtureItem('ok/doubts.yaml', { level: 'creation' });
    const { invocations, results } = await runOf([good], {}, { problems: [glob] });
    expect(invocations[0]?.executionSuccessful).toBe(false);
    expect(results.filter(({ ruleId }) => ruleId === 'problem/file-missing')).toHaveLength(1);
    expect((await runOf([good])).invocations[0]?.executionSuccessful).toBe(true);
  });
});

describe('a SARIF log of more results than GitHub takes', () => {
  const warning: Problem = { ...complain('file-missing', 'a.yaml', {}), severity: 'warning' };

  it('keeps the worst and says how many are left out', async () => {
    const many = refusedFor(Array.from({ length: MOST_RESULTS }, () => warning));
    const { results, invocations } = await runOf([many, judgedFrom(BAD, {})], { language: 'en' });
    expect(results).toHaveLength(MOST_RESULTS);
    expect(results.slice(0, 3).map(({ level, ruleId }) => `${level} ${ruleId}`)).toEqual([
      `error qingdao-2019/creation/${CONCENTRATION}`,
      'warning qingdao-2019/creation/land-use-yield',
      'warning problem/file-missing',
    ]);
    expect(invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^2 more results/);
  });

  it('says nothing of the kind where all are there', async () => {
    const { invocations } = await runOf(mixedItems());
    expect(invocations[0]).not.toHaveProperty('toolExecutionNotifications');
  });
});
