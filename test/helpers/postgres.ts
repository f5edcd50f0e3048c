import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { AskDatabase } from './query-trial.ts';

/** Where Debian puts the programs of the server. */
const DEBIAN = '/usr/lib/postgresql';

/** A PostgreSQL of its own in a folder of its own, without network. The server does not run as root. */
export function openPostgres(): {
  readonly version: string;
  readonly ask: AskDatabase;
  readonly close: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'park-eval-pg-'));
  const options: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', cwd: folder, ...user(folder) };
  const newest = readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a))[0] ?? '';
  const run = (program: string, args: readonly string[]) =>
    execFileSync(join(DEBIAN, newest, 'bin', program), args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const data = join(folder, 'data');
  run('initdb', ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync', data]);
  const settings = `-c listen_addresses='' -c fsync=off -k ${folder}`;
  // Its log goes to a file: an open pipe would keep the call from ending.
  run('pg_ctl', ['--pgdata', data, '--log', join(folder, 'log'), '--options', settings, '--wait', 'start']);
  const ask = (script: string): string => {
    const path = join(folder, 'script.sql');
    writeFileSync(path, script);
    const reading = [
      '--csv',
      '--tuples-only',
      '--quiet',
      '--no-psqlrc',
      '--set',
      'ON_ERROR_STOP=1',
      '--file',
      path,
    ];
    return execFileSync('psql', ['--host', folder, '--username', 'postgres', ...reading, 'postgres'], {
      ...options,
      maxBuffer: 2 ** 28,
    });
  };
  return {
    version: ask('SHOW server_version;').trim(),
    async ask(table, csv, query) {
      const path = join(folder, 'rows.csv');
      writeFileSync(path, csv);
      const fill = `DROP TABLE IF EXISTS parks;\n${table}\\copy parks FROM '${path}' WITH (FORMAT csv)\n`;
      const rows: string[][] = parse(ask(`${fill}${query}\n`));
      return rows.map((row) => row.map((each) => (each === '' ? null : each)));
    },
    close() {
      run('pg_ctl', ['--pgdata', data, '--mode', 'fast', 'stop']);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Root becomes the user of the database, to whom the folder is given. */
function user(folder: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (kind: string) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  chownSync(folder, uid, gid);
  return { uid, gid };
}
