import { readFile } from 'node:fs/promises';
import type { PageFiles } from '../report/batch.ts';

/** What the page of the HTML report runs on, as the build put it beside the program; `program` is the address of the program's own file. */
export async function pageFiles(program: string): Promise<PageFiles> {
  const [script, style] = await Promise.all(
    ['page/page.js', 'page/page.css'].map((name) => readFile(new URL(name, program), 'utf8')),
  );
  return { script: script ?? '', style: style ?? '' };
}
