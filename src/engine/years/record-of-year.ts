import type { Catalogue } from '../../model/catalogue.ts';
import { type DataRecord, type Figure, type Period, recordWith } from '../../model/record.ts';

/** The years of which a record holds figures, the earliest first. */
export function yearsOf({ period, history }: DataRecord): readonly number[] {
  const years = new Set([...history.keys(), ...(period ? [period.year] : [])]);
  return [...years].toSorted((a, b) => a - b);
}

type Figures = ReadonlyMap<string, Figure>;

/**
 * The record as it stood in another year: the figures of that year, and all others as history. What it is called, and where it lies, is
 * the same in every year. Lists belong to the year of the data and are missing in any other.
 */
export function recordOfYear(record: DataRecord, year: number, catalogue: Catalogue): DataRecord {
  const { period, history, figures } = record;
  if (period?.year === year) return record;
  const past: Figures = history.get(year) ?? new Map();
  const names = [...figures].filter(([id]) => catalogue.indicators.get(id)?.type === 'text');
  const others = new Map([...history].filter(([each]) => each !== year));
  if (period) others.set(period.year, dated(figures, period));
  return recordWith(record, {
    period: periodOf(past, year),
    figures: new Map([...names, ...past]),
    history: others,
    lists: new Map(),
  });
}

/** As history each figure tells what span it covers. */
function dated(figures: Figures, period: Period): Figures {
  return new Map([...figures].map(([id, figure]) => [id, { period, ...figure }]));
}

/** The span that the figures of a year share (`2018`, or the same part of it as the data), else the whole year. */
function periodOf(figures: Figures, year: number): Period {
  const periods = [...figures.values()].flatMap(({ period }) => period ?? []);
  const shared = periods.find(({ year: own }) => own === year);
  if (shared && periods.every(({ text }) => text === shared.text)) return shared;
  return { text: String(year), from: `${year}-01-01`, until: `${year}-12-31`, year, partial: false };
}
