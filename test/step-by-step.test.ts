import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { stepByStep } from '../.build/step-by-step.mjs';

/** What the code gives as it is, and once its objects are made step by step. */
function bothOf(code: string): { before: unknown; after: unknown } {
  return {
    before: runInThisContext(`(() => {${code}})()`),
    after: runInThisContext(`(() => {${changed(code)}})()`),
  };
}

/** Where a function stands around it, as a module of Node has one, `return` may stand in it. */
function changed(code: string): string {
  const whole = stepByStep(`(() => {${code}})()`);
  return `return ${whole}`;
}

describe('objects that are made step by step', () => {
  it('are so where a property has a value', () => {
    expect(stepByStep('f({ a: g(), b });')).toBe(
      'var objectMade0;f((objectMade0={}, objectMade0["a"]= g(), objectMade0["b"]=b,objectMade0));',
    );
  });

  it('stay as they are where all of them is constant', () => {
    const code = 'const WORDS = { a: { zh: "1", en: [1, null] }, b: {} };';
    expect(stepByStep(code)).toBe(code);
  });

  it.each([
    ['constants and what is worked out', 'const b = 2; return { a: 1, b, c: b + 1 };'],
    ['objects in objects', 'return { a: { b: { c: [1] }, d: 2 }, e: { f: { g: 3 } } };'],
    ['objects beside each other', 'return [{ a: [{ b: 1 }] }, { a: { b: 2 } }];'],
    ['what others hold', 'const o = { a: 1, b: 2 }; return { z: 0, ...o, b: { c: 3 }, d: 4 };'],
    ['nothing but what others hold', 'const o = { a: 1 }; return { b: 2, ...o };'],
    ['objects in what is taken over', 'return { ...{ a: { b: 1 } }, c: { d: 2 } };'],
    ['the last of two of one name', 'return { a: 1, b: 2, a: 3 };'],
    ['names in quotes', `return { 'a b': 1, "c'd": 2, '': 3 };`],
    ['a comma behind the last', 'return { a: [], b: 2, };'],
    ['values in brackets', 'return { a: (1, 2), b: ((3)) };'],
    ['colons elsewhere', `return { a: true ? ':' : 1, b: { ':': ':' } };`],
    ['comments', 'return { /* a: 1 */ a: 1, // b: 2\n b: 3 /* , */ };'],
    ['arrow functions', 'const f = (a) => ({ a, b: { a } }); return [f(1), f(2)];'],
    ['arrow functions that give arrow functions', 'return ((a) => (b) => ({ a, b }))(1)(2);'],
    ['arrow functions over lines', 'const f = (a) =>\n  ({ a });\nreturn f(1);'],
    ['arrow functions with objects inside', 'return [1, 2].map((a) => [a, { a: [a] }]);'],
    [
      'functions that call themselves',
      'const f = (n) => ({ n, of: n > 0 ? [f(n - 1), f(n - 2)] : [] }); return f(4);',
    ],
    ['methods', 'return { a() { return { b: [1] }; }, c: 1 }.a();'],
    ['methods that use the object', 'return { b: [2], a() { return this.b; } }.a();'],
    ['methods that give one after the other', 'return [...{ *a(n) { yield { n }; yield n; } }.a(1)];'],
    ['getters', 'const o = { a: [1], get b() { return { c: this.a }; } }; return [o.b, o];'],
    ['computed names', `return { ['a' + 1]: [1], b: { c: [] } };`],
    [
      'defaults of parameters',
      'const f = ({ a = { b: [1] } } = { c: [2] }) => ({ a }); return [f(), f({ a: 1 })];',
    ],
    ['defaults where something is taken apart', 'const { a = { b: [1] } } = {}; return a;'],
    [
      'classes',
      'class A { a = { b: [1] }; static c = { d: [2] }; e() { return { f: this.a }; } } return [new A().e(), A.c];',
    ],
    [
      'strict functions',
      `return (function () { 'use strict'; return [this === undefined, { a: [1] }]; })();`,
    ],
    ['nothing', 'return [{}, { ...{} }];'],
  ])('hold the same: %s', (_, code) => {
    const { before, after } = bothOf(code);
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    expect(after).toStrictEqual(before);
  });

  it('hold the same where something is waited for in between', async () => {
    const code =
      'const f = async (n) => ({ n: await n, o: { p: await Promise.resolve(n), q: { async r() { return { n }; } } } }); return Promise.all([f(1), f(2)]);';
    const { before, after } = bothOf(code);
    expect(JSON.stringify(await after)).toBe(JSON.stringify(await before));
  });

  it('keep the prototype that is asked for', () => {
    const { after } = bothOf('return Object.getPrototypeOf({ __proto__: null, a: [1] }) === null;');
    expect(after).toBe(true);
  });

  it('are refused where the name of the variable is taken', () => {
    expect(() => stepByStep('var objectMade0;')).toThrow('objectMade is the name of something else');
  });
});
