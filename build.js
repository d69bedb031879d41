import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// Split chunks so that help and completion load no schema, prompt or renderer; dependencies stay outside.
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { 'cli/main': 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
