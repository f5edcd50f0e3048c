import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sampleFiles } from './sample-rules.ts';

/** A folder of its own, which goes when the test is over. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'park-eval-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The sample rules as a real folder, with files changed or added. */
export function sampleFolder(changed: Readonly<Record<string, string>> = {}): string {
  const folder = freshFolder();
  for (const { name, text } of sampleFiles(changed)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
