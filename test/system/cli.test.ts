import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the built command in a shell, as a user would. */
function shell(line: string, input = '') {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'], LANG: 'C' },
  });
  return { status, stdout, stderr };
}

const CLI = 'node dist/cli.cjs';

describe('the built command', () => {
  it.each([
    ['success', 0, 'check fixtures/ok/creation.yaml'],
    ['a target that is missed', 1, 'check fixtures/ok/creation.yaml --level target-2021'],
    ['what cannot be read', 2, 'check fixtures/err/bare-number.yaml'],
    ['what is not known', 3, 'check fixtures/ok/minimal.yaml --city qingdao'],
    ['an unknown option', 2, 'check --frob'],
    ['help', 0, '--help'],
  ])('ends after %s with %i', (_name, status, args) => {
    expect(shell(`${CLI} ${args}`).status).toBe(status);
  });

  it('gives the same from its compiled code, and where V8 has to compile it anew', () => {
    const args = 'dist/cli.cjs check fixtures/ok/creation.yaml';
    expect(shell(`node --no-lazy ${args}`)).toEqual(shell(`node ${args}`));
  });

  it('writes what only few texts hold: other signs, other widths', () => {
    expect(shell(`${CLI} explain land-use-yield --city qingdao --lang en`)).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('reads standard input', () => {
    const { status, stdout } = shell(
      `${CLI} check -`,
      readFileSync(`${ROOT}fixtures/ok/creation.yaml`, 'utf8'),
    );
    expect(status).toBe(0);
    expect(stdout).toContain('qualifies');
  });

  it('does not mind a reader that goes away', () => {
    const line = `set -o pipefail; ${CLI} list indicators | head -n 1`;
    expect(shell(line)).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends with 2 when the disk is full', () => {
    const { status, stderr } = shell(`${CLI} check fixtures/ok/creation.yaml > /dev/full`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^park-eval: .*no space left/);
  });

  it.each(['/dev/stdout', '/dev/fd/1'])('writes a report to the pipe behind %s', (path) => {
    const { status, stdout } = shell(`${CLI} check fixtures/ok/creation.yaml -f json:${path} | cat`);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'qualifies' });
  });

  it('writes no colour to a pipe', () => {
    // oxlint-disable-next-line no-control-regex
    expect(shell(`${CLI} check fixtures/ok/creation.yaml`).stdout).not.toMatch(/\u001b/);
  });

  it('has its rules with it', () => {
    expect(shell(`${CLI} list cities -f json`).stdout).toContain('qingdao');
  });
});
