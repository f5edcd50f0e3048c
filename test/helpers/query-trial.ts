import { type CompiledRuleSet, type Options, queryOf } from '../../src/engine/index.ts';
import type { Level } from '../../src/model/rule-set.ts';
import { DIALECTS } from '../../src/report/sql/dialects/index.ts';
import { renderSql } from '../../src/report/sql/index.ts';
import { renderTable } from '../../src/report/sql/table.ts';
import { csvOf, differences, judgeRow } from './query-answers.ts';
import { rowMaker } from './query-rows.ts';
import { randomFrom } from './random.ts';
import { compiledRuleSet, RULES } from './rules.ts';

/** Makes a table, fills it with lines of CSV, and answers a query. */
export type AskDatabase = (
  table: string,
  csv: string,
  query: string,
) => Promise<readonly (readonly (string | null)[])[]>;

/** A level under a choice of readings. */
export interface QueryTrial {
  readonly name: string;
  readonly compiled: CompiledRuleSet;
  readonly level: Level;
  readonly options: Options;
}

/** Every level that a table can have rows for, under each of its readings. */
export const QUERY_TRIALS: readonly QueryTrial[] = RULES.ruleSetIds.flatMap((id) => {
  const compiled = compiledRuleSet(id);
  const { criteria, levels } = compiled.ruleSet;
  const most = Math.max(0, ...criteria.map(({ readings }) => readings.length));
  return levels
    .filter(({ scope }) => scope !== 'portfolio')
    .flatMap((level) =>
      Array.from({ length: most + 1 }, (_, index) => {
        const chosen = criteria.flatMap(({ id: criterion, readings }) => {
          const reading = readings[index - 1];
          return reading ? [[criterion, reading.id] as const] : [];
        });
        const soft = index === 1 ? { strict: true, about: { num: 1, den: 20 } } : {};
        const options = { readings: Object.fromEntries(chosen), ...soft };
        return { name: `${id} ${level.id}, readings ${index}`, compiled, level, options };
      }),
    );
});

/** Rows for a trial, with what the engine says of them. */
export function rowsFor({ name, compiled, level, options }: QueryTrial, count: number) {
  const query = queryOf(compiled, level, options);
  const random = randomFrom(name.length * 7919 + name.charCodeAt(0));
  const rows = Array.from({ length: count }, rowMaker(query, random));
  return { query, rows, wanted: rows.map(judgeRow(compiled, query, options)) };
}

/** Rows of which a database says otherwise than the engine, and the words that it says. */
export async function askRows(
  { query, rows, wanted }: ReturnType<typeof rowsFor>,
  dialectId: string,
  ask: AskDatabase,
) {
  const dialect = DIALECTS[dialectId];
  if (!dialect) throw new Error(`no dialect ${dialectId}`);
  const input = { query, dialect, language: 'zh', table: 'parks', key: 'row_number', version: '' } as const;
  const sorted = `${renderSql(input).replace(/;\n$/, '')}\nORDER BY CAST(row_number AS INTEGER);`;
  const answers = await ask(renderTable(input), csvOf(rows, query), sorted);
  const wrong = rows.flatMap((row, at) => {
    const [, ...answer] = answers[at] ?? [];
    const found = differences(answer, wanted[at] ?? [], query);
    return found.length > 0 || answer.at(-1) !== null ? { row: Object.fromEntries(row), answer, found } : [];
  });
  const words = new Set(answers.flatMap(([, ...answer]) => answer));
  return { wrong, words, rows: answers.length };
}
