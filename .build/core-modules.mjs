// What is needed whenever some modules run: these, and everything that they use at once.

import { rolldown } from 'rolldown';

/**
 * The modules in a bundle of these alone. What only stands in a list of exports (`index.ts`) from which they take something else is not
 * among them.
 * @param {import('rolldown').InputOptions} options how they are bundled
 * @param {readonly string[]} roots paths
 * @returns {Promise<ReadonlySet<string>>} paths
 */
export async function coreModules(options, roots) {
  /** @type {import('rolldown').Plugin} */
  const loadNothingLater = {
    name: 'load-nothing-later',
    resolveDynamicImport: (id) => ({ id, external: true }),
  };
  const bundle = await rolldown({
    ...options,
    input: [...roots],
    plugins: [options.plugins, loadNothingLater],
  });
  const { output } = await bundle.generate({ format: 'cjs' });
  const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
  return new Set(modules.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])));
}
