import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { asFunction, cacheContent, cacheOf, compile, loadFromCache } from '../src/code-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'park-eval-cache-'));
const file = join(folder, 'core.cjs');
const SOURCE = `exports.answer = () => [1, 2, 3].map((each) => each * 2).join();\n// ${'x'.repeat(100_000)}\n`;
const require = createRequire(file);

/** What the module says, loaded in whichever way. */
function answer(): string {
  return require(file).answer();
}

function makeCache(source = SOURCE): Buffer {
  writeFileSync(file, source);
  return cacheContent(source, compile(file, asFunction(source), require).script.createCachedData());
}

beforeEach(() => {
  delete require.cache[file];
  writeFileSync(file, SOURCE);
  rmSync(cacheOf(file), { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the code of a module', () => {
  it('is used where it was made from this text by this Node', () => {
    writeFileSync(cacheOf(file), makeCache());
    expect(loadFromCache(file, require)).toBe(true);
    expect(answer()).toBe('2,4,6');
  });

  it('is not used where there is none', () => {
    expect(loadFromCache(file, require)).toBe(false);
    expect(answer()).toBe('2,4,6');
  });

  it('is not used once the module has changed, not even by one letter', () => {
    writeFileSync(cacheOf(file), makeCache());
    writeFileSync(file, SOURCE.replace('each * 2', 'each * 3'));
    expect(loadFromCache(file, require)).toBe(false);
    expect(answer()).toBe('3,6,9');
  });

  it('is not used where another Node made it', () => {
    const content = makeCache();
    writeFileSync(
      cacheOf(file),
      Buffer.from(content.toString('latin1').replace(process.version, 'v20.99.9'), 'latin1'),
    );
    expect(loadFromCache(file, require)).toBe(false);
    expect(answer()).toBe('2,4,6');
  });

  it.each([0, 0.02, 0.2, 0.9, 0.95, 0.96, 0.97, 0.98, 0.99, 0.9999])(
    'is not used where a bit is wrong at %f of it',
    (share) => {
      const content = makeCache();
      const at = Math.floor(content.length * share);
      content[at] = (content[at] ?? 0) ^ 0x10;
      writeFileSync(cacheOf(file), content);
      expect(loadFromCache(file, require)).toBe(false);
      expect(answer()).toBe('2,4,6');
    },
  );

  it.each([0, 1, 100, 100_100, -1, -2])(
    'is not used where only a part of it is there (%i bytes)',
    (length) => {
      const content = makeCache();
      writeFileSync(cacheOf(file), content.subarray(0, length < 0 ? content.length + length : length));
      expect(loadFromCache(file, require)).toBe(false);
      expect(answer()).toBe('2,4,6');
    },
  );
});
