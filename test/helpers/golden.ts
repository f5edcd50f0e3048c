import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Ran } from './cli.ts';

const FOLDER = fileURLToPath(new URL('../golden/', import.meta.url));
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

/**
 * Holds what a command line gave (exit code, standard output, standard error) against the file of that name;
 * `UPDATE_GOLDEN=1` writes the file instead.
 */
export function expectGolden(name: string, { code, stdout, stderr }: Ran): void {
  const path = join(FOLDER, `${name}.txt`);
  const text = `exit ${code}\n${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}`;
  if (isUpdate) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
