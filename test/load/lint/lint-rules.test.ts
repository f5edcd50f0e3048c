import { describe, expect, it } from 'vitest';
import { lintFiles } from '../../../src/load/lint/lint-rules.ts';
import { messageOf } from '../../../src/problems/index.ts';
import { breakSample, fileOf, sampleFiles } from '../../helpers/sample-rules.ts';

const found = (files: ReturnType<typeof sampleFiles>) =>
  lintFiles(files).map(({ code, place }) => [code, `${place.file}:${place.line}:${place.column}`]);

const NEW = '{indicator: new_share, at_most: 60%}';
const CLASS = '- {label: {zh: 大, en: large}, when: {indicator: revenue, more_than: 100亿元}}';
const GROWTH = '    require: {indicator: revenue_growth, at_least: 10%}';

/** A piece of the sample, a slip (▲ marks where it is told), its code, and a twin of the slip that is in order. */
const SLIPS: readonly (readonly [piece: string, slip: string, code: string, twin: string])[] = [
  [
    NEW,
    '▲{indicator: new_share, at_most: 100%}\n        - {indicator: new_share, at_most: 60%}',
    'condition-never-fails',
    NEW,
  ],
  [
    NEW,
    `${NEW}\n        - not: ▲{indicator: new_share, more_than: 100%}`,
    'condition-never-holds',
    `${NEW}\n        - not: {indicator: new_share, more_than: 60%}`,
  ],
  [
    NEW,
    `${NEW}\n        - ▲all: [{indicator: new_share, more_than: 60%}, {indicator: new_share, at_most: 60%}]`,
    'condition-contradicts-itself',
    `${NEW}\n        - all: [{indicator: new_share, at_least: 60%}, {indicator: new_share, at_most: 60%}]`,
  ],
  [
    NEW,
    `${NEW}\n        - any: [▲{indicator: new_share, less_than: 60%}, {indicator: new_share, at_most: 60%}]`,
    'branch-redundant',
    `${NEW}\n        - any: [{indicator: new_share, at_least: 60%}, {indicator: has_body, equals: true}]`,
  ],
  [
    CLASS,
    `${CLASS}\n      - {label: {zh: 小, en: small}, when: ▲{indicator: revenue, more_than: 100亿元}}`,
    'class-never-reached',
    `${CLASS}\n      - {label: {zh: 小, en: small}, when: {indicator: revenue, at_least: 100亿元}}`,
  ],
  [
    'not_encoded:\n  - {clause: A-10,',
    '▲not_encoded:\n  - {clause: A-12,',
    'clause-without-account',
    'not_encoded:\n  - {clause: A-10,',
  ],
  [GROWTH, `    by: ▲1999-12-31\n${GROWTH}`, 'deadline-outside-document', `    by: 2020-12-31\n${GROWTH}`],
  [
    'scope: portfolio\n    force: must',
    'scope: portfolio\n    force: ▲must',
    'force-against-wording',
    'scope: portfolio\n    force: strive',
  ],
  [
    '{zh: 没有数字, en: no number}',
    '{zh: 没有数字, en: ▲没有数字}',
    'translation-missing',
    '{zh: 没有数字, en: no 数字}',
  ],
  [
    '{zh: 没有数字, en: no number}',
    '{zh: 没有数字, en: ▲" "}',
    'translation-empty',
    '{zh: 没有数字, en: none}',
  ],
  [
    NEW,
    `${NEW}\n        - ▲{indicator: rank, at_least: 市级}`,
    'condition-never-fails',
    `${NEW}\n        - {indicator: rank, at_least: 省级}`,
  ],
  [
    NEW,
    `${NEW}\n        - ▲{indicator: rank, none_of: [市级, 省级]}`,
    'condition-never-holds',
    `${NEW}\n        - {indicator: rank, none_of: [省级]}`,
  ],
];

/** The same phrase with a word that makes it a wish. */
function wish(files: ReturnType<typeof sampleFiles>, code: string) {
  if (code !== 'force-against-wording') return files;
  return files.map(({ name, text }) =>
    fileOf(name, text.replace('收入年均增长10%以上', '力争收入年均增长10%以上')),
  );
}

describe('the linter of rules', () => {
  it('finds nothing in the sample', () => {
    expect(found(sampleFiles())).toEqual([]);
  });

  it.each(SLIPS)('tells of a slip: %s → %s (%s)', (piece, slip, code, twin) => {
    const { files, place } = breakSample(piece, slip);
    const told = lintFiles(wish(files, code)).filter((problem) => problem.code === code);
    expect(told.length).toBe(1);
    const [problem] = told;
    expect(`${problem?.place.file}:${problem?.place.line}:${problem?.place.column}`).toBe(place);
    for (const text of Object.values(problem ? messageOf(problem) : {}))
      expect(text).not.toContain('undefined');
    const good = wish(breakSample(piece, twin).files, code);
    expect(lintFiles(good).map((each) => each.code)).not.toContain(code);
  });

  it('looks at the other files where the structure of one is wrong', () => {
    const { files } = breakSample('{zh: 没有数字, en: no number}', '{zh: 没有数字, en: ▲没有数字}');
    const codes = found([...files, fileOf('beta-2020.yaml', 'id: beta-2020\n')]).map(([code]) => code);
    expect(codes).toContain('missing-key');
    expect(codes).toContain('translation-missing');
  });
});

describe('files of cases', () => {
  const CASES = 'ruleset: alpha-2020\ncases:\n';
  it.each([
    ['in order', 'alpha-2020', `${CASES}  - {criterion: intensity, expect: unknown}\n`, []],
    [
      'that do not hold, which is for those who try them',
      'alpha-2020',
      `${CASES}  - {criterion: intensity, expect: pass}\n`,
      [],
    ],
    [
      'with a key that is none',
      'alpha-2020',
      `${CASES}  - {critrion: intensity, expect: pass}\n`,
      ['3:6 unknown-key'],
    ],
    [
      'with a criterion that is none',
      'alpha-2020',
      `${CASES}  - {criterion: intensty, expect: pass}\n`,
      ['3:17 unknown-criterion'],
    ],
    ['that are no YAML', 'alpha-2020', 'cases: [', ['1:9 not-yaml']],
    ['of a rule set that is none', 'alpha-2021', CASES, ['undefined:undefined unknown-rule-set']],
  ])('%s', (_what, id, text, problems) => {
    const name = `${id}.cases.yaml`;
    const files = sampleFiles({ [name]: text });
    const ofCases = lintFiles(files).filter(({ place }) => place.file.endsWith(name));
    expect(ofCases.map(({ code, place }) => `${place.line}:${place.column} ${code}`)).toEqual(problems);
  });
});
