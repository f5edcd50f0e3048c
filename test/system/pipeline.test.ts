import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'dist/cli.cjs');
const FOLDER = mkdtempSync(join(tmpdir(), 'pipeline-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const env = { PATH: process.env['PATH'], LANG: 'C' };
const parkOf = (area: string) =>
  `${JSON.stringify({ name: '园区', city: 'qingdao', figures: { 工业用地面积: area, 主导产业集聚度: '40%' } })}\n`;
const MANY = join(FOLDER, 'many.ndjson');
writeFileSync(MANY, parkOf('12平方公里').repeat(5000));

/** Runs a line in a shell; `park-eval` is the built command. */
function shell(line: string) {
  const start = `set -o pipefail; park-eval() { node ${CLI} "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', start], {
    cwd: FOLDER,
    encoding: 'utf8',
    maxBuffer: Infinity,
    env,
  });
  return { status, stdout, stderr };
}

describe.each([1, 2])('a long batch with %i threads', (jobs) => {
  const check = `park-eval check ${MANY} --jobs ${jobs}`;

  it.each(['ndjson', 'csv'])('does not mind a reader of %s that goes away', (format) => {
    const { status, stdout, stderr } = shell(`${check} -f ${format} | head -n 1`);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('fails, and says so once, where standard output is a full disk', () => {
    const { status, stderr } = shell(`${check} -f ndjson > /dev/full`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^park-eval: .*no space left.*\n$/);
  });

  it('writes the other reports where one cannot be written', () => {
    const { status, stderr } = shell(`${check} -f ndjson:/dev/full -f csv:other-${jobs}.csv`);
    expect(status).toBe(2);
    expect(stderr.match(/cannot-write/g)).toHaveLength(1);
    expect(readdirSync(FOLDER)).toContain(`other-${jobs}.csv`);
    expect(readdirSync(FOLDER).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

it('gives the same with one thread and with two', () => {
  const mixed = ['12平方公里', '12', '12x', '1000亩'].map(parkOf).join('').repeat(2000);
  writeFileSync(join(FOLDER, 'mixed.ndjson'), mixed);
  const [one, two] = [1, 2].map((jobs) => shell(`park-eval check mixed.ndjson --jobs ${jobs} -f ndjson`));
  expect(two).toEqual(one);
  expect(one?.status).toBe(2);
});

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  it.each(['ndjson', 'xlsx', 'json'])(
    'ends a run that waits for input, and keeps the earlier %s',
    async (format) => {
      const folder = join(FOLDER, `${signal}-${format}`);
      mkdirSync(folder);
      const report = join(folder, 'report');
      writeFileSync(report, 'old');
      const args = [
        'check',
        '-',
        '--input-format',
        'ndjson',
        '--encoding',
        'utf-8',
        '-f',
        `${format}:${report}`,
      ];
      const run = spawn(process.execPath, [CLI, ...args], { env });
      // What is wrong with a line in a known encoding is told of at once; then it waits for more.
      run.stdin.write(parkOf('12x'));
      await once(run.stderr, 'data');
      run.kill(signal);
      const [code] = await once(run, 'exit');
      expect(code).toBe(130);
      expect(readdirSync(folder)).toEqual(['report']);
      expect(readFileSync(report, 'utf8')).toBe('old');
    },
  );
});
