import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reportsDirectory: 'coverage' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/system/**'],
          // Tests are not timed; a machine may be busy with other things.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // No test leaves anything behind, so a module need be loaded only once.
          isolate: false,
        },
      },
      // These run the built command as a user would.
      { extends: true, test: { name: 'system', include: ['test/system/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
