import { describe, expect, it } from 'vitest';
import type { Breakpoint } from '../../src/model/what-if.ts';
import { divide, type Exact, exact, multiply, whole } from '../../src/quantity/exact.ts';
import { placeOf, stretchText } from '../../src/report/vary/numbers.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

const [id = ''] = RULES.ruleSetIds;
const { ruleSet, catalogue } = compiledRuleSet(id);
const lexicon = { language: 'en', ruleSet, catalogue } as const;
const unit = catalogue.units.find('亩');

function mu(text: string): Exact {
  const [num = '', den = '1'] = text.split('/');
  const value = divide(exact(num) ?? whole(0), exact(den) ?? whole(1));
  return multiply(value, unit?.factor ?? whole(1));
}

describe('a breakpoint in words', () => {
  const NONE = { before: 'qualifies', after: 'undetermined', flips: [] } as const;
  it.each([
    ['280', '280', false, false, 'from 280亩 on'],
    ['280', '280', true, false, 'above 280亩'],
    ['1/3', '1/3', true, false, 'above 1/3亩 (about 0.33亩)'],
    ['12345678901/7777777777', '12345678901/7777777777', false, false, 'from about 1.59亩 on'],
    ['1.41421', '1.41422', false, true, 'between 1.41 and 1.42亩 (irrational: no fraction states it)'],
  ])('%s–%s', (until, from, open, isRoot, text) => {
    const place: Breakpoint = {
      until: { at: mu(until), open: !open },
      from: { at: mu(from), open },
      isRoot,
      ...NONE,
    };
    expect(unit && placeOf(place, unit, lexicon)).toBe(text);
  });

  it.each([
    ['1/3', true, '2/3', false, '0.34–0.66亩'],
    ['1/3', false, '0.3334', true, '0.33334–<0.3334亩'],
    ['5', true, '6', false, '>5–6亩'],
  ])('a stretch from %s (open: %s) to %s lies within itself', (from, openFrom, to, openTo, text) => {
    const range = { low: { at: mu(from), open: openFrom }, high: { at: mu(to), open: openTo } };
    expect(unit && stretchText(range, unit, lexicon)).toBe(text);
  });
});
