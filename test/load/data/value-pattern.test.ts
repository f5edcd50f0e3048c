import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameIndexes } from '../../../src/load/data/names.ts';
import { parkSchema } from '../../../src/load/data/park-schema.ts';
import { readValue } from '../../../src/load/data/stated-value.ts';
import { isNotApplicable, isUnknown } from '../../../src/load/data/unknown.ts';
import { figurePattern, quantityPattern } from '../../../src/load/data/value-pattern.ts';
import { NUMBER_TYPES } from '../../../src/model/catalogue.ts';
import { realCatalogue } from '../../helpers/catalogue.ts';

const CATALOGUE = realCatalogue();
const { units } = CATALOGUE;
const NUMBERS: readonly string[] = NUMBER_TYPES;
const NUMERIC = [...CATALOGUE.indicators.values()].filter(({ type }) => NUMBERS.includes(type));
/** One of each type and dimension. */
const KINDS = [...new Map(NUMERIC.map((each) => [`${each.type} ${each.unit.dimension}`, each])).values()];
const BARE = new Map(
  ['money', 'area', 'ratio', 'energy'].map((dimension) => [
    dimension,
    { text: '', dimension, factor: { num: 1, den: 1 } },
  ]),
);

const SIMPLE = units.definitions.units.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
const multiple = fc.constantFrom('', '', ...Object.keys(units.definitions.multiples));
const simple = fc.tuple(multiple, fc.constantFrom(...SIMPLE)).map((parts) => parts.join(''));
const unit = fc.oneof(
  simple,
  fc.tuple(simple, fc.constantFrom('/', '每', ' / ', '／'), simple).map((parts) => parts.join('')),
);
const digits = fc.constantFrom('3', '62', '1,950', '0.5', '-1.5', '２８０', '1860.25', '2-3', '2～3', '52.4');
const before = fc.constantFrom('', '', '约', '近', '超过', '不低于', '预计', '≥', 'about ', '至少 ');
const between = fc.constantFrom('', '', ' ', '余', '多', '　');
const after = fc.constantFrom(
  '',
  '',
  '',
  '以上',
  '左右',
  '以内',
  '余',
  '(预计)',
  '（达产）',
  ' (Expected)',
  '/年',
  ' ',
);
const text = fc.oneof(
  fc.tuple(before, digits, between, unit, after).map((parts) => parts.join('')),
  fc.tuple(before, digits, after).map((parts) => parts.join('')),
  fc.constantFrom('未知', 'n/a', '—', '不适用', 'N/A', ' / ', '', 'UNKNOWN'),
);
const spelling = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => ` ${name} `,
  (name) => name.replaceAll('_', ' '),
  (name) => name.replaceAll('_', '-'),
  (name) => name.replaceAll(/[\s_-]+/g, ''),
  (name) => (/^\p{Script=Han}+$/u.test(name) ? Array.from(name).join(' ') : name),
  (name) => name.replaceAll('（', '(').replaceAll('）', ')'),
  (name) => name.replaceAll(/[a-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
);

describe('what an editor is told of a value', () => {
  it('never finds fault with what the reader takes', () => {
    let taken = 0;
    fc.assert(
      fc.property(text, fc.constantFrom(...KINDS), (written, indicator) => {
        const { complaints } = readValue(written, indicator, { units, bare: BARE });
        const isTaken =
          isUnknown(written) ||
          isNotApplicable(written) ||
          complaints.every(({ severity }) => severity === 'warning');
        if (isTaken) taken += 1;
        return !isTaken || new RegExp(figurePattern(indicator, units)).test(written);
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it('takes every unit that converts, for every indicator', () => {
    const refused = KINDS.flatMap((indicator) => {
      const pattern = new RegExp(quantityPattern(indicator, units));
      return SIMPLE.flatMap((over) => [over, ...SIMPLE.map((under) => `${over}/万${under}`)])
        .filter(
          (name) => units.find(name)?.dimension === indicator.unit.dimension && indicator.type !== 'number',
        )
        .filter((name) => !pattern.test(`12.5${name}`))
        .map((name) => `${indicator.id} ${name}`);
    });
    expect(refused).toEqual([]);
  });

  it.each([
    ['new_project_tax_per_mu', '20亿元'],
    ['new_project_tax_per_mu', '20万元/家'],
    ['planned_area', '10.7亿元'],
    ['planned_area', '10.7万元/亩'],
    ['main_business_revenue', '3亿美元'],
    ['main_business_revenue', '62%'],
    ['above_scale_enterprises', '3亩'],
    ['leading_industry_concentration', '62家'],
  ])('finds fault with %s: %s', (id, written) => {
    const indicator = CATALOGUE.indicators.get(id);
    expect(indicator).toBeDefined();
    expect(indicator && new RegExp(figurePattern(indicator, units)).test(written)).toBe(false);
  });

  it('never finds fault with a spelling of a name that the reader takes', () => {
    const names = nameIndexes(CATALOGUE)('park');
    const { properties = {}, patternProperties = {} } =
      parkSchema(CATALOGUE).definitions?.['figures-park'] ?? {};
    const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern));
    expect(patterns).toHaveLength(3);
    const isTaken = (name: string) => name in properties || patterns.some((pattern) => pattern.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(properties)), spelling, (name, change) => {
        const written = change(name);
        return names.find(written) === undefined || isTaken(written);
      }),
      { numRuns: 3000 },
    );
    expect(['areaa', '主导产业聚集度', 'leading_industry_concentraton'].filter(isTaken)).toEqual([]);
  });
});
