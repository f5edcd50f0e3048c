import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, type State, stateOf, withItem, withText, withTexts } from '../../src/page/state.ts';

const EMPTY: State = { theme: 'auto', typed: new Map() };

describe('the state in the address', () => {
  it('comes back from its fragment', () => {
    const texts = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z_]{1,12}$/), fc.string({ unit: 'grapheme' })),
      {
        selector: ([id]) => id,
        minLength: 1,
      },
    );
    const typed = fc.uniqueArray(
      fc.tuple(
        fc.nat(99_999),
        texts.map((each) => new Map(each)),
      ),
      {
        selector: ([index]) => index,
      },
    );
    const state: fc.Arbitrary<State> = fc.record(
      {
        language: fc.constantFrom('zh' as const, 'en' as const),
        theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
        item: fc.nat(99_999),
        criterion: fc.stringMatching(/^[a-z-]{1,20}$/),
        typed: typed.map((each) => new Map(each)),
      },
      { requiredKeys: ['theme', 'typed'] },
    );
    fc.assert(
      fc.property(state, (each) => {
        expect(stateOf(`#${fragmentOf(each)}`)).toEqual(each);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['a language that there is not', '#lang=fr'],
    ['a theme that there is not', '#theme=pink'],
    ['an item that is no number', '#item=x1'],
    ['a change without a text', '#set=1:tax'],
    ['anything else', '#%E0%A4%A&constructor=1'],
  ])('passes over %s', (_name, fragment) => {
    expect(stateOf(fragment)).toEqual(EMPTY);
  });

  it('keeps changes by item and figure', () => {
    const one = withText(withText(EMPTY, 0, 'tax', '2亿元'), 3, 'land', '');
    expect(fragmentOf(one)).toBe(
      new URLSearchParams([
        ['set', '0:tax:2亿元'],
        ['set', '3:land:'],
      ]).toString(),
    );
    expect(withText(one, 0, 'tax', undefined).typed).toEqual(new Map([[3, new Map([['land', '']])]]));
    expect(withTexts(one, 3, new Map()).typed).toEqual(new Map([[0, new Map([['tax', '2亿元']])]]));
  });

  it('forgets the criterion where another item is shown', () => {
    const at = { ...EMPTY, item: 1, criterion: 'goals' };
    expect(withItem(at, 2)).toEqual({ ...EMPTY, item: 2 });
    expect(withItem(at, undefined)).toEqual(EMPTY);
    expect(withItem(at, 2, 'plans')).toEqual({ ...EMPTY, item: 2, criterion: 'plans' });
  });
});
