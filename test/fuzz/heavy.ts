/**
 * Files of the sizes that nobody has, through the built tool: npm run heavy, beside npm run fuzz at night.
 * Prints how each ended, and ends 1 where one crashed, hung or took more memory than it may.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../cli/run-tool.ts';
import { type Heavy, writeHeavy } from './heavy-files.ts';
import { outputFaults } from './output-faults.ts';

const longestMs = 300_000;
const mostMb = 512;
const files: [Heavy, number, ...string[]][] = [
  ['long-line', 200_000_000],
  ['open-quote', 300_000],
  ['columns', 16_380],
  ['columns', 100_000],
  ['modes', 1_000_000, '--map', 'mode=Färdmedel'],
  ['sites', 10_000],
  ['sites', 1_000_000],
];
const folder = mkdtempSync(join(tmpdir(), 'resplan-heavy-'));

for (const [kind, size, ...options] of files) {
  const file = join(folder, `${kind}.csv`);
  await writeHeavy(kind, file, size);
  for (const command of ['check', 'estimate']) {
    const began = Date.now();
    const heap = `--max-old-space-size=${mostMb}`;
    const args = [heap, join(root, 'bin/resplan.js'), command, file, ...options];
    const run = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      timeout: longestMs,
      env: { RESPLAN_DEBUG: '1' },
    });
    const faults = outputFaults({ code: run.status, out: run.stdout, err: run.stderr });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${command} ${kind} ${size}: ended ${run.status} after ${seconds} s ${faults.join(', ')}`);
    if (faults.length > 0) process.exitCode = 1;
  }
  rmSync(file);
}
rmSync(folder, { recursive: true });
