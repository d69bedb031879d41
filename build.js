import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

// Split chunks so that help and completion load no schema, prompt or renderer; dependencies stay outside.
// built aside and then put in place, so that whoever runs the tool meanwhile finds it whole
const { dependencies: depended } = JSON.parse(readFileSync('package.json', 'utf8'));
const dependencies = Object.keys(depended);
const aside = `dist.${process.pid}`;
/** commander asks for it at every start, for commands that are programs of their own; we have none. */
const noChildProcess = {
  name: 'no-child-process',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /node_modules.commander/.test(importer) ? { path: 'none', namespace: 'no-child-process' } : null,
    );
    onLoad({ filter: /./, namespace: 'no-child-process' }, () => ({ contents: 'module.exports = {};' }));
  },
};
await build({
  // the second reads one file of many, the third makes one report of a batch
  entryPoints: {
    'cli/main': 'src/cli/main.ts',
    'cli/input-thread': 'src/cli/input-thread.ts',
    'cli/batch-worker': 'src/cli/batch/worker.ts',
  },
  outdir: aside,
  // all in one folder, so that each finds the page's script beside it
  chunkNames: 'cli/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // found and opened at every start: bundled, help comes a fifth sooner
  external: dependencies.filter((name) => name !== 'commander'),
  plugins: [noChildProcess],
  banner: { js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);" },
  logLevel: 'warning',
});
// the library: the whole for Node, and its core for a browser, which needs nothing beside it
await build({
  entryPoints: { index: 'src/library/index.ts' },
  outdir: `${aside}/library`,
  chunkNames: 'index-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await build({
  entryPoints: { core: 'src/library/core.ts' },
  outdir: `${aside}/library`,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
});
// the script of a report's page: one file that needs nothing else
await build({
  entryPoints: { 'page/page': 'src/page/page.ts' },
  outdir: aside,
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
copyFileSync('node_modules/commander/LICENSE', `${aside}/cli/commander.LICENSE`);
rmSync('dist', { recursive: true, force: true });
renameSync(aside, 'dist');
