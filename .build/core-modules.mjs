// What is needed whenever some modules run: these, and everything that they import at once.

/**
 * A plugin that finds these modules, and whether a module is one of them; known once the bundle is being written.
 * @param {readonly string[]} roots paths
 * @returns {{ plugin: import('rolldown').Plugin, has: (id: string) => boolean }}
 */
export function coreModules(roots) {
  /** @type {Set<string>} */
  const found = new Set();
  return {
    plugin: {
      name: 'core-modules',
      buildEnd() {
        const waiting = [...roots];
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          const module = this.getModuleInfo(id);
          if (!module || found.has(id)) continue;
          found.add(id);
          waiting.push(...module.importedIds);
        }
      },
    },
    has: (id) => found.has(id),
  };
}
