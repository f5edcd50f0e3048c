import { type CompiledRuleSet, compileOutline, type Options } from '../../src/engine/index.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import type { LevelQuery, QueryColumn } from '../../src/model/query.ts';
import type { DataRecord, Figure, StatedValue } from '../../src/model/record.ts';
import { exact, multiply, powerOfTen, ZERO } from '../../src/quantity/exact.ts';
import { point } from '../../src/quantity/interval.ts';
import type { Row } from './query-rows.ts';

/** The record that a row is. */
function recordOfRow(row: Row, { columns, level }: LevelQuery): DataRecord {
  const figures = columns.flatMap(({ indicator }): [string, Figure][] => {
    const text = row.get(indicator.id);
    if (text === undefined) return [];
    const place = { file: 'row', line: 1 };
    const value = valueOf(text, indicator);
    return [[indicator.id, { indicator: indicator.id, text, place, state: 'known', value, expected: false }]];
  });
  const period = { text: '2022', from: '2022-01-01', until: '2022-12-31', year: 2022, partial: false };
  return {
    kind: level.scope,
    name: 'row',
    period,
    figures: new Map(figures),
    history: new Map(),
    lists: new Map(),
  };
}

function valueOf(text: string, { type, unit }: QueryColumn['indicator']): StatedValue {
  if (type === 'flag') return { type, value: text === 'true' };
  if (type === 'date') return { type, from: text, until: text };
  if (type === 'labels') return { type, labels: text.split('、') };
  if (type === 'label' || type === 'text') return { type: 'labels', labels: [text] };
  const decimals = text.split('.')[1]?.length ?? 0;
  const at = multiply(exact(text) ?? ZERO, unit.factor);
  const precision = multiply(powerOfTen(-decimals), unit.factor);
  return { type: 'number', range: point(at), unit, precision, approximate: false };
}

/** What the engine says of a row: the verdict, and the outcome of each criterion. */
export function judgeRow(compiled: CompiledRuleSet, query: LevelQuery, options: Options) {
  const outline = compileOutline(compiled, query.level.id, options);
  return (row: Row): readonly string[] => {
    const { verdict, criteria } = outline(recordOfRow(row, query));
    return [verdict, ...criteria.map(({ possible }) => outcomeOf(possible))];
  };
}

/** What differs between an answer of a database (without the row's number) and one of the engine; what is left open may be unknown. */
export function differences(
  answer: readonly unknown[],
  wanted: readonly string[],
  { criteria }: LevelQuery,
): readonly string[] {
  const isOpen = (each: LevelQuery['criteria'][number]) => each.obstacles.length > 0;
  const columns = [
    {
      name: 'verdict',
      open: criteria.some((each) => each.decides && isOpen(each)) ? 'undetermined' : undefined,
    },
    ...criteria.map((each) => ({ name: each.criterion.id, open: isOpen(each) ? 'unknown' : undefined })),
  ];
  return columns.flatMap(({ name, open }, at) => {
    const isSame = answer[at] === wanted[at] || (open !== undefined && answer[at] === open);
    return isSame ? [] : [`${name}: ${String(answer[at])}, not ${wanted[at]}`];
  });
}

/** Rows as lines of CSV, each behind its number. */
export function csvOf(rows: readonly Row[], { columns }: LevelQuery): string {
  const lines = rows.map((row, index) =>
    [String(index), ...columns.map(({ indicator }) => row.get(indicator.id) ?? '')].join(','),
  );
  return `${lines.join('\n')}\n`;
}
