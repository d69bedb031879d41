/** One mutated file and one command line, the same for the same seed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fixtures } from '../cli/run-tool.ts';
import { besideIt, commandLine } from './command-lines.ts';
import { mutate } from './mutate.ts';
import type { Original } from './originals.ts';
import { type Ended, formatOf, outputFaults } from './output-faults.ts';
import { seeded } from './seeded.ts';

export interface Tried {
  /** The seed, the original and the command line: all that it takes to see it again. */
  what: string;
  code: number | null;
  faults: string[];
}

/** Runs `tool` on the file of a seed, in a folder of its own that is taken away again unless something was wrong. */
export async function tryFile(
  seed: number,
  originals: readonly Original[],
  heavy: number,
  tool: (args: string[], cwd: string) => Promise<Ended & { faults?: string[] }>,
): Promise<Tried> {
  const random = seeded(seed);
  const { name, kind, bytes } = originals[seed % originals.length] as Original;
  const folder = mkdtempSync(join(tmpdir(), 'resplan-fuzz-'));
  const file = `mutated${extname(name)}`;
  writeFileSync(join(folder, file), mutate(bytes, random));
  writeFileSync(join(folder, besideIt), readFileSync(join(fixtures, besideIt)));
  const args = commandLine(file, kind, random, heavy);
  const ended = await tool(args, folder);
  const faults = [...outputFaults(ended, formatOf(args)), ...(ended.faults ?? [])];
  if (faults.length === 0) rmSync(folder, { recursive: true });
  const kept = faults.length === 0 ? '' : ` in ${folder}`;
  return { what: `seed ${seed}, ${name}: resplan ${args.join(' ')}${kept}`, code: ended.code, faults };
}
