import { expect, it } from 'vitest';
import { COMMAND_WORDINGS } from '../src/wordings/command.ts';
import { DATA_WORDINGS } from '../src/wordings/data.ts';
import { FILE_WORDINGS } from '../src/wordings/file.ts';
import { RULE_WORDINGS } from '../src/wordings/rules.ts';

it('words every code once, so that none hides another', () => {
  const codes = [FILE_WORDINGS, DATA_WORDINGS, RULE_WORDINGS, COMMAND_WORDINGS].flatMap(Object.keys);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});
