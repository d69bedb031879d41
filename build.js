import { renameSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

// Split chunks so that help and completion load no schema, prompt or renderer; dependencies stay outside.
// built aside and then put in place, so that whoever runs the tool meanwhile finds it whole
const aside = `dist.${process.pid}`;
await build({
  entryPoints: { 'cli/main': 'src/cli/main.ts' },
  outdir: aside,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
rmSync('dist', { recursive: true, force: true });
renameSync(aside, 'dist');
