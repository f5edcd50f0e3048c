import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepByStep } from '../.build/step-by-step.mjs';

/** In the cases `n` hides a value from V8, so that an object is not constant. */
const HIDDEN = 'const n = (value) => value;';

/** What the code gives as it is, and once its objects are made step by step. */
function bothOf(code: string) {
  const whole = `(() => {${HIDDEN}${code}})()`;
  const changed = stepByStep(whole);
  return { before: runInThisContext(whole), changed, after: runInThisContext(changed) };
}

/** A property of an object: a value, a method, what another object holds, or a name alone. */
function written(key: string, held: string): string {
  if (key === 'shared') return key;
  if (key === 'm') return `m() { return ${held}; }`;
  return key === 'x' || key === 'y' ? `...[${held}]` : `${key}: ${held}`;
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
    ['objects in objects', 'return { a: { b: { c: n(1) }, d: n(2) }, e: { f: { g: n(3) } } };'],
    ['objects beside each other', 'return [{ a: [{ b: n(1) }] }, { a: { b: n(2) } }];'],
    ['what others hold', 'const o = { a: 1, b: 2 }; return { z: 0, ...o, b: { c: n(3) }, d: 4 };'],
    ['objects in what is taken over', 'return { ...{ a: { b: n(1) } }, ...n({ e: n(3) }), c: { d: n(2) } };'],
    ['the last of two of one name', 'return { a: n(1), b: n(2), a: n(3) };'],
    ['names in quotes', `return { 'a b': n(1), "c'd": n(2), '': n(3) };`],
    ['names that are numbers in quotes', `return { b: n(1), '2': n(2), '1': n(3) };`],
    ['a comma behind the last', 'return { a: n(1), b: n(2), };'],
    ['values in brackets', 'return { a: (1, n(2)), b: ((n(3))) };'],
    ['colons elsewhere', `return { a: n(true) ? ':' : 1, b: { ':': n(':') } };`],
    ['comments', 'return { /* a: 1 */ a: n(1), // b: 2\n b: n(3) /* , */ };'],
    ['arrow functions', 'const f = (a) => ({ a, b: { a } }); return [f(1), f(2)];'],
    ['arrow functions that give arrow functions', 'return ((a) => (b) => ({ a, b }))(1)(2);'],
    ['arrow functions over lines', 'const f = (a) =>\n  ({ a });\nreturn f(1);'],
    ['arrow functions with objects inside', 'return [1, 2].map((a) => [a, { a: [a] }]);'],
    [
      'functions that call themselves',
      'const f = (k) => ({ k, of: k > 0 ? [f(k - 1), f(k - 2)] : [] }); return f(4);',
    ],
    ['methods', 'return { a() { return { b: n(1) }; }, c: 1 }.a();'],
    ['methods that use the object', 'return { b: n(2), a() { return this.b; } }.a();'],
    ['methods that give one after the other', 'return [...{ *a(k) { yield { k }; yield k; } }.a(1)];'],
    ['getters', 'const o = { a: n(1), get b() { return { c: this.a }; } }; return [o.b, o];'],
    ['computed names', `return { ['a' + 1]: n(1), b: { c: n(2) } };`],
    [
      'defaults of parameters',
      'const f = ({ a = { b: n(1) } } = { c: n(2) }) => ({ a }); return [f(), f({ a: 1 })];',
    ],
    ['defaults where something is taken apart', 'const { a = { b: n(1) } } = {}; return a;'],
    [
      'classes',
      'class A { a = { b: n(1) }; static c = { d: n(2) }; e() { return { f: this.a }; } } return [new A().e(), A.c];',
    ],
    [
      'strict functions',
      `return (function () { 'use strict'; return [this === undefined, { a: n(1) }]; })();`,
    ],
  ])('hold the same: %s', (_, code) => {
    const { before, changed, after } = bothOf(code);
    expect(changed).toContain('objectMade0=');
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    expect(after).toStrictEqual(before);
  });

  it.each([
    ['nothing is added', 'const o = { a: 1 }; return [{}, { ...{} }, { b: n(2), ...o }];'],
    ['there are names that are worked out', `return { ['a' + 1]: n(1), b: n(2) };`],
    [
      'no variable can be declared',
      'class A { a = { b: n(1) }; } return ((c = { d: n(2) }) => [new A().a, c])();',
    ],
  ])('stay as they are where %s', (_, code) => {
    const { before, changed, after } = bothOf(code);
    expect(changed).not.toContain('objectMade');
    expect(after).toStrictEqual(before);
  });

  it('hold the same, however they stand in each other', () => {
    const { value } = fc.letrec<{ value: string }>((tie) => {
      const [one, few] = [tie('value'), fc.array(tie('value'), { maxLength: 3 })];
      // Each name once: of two, V8 leaves out the first, and with it its place in the order.
      const properties = fc
        .record(
          { a: one, b: one, '"c d"': one, shared: fc.constant(''), m: one, x: one, y: one },
          { requiredKeys: [] },
        )
        .chain((all) => fc.shuffledSubarray(Object.entries(all)))
        .map((all) => all.map(([key, held]) => written(key, held)).join(', '));
      return {
        value: fc.oneof(
          { maxDepth: 5, withCrossShrink: true },
          fc.constantFrom('1', 'null', '"x: {,"', 'n(2)', 'shared'),
          properties.map((all) => `{${all}}`),
          few.map((all) => `[${all.join(',')}]`),
          one.map((held) => `n(${held})`),
          one.map((held) => `((shared) => (${held}))(3)`),
          one.map((held) => `(function (shared) { return ${held}; })(4)`),
          fc.tuple(one, one).map(([left, right]) => `(n(0), ${left} || ${right})`),
        ),
      };
    });
    const called = (held: unknown): unknown =>
      JSON.stringify(held, (_, each: unknown) => (typeof each === 'function' ? called(each()) : each));
    fc.assert(
      fc.property(value, (code) => {
        const { before, after } = bothOf(`const shared = 5; return ${code};`);
        expect(called(after)).toBe(called(before));
      }),
      { numRuns: 5000 },
    );
  });

  it('hold the same where something is waited for in between', async () => {
    const code =
      'const f = async (k) => ({ k: await k, o: { p: await Promise.resolve(k), q: await { async r() { return { k }; } }.r() } }); return Promise.all([f(1), f(2)]);';
    const { before, changed, after } = bothOf(code);
    expect(changed).toContain('objectMade1=');
    expect(JSON.stringify(await after)).toBe(JSON.stringify(await before));
  });

  it('keep the prototype that is asked for', () => {
    const { changed, after } = bothOf('return Object.getPrototypeOf({ __proto__: null, a: n(1) }) === null;');
    // One that gets none later would be no hash table.
    expect(changed).toContain('objectMade0={ __proto__: null}');
    expect(after).toBe(true);
  });

  it('are refused where the name of the variable is taken', () => {
    expect(() => stepByStep('var objectMade0;')).toThrow('objectMade is the name of something else');
  });
});
