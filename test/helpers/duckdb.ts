import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { AskDatabase } from './query-trial.ts';

/** A DuckDB in memory. */
export async function openDuckDb(): Promise<{ readonly ask: AskDatabase; readonly close: () => void }> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const folder = mkdtempSync(join(tmpdir(), 'park-eval-duckdb-'));
  return {
    async ask(table, csv, query) {
      const path = join(folder, 'rows.csv');
      writeFileSync(path, csv);
      await connection.run('DROP TABLE IF EXISTS parks');
      await connection.run(table);
      await connection.run(`COPY parks FROM '${path}' (FORMAT csv, HEADER false, NULLSTR '')`);
      const reader = await connection.runAndReadAll(query);
      return reader.getRowsJson().map((row) => row.map((each) => (typeof each === 'string' ? each : null)));
    },
    close() {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}
