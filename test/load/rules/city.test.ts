import { describe, expect, it } from 'vitest';
import { findCity } from '../../../src/load/rules/city.ts';
import type { City } from '../../../src/model/rule-set.ts';

const CITIES: readonly City[] = [
  {
    id: 'alpha',
    name: { zh: '甲城', en: 'Alpha' },
    aliases: ['甲城市'],
    ruleSets: ['alpha-2020'],
    default: 'alpha-2020',
  },
  { id: 'beta', name: { zh: '乙', en: 'Beta' }, aliases: [], ruleSets: ['beta-2021'], default: 'beta-2021' },
];

describe('findCity', () => {
  it.each(['alpha', 'ALPHA', 'Ａｌｐｈａ', '甲城', '甲城市', ' alpha '])('knows %s', (text) => {
    expect(findCity(CITIES, text).value?.id).toBe('alpha');
  });

  it('suggests the nearest name of one that it does not know', () => {
    expect(findCity(CITIES, 'alpa', 'park.yaml')).toMatchObject({
      problems: [
        {
          code: 'unknown-city',
          place: { file: 'park.yaml' },
          data: { subject: 'alpa', suggestions: ['alpha'] },
        },
      ],
    });
  });

  it('lists the cities where none is near', () => {
    const [problem] = findCity(CITIES, '丙').problems;
    expect(problem?.data).toMatchObject({ suggestions: [], expected: 'alpha (甲城), beta (乙)' });
  });
});
