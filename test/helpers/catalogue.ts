import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../../src/load/rules/catalogue.ts';
import { locate, locateEach } from '../../src/load/source/located.ts';
import { problemsIn } from '../../src/load/source/problem-list.ts';
import type { RawIndicator, RawList, RawUnits } from '../../src/load/schema/raw.ts';
import { plainOf, readSource } from '../../src/load/source/source.ts';
import type { Catalogue, Indicator, IndicatorType, ListDefinition } from '../../src/model/catalogue.ts';
import { type Exact, exact, ONE } from '../../src/quantity/exact.ts';
import { type Interval, interval, NOT_NEGATIVE } from '../../src/quantity/interval.ts';
import { PLAIN } from '../../src/quantity/unit.ts';
import { UNITS } from './engine.ts';

const FOLDER = fileURLToPath(new URL('../../rules/catalogue/', import.meta.url));
const INDICATORS = join(FOLDER, 'indicators');

/** The catalogue of this repository. */
export function realCatalogue(): Catalogue {
  const indicators = readdirSync(INDICATORS).map((file) => rawOf<RawIndicator[]>(join(INDICATORS, file)));
  return readCatalogue([
    {
      units: [rawOf<RawUnits>(join(FOLDER, 'units.yaml'))],
      lists: locateEach(rawOf<RawList[]>(join(FOLDER, 'lists.yaml'))),
      indicators: indicators.flatMap(locateEach),
    },
  ]).catalogue;
}

function rawOf<T>(path: string) {
  const source = readSource(readFileSync(path, 'utf8'), path);
  if (!source.root) throw new Error(`cannot read ${path}`);
  return locate(plainOf(source.root) as T, problemsIn(source));
}

const POSSIBLE: Partial<Record<IndicatorType, Interval<Exact>>> = {
  amount: NOT_NEGATIVE,
  count: NOT_NEGATIVE,
  number: NOT_NEGATIVE,
  share: interval(NOT_NEGATIVE.low, { at: ONE, open: false }),
};

interface Sketch extends Partial<Omit<Indicator, 'name' | 'unit' | 'values' | 'plausible'>> {
  readonly zh?: string;
  readonly en?: string;
  readonly unit?: string;
  readonly values?: readonly (readonly [zh: string, en: string])[];
  readonly plausible?: readonly [low: string, high: string];
}

/** An indicator for a test; plausible limits are in the base unit. */
export function sketchIndicator(id: string, { zh, en, unit, values, plausible, ...more }: Sketch): Indicator {
  const { type = 'amount' } = more;
  const [low, high] = (plausible ?? []).map(exact);
  return {
    id,
    name: { zh: zh ?? id, en: en ?? id },
    aliases: [],
    of: ['park'],
    type,
    unit: (unit === undefined ? undefined : UNITS.find(unit)) ?? PLAIN,
    ...(values && { values: values.map(([zhName, enName]) => ({ zh: zhName, en: enName })) }),
    ...(low && high && { plausible: [low, high] }),
    ordered: false,
    derive: [],
    possible: POSSIBLE[type] ?? {},
    ...more,
  };
}

/** A catalogue of sketches, with two lists: projects and enterprises. */
export function sketchCatalogue(sketches: Readonly<Record<string, Sketch>>): Catalogue {
  const lists: ListDefinition[] = [
    { id: 'projects', record: 'project', name: { zh: '项目清单', en: 'projects' }, aliases: ['项目'] },
    {
      id: 'enterprises',
      record: 'enterprise',
      name: { zh: '企业清单', en: 'enterprises' },
      aliases: ['企业'],
    },
  ];
  return {
    units: UNITS,
    indicators: new Map(Object.entries(sketches).map(([id, sketch]) => [id, sketchIndicator(id, sketch)])),
    lists: new Map(lists.map((list) => [list.id, list])),
  };
}

/** What the schemas say to editors beside draft-07. */
export const EDITOR_KEYWORDS = ['patternErrorMessage', 'markdownEnumDescriptions'];
