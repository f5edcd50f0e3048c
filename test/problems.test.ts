import { expect, it } from 'vitest';
import { CATALOGUE_WORDINGS } from '../src/problems/catalogue.ts';
import { COMMAND_WORDINGS } from '../src/problems/command.ts';
import { CONDITION_WORDINGS } from '../src/problems/condition.ts';
import { DATA_WORDINGS } from '../src/problems/data.ts';
import { EVALUATION_WORDINGS } from '../src/problems/evaluation.ts';
import { FILE_WORDINGS } from '../src/problems/file.ts';
import { RULE_WORDINGS } from '../src/problems/rules.ts';
import { STRUCTURE_WORDINGS } from '../src/problems/structure.ts';

it('words every code once, so that none hides another', () => {
  const tables = [
    FILE_WORDINGS,
    STRUCTURE_WORDINGS,
    DATA_WORDINGS,
    CATALOGUE_WORDINGS,
    CONDITION_WORDINGS,
    RULE_WORDINGS,
    EVALUATION_WORDINGS,
    COMMAND_WORDINGS,
  ];
  const codes = tables.flatMap(Object.keys);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});
