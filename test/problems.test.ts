import { expect, it } from 'vitest';
import { COMMAND_WORDINGS } from '../src/problems/command.ts';
import { DATA_WORDINGS } from '../src/problems/data.ts';
import { FILE_WORDINGS } from '../src/problems/file.ts';
import { RULE_WORDINGS } from '../src/problems/rules.ts';

it('words every code once, so that none hides another', () => {
  const codes = [FILE_WORDINGS, DATA_WORDINGS, RULE_WORDINGS, COMMAND_WORDINGS].flatMap(Object.keys);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});
