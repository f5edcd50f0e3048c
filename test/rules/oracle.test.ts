import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateOne } from '../../src/engine/index.ts';
import { readDataFile } from '../../src/load/data/data-file.ts';
import { readSource } from '../../src/load/source/source.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import { compiledRuleSet, RULES, valueOf } from '../helpers/rules.ts';

/*
 * Qingdao's condition on the yield of land, worked out a second time in whole numbers (yuan, thousandths of a mu, square
 * metres), against the engine on data files in mixed units, at and around every limit.
 */
interface Park {
  /** Thousandths of a mu. */
  readonly land: bigint;
  /** Square metres of floor. */
  readonly floor: bigint;
  /** Yuan. */
  readonly investment: bigint;
  readonly tax: bigint;
  readonly revenue: bigint;
}

/** Whether `part` on `whole` reaches `limit` per unit, each unit being `scale` of the whole. */
function reaches(part: bigint, whole: bigint, limit: bigint, scale = 1n): boolean {
  return part * scale >= limit * whole;
}

function qualifies({ land, floor, investment, tax, revenue }: Park): boolean {
  const perMu = reaches(investment, land, 2_800_000n, 1000n) && reaches(tax, land, 200_000n, 1000n);
  const perMetre = reaches(revenue, floor, 4500n) && reaches(tax, floor, 200n);
  return perMu || perMetre;
}

/** Yuan in one of the units that people write, without rounding. */
function money(yuan: bigint, unit: '元' | '万元' | '亿元'): string {
  const decimals = { 元: 0, 万元: 4, 亿元: 8 }[unit];
  const digits = yuan.toString().padStart(decimals + 1, '0');
  const part = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${digits.slice(0, digits.length - decimals)}${part}${unit}`;
}

/** Thousandths of a mu in mu, or in square metres where that is a whole number of them. */
function area(land: bigint, unit: '亩' | 'm²'): string {
  if (unit === 'm²' && (land * 2n) % 3n === 0n) return `${(land * 2n) / 3n}m²`;
  return `${land / 1000n}.${(land % 1000n).toString().padStart(3, '0')}亩`;
}

const UNIT = fc.constantFrom('元' as const, '万元' as const, '亿元' as const);
const OFF = fc.constantFrom(-1n, 0n, 1n, -1_000_000n, 1_000_000n);

const PARKS = fc
  .record({
    land: fc.bigInt({ min: 1n, max: 10_000_000n }).map((n) => n * 3n),
    floor: fc.bigInt({ min: 1n, max: 20_000_000n }),
    offs: fc.tuple(OFF, OFF, OFF),
    taxBy: fc.constantFrom('land', 'floor'),
    units: fc.tuple(UNIT, UNIT, UNIT),
    areaUnit: fc.constantFrom('亩' as const, 'm²' as const),
  })
  .map(({ land, floor, offs, taxBy, units, areaUnit }) => {
    const near = (value: bigint, off: bigint) => (value + off < 0n ? 0n : value + off);
    const tax = taxBy === 'land' ? (200_000n * land) / 1000n : 200n * floor;
    const park: Park = {
      land,
      floor,
      investment: near((2_800_000n * land) / 1000n, offs[0]),
      tax: near(tax, offs[1]),
      revenue: near(4500n * floor, offs[2]),
    };
    return { park, units, areaUnit };
  });

describe('the yield of land in Qingdao', () => {
  const compiled = compiledRuleSet('qingdao-2019');

  it('is judged as whole numbers judge it', () => {
    fc.assert(
      fc.property(PARKS, ({ park, units, areaUnit }) => {
        const text = `
name: x
figures:
  新建工业项目用地面积: ${area(park.land, areaUnit)}
  已投产新建工业项目用地面积: ${area(park.land, '亩')}
  新建工业项目建筑面积: ${park.floor}㎡
  新建工业项目固定资产投资: ${money(park.investment, units[0])}
  新建工业项目税收: ${money(park.tax, units[1])}
  新建工业项目营业收入: ${money(park.revenue, units[2])}
`;
        const { record } = valueOf(readDataFile(readSource(text, 'x.yaml'), RULES.catalogue));
        const { possible } = evaluateOne(compiled, record, 'land-use-yield');
        expect(outcomeOf(possible)).toBe(qualifies(park) ? 'pass' : 'fail');
      }),
      { numRuns: 1000 },
    );
  });
});
