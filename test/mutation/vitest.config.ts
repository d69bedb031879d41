import { defineConfig } from 'vitest/config';

process.env.LC_ALL = 'C';

/** Tests that need no built tool, since the sources are changed under them. */
export default defineConfig({
  test: {
    include: [
      'test/footprint/**/*.test.ts',
      'test/profile/**/*.test.ts',
      'test/report/compare/*.test.ts',
      'test/report/explanation.test.ts',
    ],
    exclude: ['test/profile/many-units.test.ts', 'test/profile/share.property.test.ts'],
    setupFiles: ['test/mutation/fewer-runs.ts'],
    testTimeout: 20_000,
    isolate: false,
  },
});
