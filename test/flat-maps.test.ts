import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { asLoops } from '../.build/flat-maps.mjs';

describe('flatMap', () => {
  it.each([
    ['lists', '[1, 2].flatMap((each) => [each, [each]])'],
    ['what is no list', '[1, 2].flatMap((each) => (each === 1 ? each : []))'],
    ['with the place and the list', '[5, 6].flatMap((each, index, all) => [each, index, all.length])'],
    ['of what is worked out', '(null ?? [1, 2]).flatMap((each) => [each])'],
    ['one inside another', '[1, 2].flatMap((each) => [3, 4].flatMap((other) => [each * other]))'],
    [
      'one behind another',
      '[1, 2]\n  .flatMap((each) => [each, each])\n  .flatMap((each) => [each, 0])\n  .map(String)',
    ],
    ['of nothing', '[].flatMap((each) => [each])'],
    ['where there may be no list', 'undefined?.flatMap((each) => [each])'],
    ['by a name that is worked out', `[1]['flatMap']((each) => [each])`],
  ])('gives the same as a loop: %s', (_, code) => {
    const before = runInThisContext(code);
    expect(runInThisContext(`(() => { return ${asLoops(`(${code})`)} })()`)).toStrictEqual(before);
  });

  it('is not called any more', () => {
    const code = asLoops('[1, 2].flatMap((each) => [each].flatMap(f));');
    expect(code).toContain('flatMapOf([1, 2],(each) => flatMapOf([each],f));');
  });

  it('is refused where the name of the function is taken', () => {
    expect(() => asLoops('function flatMapOf() {}')).toThrow('flatMapOf is the name of something else');
  });
});
