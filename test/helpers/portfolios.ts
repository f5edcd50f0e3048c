import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDataFile } from '../../src/load/data/data-file.ts';
import { readSource } from '../../src/load/source/source.ts';
import type { DataFile, DataRecord } from '../../src/model/record.ts';
import { RULES, valueOf } from './rules.ts';

/** A data file from its text. */
export function dataFileOf(text: string, file = 'test.yaml'): DataFile {
  return valueOf(readDataFile(readSource(text, file), RULES.catalogue));
}

/** Figures of a park by name; `district` stands at the top. */
export type ParkSketch = Readonly<Record<string, string | number | boolean>>;

let made = 0;

/** Parks as if each came in a file of its own: `{主营业务收入: 120亿元}`, with `period: 2021` unless it says otherwise. */
export function parksOf(sketches: readonly ParkSketch[]): readonly DataRecord[] {
  return sketches.map(({ name, district, period = 2021, history, ...figures }) => {
    made += 1;
    const file = {
      name: name ?? `示例园区${made}`,
      ...(district !== undefined && { district }),
      ...(period !== '' && { period }),
      figures,
      ...(history !== undefined && { history: JSON.parse(String(history)) as unknown }),
    };
    return dataFileOf(JSON.stringify(file), `park-${made}.yaml`).record;
  });
}

/** So many parks of one kind. */
export function times(count: number, sketch: ParkSketch): readonly ParkSketch[] {
  return Array.from({ length: count }, () => sketch);
}

const FIXTURES = fileURLToPath(new URL('../../fixtures/portfolio/', import.meta.url));

/** The made-up parks of a city under fixtures/, and the file about the city where there is one. */
export function fixtureOf(city: string): {
  readonly parks: readonly DataRecord[];
  readonly city?: DataRecord;
} {
  const records = readdirSync(`${FIXTURES}${city}`)
    .toSorted()
    .map((name) => {
      const file = `fixtures/portfolio/${city}/${name}`;
      return dataFileOf(readFileSync(`${FIXTURES}${city}/${name}`, 'utf8'), file).record;
    });
  const whole = records.find(({ kind }) => kind === 'city');
  return { parks: records.filter(({ kind }) => kind === 'park'), ...(whole && { city: whole }) };
}
