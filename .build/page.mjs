// Builds the script and the style of the HTML report, which every such report brings with it.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * The script and the style as text.
 * @returns {Promise<{ script: string, style: string }>}
 */
export async function makePage() {
  const { outputFiles } = await build({
    absWorkingDir: join(dirname(fileURLToPath(import.meta.url)), '..'),
    entryPoints: ['src/page/index.tsx', 'src/page/page.css'],
    outdir: 'page',
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
    write: false,
  });
  /** @param {string} ending */
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}

/**
 * Writes both into a folder.
 * @param {string} folder
 */
export async function writePage(folder) {
  const { script, style } = await makePage();
  await mkdir(folder, { recursive: true });
  await Promise.all([writeFile(join(folder, 'page.js'), script), writeFile(join(folder, 'page.css'), style)]);
}
