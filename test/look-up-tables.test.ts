import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { asLookUpTables } from '../.build/look-up-tables.mjs';

const EIGHT = 'a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8';

/** Whether `TABLE` is without a prototype once the code was changed, and what it holds. */
function tableOf(code: string): unknown {
  return runInThisContext(
    `(() => { ${asLookUpTables(code)}\nreturn [Object.getPrototypeOf(TABLE) === null, Object.entries(TABLE).join(' ')]; })()`,
  );
}

describe('objects in which something is looked up', () => {
  it.each([
    ['have no prototype', `const TABLE = {${EIGHT}};`, true, 'a,1 b,2 c,3 d,4 e,5 f,6 g,7 h,8'],
    [
      'may take over what others hold, in the same order',
      `const OTHER = { z: 0, b: 9 }, TABLE = {${EIGHT}, ...OTHER, i: 9};`,
      true,
      'a,1 b,9 c,3 d,4 e,5 f,6 g,7 h,8 z,0 i,9',
    ],
    [
      'may hold functions',
      `const TABLE = {${EIGHT.replace('a: 1', 'a() {}')}};`,
      true,
      'a,a() {} b,2 c,3 d,4 e,5 f,6 g,7 h,8',
    ],
    ['stay as they are with few properties', 'const TABLE = { a: 1, b: 2 };', false, 'a,1 b,2'],
    [
      'stay as they are with getters',
      `const TABLE = {${EIGHT}, get i() { return 9; }};`,
      false,
      'a,1 b,2 c,3 d,4 e,5 f,6 g,7 h,8 i,9',
    ],
    [
      'stay as they are with computed names',
      `const TABLE = {${EIGHT}, ['i']: 9};`,
      false,
      'a,1 b,2 c,3 d,4 e,5 f,6 g,7 h,8 i,9',
    ],
    [
      'stay as they are with a prototype of their own',
      `const TABLE = {${EIGHT}, __proto__: { i: 9 }};`,
      false,
      'a,1 b,2 c,3 d,4 e,5 f,6 g,7 h,8',
    ],
    [
      'stay as they are with one in quotes, too',
      `const TABLE = {${EIGHT}, '__proto__': { i: 9 }};`,
      false,
      'a,1 b,2 c,3 d,4 e,5 f,6 g,7 h,8',
    ],
    [
      'stay as they are in functions',
      `const make = () => ({${EIGHT}}); const TABLE = make();`,
      false,
      'a,1 b,2 c,3 d,4 e,5 f,6 g,7 h,8',
    ],
  ])('%s', (_, code, isTable, content) => {
    expect(tableOf(code)).toEqual([isTable, content]);
  });
});
