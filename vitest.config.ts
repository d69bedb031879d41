import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**'],
    testTimeout: 20_000,
    maxWorkers: 2,
    // the core, of which every branch decides a figure; renderers are held by snapshots
    coverage: {
      include: ['survey', 'profile', 'footprint', 'simulation', 'report'].map((folder) => `src/${folder}/**/*.ts`),
      exclude: ['src/report/render/**'],
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: { branches: 95 },
    },
  },
});
