import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { setAside } from '../.build/set-aside.mjs';

const SELDOM = new Set(['seldom', 'other', 'third']);

/** The code with `seldom`, `other` and `third` set aside, and which of them are. */
function changed(code: string, end = code.length) {
  const text = setAside(code, SELDOM, end);
  const inside = text.slice(text.indexOf('function makeAside()'));
  const aside = [...SELDOM].filter((name) => new RegExp(`function\\*? ${name}\\(`).test(inside));
  return { text, aside };
}

/** What the code leaves in `result`, and in which order it made what. */
function run(code: string): unknown {
  return runInThisContext(`(() => { let result;\n${code}\nreturn result; })()`);
}

describe('functions that are hardly ever called', () => {
  it.each<[what: string, code: string, aside: readonly string[]]>([
    [
      'are made when one of them is called',
      `function often(a) { return a > 5 ? seldom(a) : a; }
       function seldom(a) { return other(a) + 1; }
       function other(a) { return a * base; }
       const base = 10;
       result = [often(3), often(7)];`,
      ['seldom', 'other'],
    ],
    [
      'change what others see',
      `let count = 0;
       function often(times) { for (let i = 0; i < times; i += 1) seldom(); return count; }
       function seldom() { count += 1; }
       result = [often(0), often(3)];`,
      ['seldom'],
    ],
    [
      'call those that are called often, and one another',
      `function often(n) { return n === 0 ? 'end' : seldom(n - 1); }
       function seldom(n) { return n > 3 ? other(n) : often(n); }
       function other(n) { return seldom(n - 3); }
       result = often(9);`,
      ['seldom', 'other'],
    ],
    [
      'may be generators and asynchronous',
      `function often() { return [...seldom(3)]; }
       function* seldom(n) { for (let i = 0; i < n; i += 1) yield i; }
       async function other() { return 1; }
       function never() { return other(); }
       result = often();`,
      ['seldom', 'other'],
    ],
    [
      'stay where one is handed on',
      `function often(list) { return list.filter(seldom); }
       function seldom(a) { return other(a); }
       function other(a) { return a > 1; }
       result = often([1, 2, 3]);`,
      ['other'],
    ],
    [
      'stay where they are called when the code is loaded, in classes, too',
      `class Often { static first = seldom(); second = other(); }
       function seldom() { return 1; }
       function other() { return 2; }
       const third = () => 3;
       result = [Often.first, new Often().second, third()];`,
      [],
    ],
    [
      'stay where something else has the name',
      `function often(seldom) { return seldom() + other({ other: 1 }).other; }
       function seldom() { return 1; }
       function other({ other }) { return { other }; }
       result = often(() => 5);`,
      [],
    ],
    [
      'stay where they look at themselves',
      `function often() { return [seldom(), (() => other())(), new third().value]; }
       function seldom() { return this === undefined || this === globalThis; }
       function other() { return (() => this === undefined || this === globalThis)(); }
       function third() { this.value = 4; }
       result = often();`,
      [],
    ],
    [
      'are told from keys of the same name',
      `function often(a) { return a.seldom + { seldom: 2 }.seldom + (a.seldom > 5 ? seldom(a) : 0); }
       function seldom({ seldom: own }) { return own; }
       result = [often({ seldom: 1 }), often({ seldom: 7 })];`,
      ['seldom'],
    ],
  ])('%s', (_, code, expected) => {
    const { text, aside } = changed(code);
    expect(aside).toEqual(expected);
    expect(run(text)).toEqual(run(code));
  });

  it('are made where all names are asked for', () => {
    const atOnce = 'function often() { return 1; }\nfunction seldom() { return 2; }\n';
    const code = `${atOnce}const all = () => ({ often, seldom, again: seldom });
      result = [all().often(), all().seldom(), all().again()];`;
    const { text, aside } = changed(code, atOnce.length);
    expect(aside).toEqual(['seldom']);
    expect(run(text)).toEqual([1, 2, 2]);
  });

  it('are none where nobody knows what runs at once', () => {
    expect(() => changed('function seldom() {}', -1)).toThrow(
      'nobody knows what runs when the file is loaded',
    );
  });

  it('are none in code that has the names already', () => {
    expect(() => changed('function functionsAside() {}')).toThrow('the name of something else');
  });
});
