import { expect, it } from 'vitest';
import { CATALOGUE_WORDINGS } from '../src/problems/catalogue.ts';
import { COMMAND_WORDINGS } from '../src/problems/command.ts';
import { CONDITION_WORDINGS } from '../src/problems/condition.ts';
import { DATA_WORDINGS } from '../src/problems/data.ts';
import { EVALUATION_WORDINGS } from '../src/problems/evaluation.ts';
import { FILE_WORDINGS } from '../src/problems/file.ts';
import { RULE_WORDINGS } from '../src/problems/rules.ts';
import { STRUCTURE_WORDINGS } from '../src/problems/structure.ts';
import { hintOf, type Problem } from '../src/problems/index.ts';
import { TABLE_WORDINGS } from '../src/problems/table.ts';

it('words every code once, so that none hides another', () => {
  const tables = [
    FILE_WORDINGS,
    STRUCTURE_WORDINGS,
    DATA_WORDINGS,
    TABLE_WORDINGS,
    CATALOGUE_WORDINGS,
    CONDITION_WORDINGS,
    RULE_WORDINGS,
    EVALUATION_WORDINGS,
    COMMAND_WORDINGS,
  ];
  const codes = tables.flatMap(Object.keys);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

it.each<[Problem['code'], Problem['data']]>([
  ['missing-unit', { expected: '亩' }],
  ['bad-flag', {}],
  ['belongs-elsewhere', { found: 'park', expected: 'project' }],
  ['bad-history-year', { found: '2020', expected: '2019' }],
])('says what to do about %s in words of a data file, or of a table', (code, data) => {
  const hint = (heading?: string) =>
    hintOf({
      code,
      data,
      severity: 'error',
      place: { file: 'a', line: 1, ...(heading !== undefined && { heading }) },
    });
  const ofDataFiles = /units:|true\/false|other:|figures:/;
  expect(hint()?.zh).toMatch(ofDataFiles);
  expect(hint('税收')?.zh).not.toMatch(ofDataFiles);
  expect(hint('税收')?.en).not.toMatch(ofDataFiles);
});
