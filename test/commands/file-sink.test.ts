import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createFile, removeUnfinished } from '../../src/commands/file-sink.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'file-sink-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

let folder = ROOT;
beforeEach(() => {
  folder = mkdtempSync(join(ROOT, 'case-'));
});

async function begin(path: string) {
  const { value, problems } = await createFile(path);
  if (!value) throw new Error(JSON.stringify(problems));
  expect(await value.write('new')).toEqual([]);
  return value;
}

async function writeTo(path: string): Promise<void> {
  const sink = await begin(path);
  expect(await sink.close()).toEqual([]);
}

const contentOf = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('a file', () => {
  it('takes the place of the earlier one only when it is complete', async () => {
    writeFileSync(join(folder, 'a'), 'old');
    const sink = await begin(join(folder, 'a'));
    expect(contentOf('a')).toBe('old');
    await sink.close();
    expect([readdirSync(folder), contentOf('a')]).toEqual([['a'], 'new']);
  });

  it.each([
    ['is given up', async (sink: Awaited<ReturnType<typeof begin>>) => sink.discard()],
    ['is under way when the process ends', () => removeUnfinished()],
  ])('leaves nothing where it %s', async (_name, end) => {
    writeFileSync(join(folder, 'a'), 'old');
    const sink = await begin(join(folder, 'a'));
    expect(readdirSync(folder)).toHaveLength(2);
    await end(sink);
    expect([readdirSync(folder), contentOf('a')]).toEqual([['a'], 'old']);
    await sink.discard();
  });

  it('stays, when the process ends after it', async () => {
    await writeTo(join(folder, 'a'));
    removeUnfinished();
    expect(contentOf('a')).toBe('new');
  });

  it.each([
    ['there', 'old'],
    ['not there yet', undefined],
  ])('is written behind a link, whose file is %s', async (_name, before) => {
    if (before !== undefined) writeFileSync(join(folder, 'a'), before);
    symlinkSync('a', join(folder, 'link'));
    await writeTo(join(folder, 'link'));
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(contentOf('a')).toBe('new');
  });

  // Whatever is usual for new files (umask).
  it.each([0o600, 0o644, 0o664, 0o666, 0o777])(
    'is for those who could read or write the earlier one: %i',
    async (mode) => {
      writeFileSync(join(folder, 'a'), 'old');
      chmodSync(join(folder, 'a'), mode);
      await writeTo(join(folder, 'a'));
      expect(statSync(join(folder, 'a')).mode & 0o777).toBe(mode);
    },
  );

  it.each([
    ['the path of a folder', 'inner'],
    ['a path below a file', 'file/a'],
  ])('has not %s', async (_name, path) => {
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'file'), '');
    const { value, problems } = await createFile(join(folder, path));
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'cannot-write' }]);
  });
});
