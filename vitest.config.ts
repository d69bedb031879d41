import { defineConfig } from 'vitest/config';

// the locale of whoever runs the tests is none of theirs
process.env.LC_ALL = 'C';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    testTimeout: 20_000,
    maxWorkers: 2,
    // what is tested keeps nothing between two calls, and loading it anew for each file takes a fifth of the time
    isolate: false,
    // the built command is run as it was built
    server: { deps: { external: [/\/dist\/cli\//] } },
    // the core, of which every branch decides a figure; renderers are held by snapshots
    coverage: {
      include: ['survey', 'profile', 'footprint', 'simulation', 'report'].map((folder) => `src/${folder}/**/*.ts`),
      exclude: ['src/report/render/**'],
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: { branches: 95 },
    },
  },
});
