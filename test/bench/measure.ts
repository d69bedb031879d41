/** Whole processes measured from outside: wall, processor time and memory of the process and all its children. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Command {
  name: string;
  program: string;
  args: string[];
  env?: Record<string, string>;
}

/** Seconds; MB of 10⁶ bytes. Processor time and memory are null where the system does not tell (/proc). */
export interface Run {
  wallSeconds: number;
  cpuSeconds: number | null;
  peakMB: number | null;
}

const hasProc = existsSync('/proc/self/status');
const pollMs = 5;
const ticksPerSecond = 100;

/** Runs a command to its end, its output read and thrown away. Rejects where it fails. */
export function measure({ name, program, args, env }: Command): Promise<Run> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    let told = '';
    child.stdout.resume();
    child.stderr.on('data', (text) => {
      told += text;
    });
    const seen = new Map<number, { peakKB: number; ticks: number }>();
    const look = () => {
      if (hasProc && child.pid !== undefined) lookAt(child.pid, seen);
    };
    const timer = setInterval(look, pollMs);
    look();
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const wallSeconds = (performance.now() - from) / 1000;
      if (code !== 0) return reject(new Error(`${name} ended with ${code}: ${told.slice(0, 400)}`));
      const all = [...seen.values()];
      const sum = (of: (process: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
      resolve({
        wallSeconds,
        cpuSeconds: hasProc ? sum(({ ticks }) => ticks) / ticksPerSecond : null,
        peakMB: hasProc ? (sum(({ peakKB }) => peakKB) * 1024) / 1e6 : null,
      });
    });
  });
}

/** The peak of each process of the tree, as the system keeps it; those that have ended keep what was last seen. */
function lookAt(pid: number, seen: Map<number, { peakKB: number; ticks: number }>): void {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(stat) ?? [];
    // a process that is ending has no memory any more
    if (peak !== undefined) seen.set(pid, { peakKB: Number(peak), ticks: Number(user) + Number(system) });
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    for (const child of children.split(' ').filter((id) => id !== '')) lookAt(Number(child), seen);
  } catch {
    // it ended while it was looked at
  }
}

/** Commands in turn, A B C A B C …, so that each meets the same noise; runs by name. */
export async function inTurn(commands: readonly Command[], rounds: number): Promise<Map<string, Run[]>> {
  const runs = new Map<string, Run[]>(commands.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const command of commands) runs.get(command.name)?.push(await measure(command));
  }
  return runs;
}

export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return sorted.length === 0 ? null : (sorted[sorted.length >> 1] as number);
}
