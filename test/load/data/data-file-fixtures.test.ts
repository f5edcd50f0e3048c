import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../../src/load/data/data-file.ts';
import { readText } from '../../../src/load/source/files.ts';
import { parkSchema } from '../../../src/load/data/park-schema.ts';
import { plainOf, readSource } from '../../../src/load/source/source.ts';
import { hintOf, isError, messageOf } from '../../../src/problems/index.ts';
import { EDITOR_KEYWORDS, realCatalogue } from '../../helpers/catalogue.ts';

/**
 * `fixtures/ok` holds data files that can be read, `fixtures/err` such as cannot. Lines `# expect: code line:column` in the
 * file (or in a `.expect` file beside it) name exactly the problems that are found, and `# schema: rejects` says that
 * the JSON Schema finds fault with it too.
 */
const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const CATALOGUE = realCatalogue();
const validate = new Ajv({
  allowUnionTypes: true,
  keywords: EDITOR_KEYWORDS,
  allowMatchingProperties: true,
  strictRequired: false,
  inlineRefs: false,
  code: { optimize: false },
}).compile(parkSchema(CATALOGUE));

function fixturesIn(folder: 'ok' | 'err'): string[] {
  return readdirSync(`${FIXTURES}${folder}`)
    .filter((file) => !file.endsWith('.expect'))
    .map((file) => `${FIXTURES}${folder}/${file}`);
}

function headerOf(path: string): { expected: string[]; isRejected: boolean } {
  const lines = readFileSync(existsSync(`${path}.expect`) ? `${path}.expect` : path, 'utf8').split('\n');
  return {
    expected: lines.flatMap((line) => /^# expect: (.+)$/.exec(line)?.[1] ?? []),
    isRejected: lines.includes('# schema: rejects'),
  };
}

async function readFixture(path: string) {
  const file = await readText(path);
  if (!file.value) return { problems: file.problems };
  const source = readSource(file.value.text, file.value.file);
  const read = readDataFile(source, CATALOGUE, { hash: file.value.sha256 });
  const isWellFormed = source.root !== undefined && source.problems.length === 0;
  return { ...read, ...(isWellFormed && { accepted: validate(plainOf(source.root)) }) };
}

describe.each(fixturesIn('ok'))('%s', (path) => {
  it('is read, with exactly the warnings that it names', async () => {
    const { value, problems } = await readFixture(path);
    const found = problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
    expect(found).toEqual(headerOf(path).expected);
    expect(value?.record.name).toBeTruthy();
    expect(value?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is valid by the JSON Schema', async () => {
    const { accepted } = await readFixture(path);
    expect(validate.errors).toBeNull();
    expect(accepted).toBe(true);
  });
});

describe.each(fixturesIn('err'))('%s', (path) => {
  it('has exactly the problems that it names, each with text in both languages', async () => {
    const { value, problems } = await readFixture(path);
    const found = problems.map(
      ({ code, place }) => `${code} ${place.line ? `${place.line}:${place.column}` : '-'}`,
    );
    expect(found).toEqual(headerOf(path).expected);
    expect(value).toBeUndefined();
    expect(problems.some(isError)).toBe(true);
    for (const text of problems.flatMap((problem) => [
      messageOf(problem),
      hintOf(problem) ?? messageOf(problem),
    ])) {
      expect(text.zh).not.toMatch(/undefined|^$/);
      expect(text.en).not.toMatch(/undefined|^$/);
    }
  });

  it('is judged by the JSON Schema as it says', async () => {
    const { accepted } = await readFixture(path);
    expect(accepted ?? true).toBe(!headerOf(path).isRejected);
  });
});
