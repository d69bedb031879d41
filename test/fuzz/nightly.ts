/**
 * Many mutated files through the built tool, each in a process of its own: npm run fuzz -- --runs 20000 --seed 1.
 * Prints each fault with its seed and keeps its folder; ends 1 where there is any.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../cli/run-tool.ts';
import { originals } from './originals.ts';
import type { Ended } from './output-faults.ts';
import { tryFile } from './try-file.ts';

/** A run that takes longer hangs. */
const longestMs = 60_000;
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const first = Number(values.seed) * 1_000_000;
const all = await originals();
const codes = new Map<number | null, number>();
let next = 0;
let faulty = 0;

await Promise.all(Array.from({ length: availableParallelism() }, worker));
const counts = [...codes].map(([code, count]) => `${count} ended ${code}`).sort();
console.log(`${next} files: ${counts.join(', ')}; ${faulty} with faults`);
process.exitCode = faulty === 0 ? 0 : 1;

async function worker(): Promise<void> {
  while (next < runs) {
    const { what, code, faults } = await tryFile(first + next++, all, 12, run);
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (faults.length > 0) {
      faulty++;
      console.log(`${what}\n  ${faults.join('\n  ')}`);
    }
    if (next % 1000 === 0) console.log(`${next} of ${runs}`);
  }
}

function run(args: string[], cwd: string): Promise<Ended & { faults?: string[] }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, LC_ALL: 'C', RESPLAN_DEBUG: '1' };
    const child = spawn(process.execPath, [join(root, 'bin/resplan.js'), ...args], {
      cwd,
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = { out: '', err: '' };
    let hung = false;
    const watch = setTimeout(() => {
      hung = true;
      child.kill('SIGKILL');
    }, longestMs);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.err += text;
    });
    child.on('close', (code) => {
      clearTimeout(watch);
      resolve({ ...ended, code, ...(hung ? { faults: ['hangs'] } : {}) });
    });
  });
}
