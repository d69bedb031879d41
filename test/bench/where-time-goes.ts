/** The functions that a run spends most of its time in, from node's own profiler, by the file that they come from. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

const shown = 14;

/** A table in markdown. */
export function hottest(tool: string, survey: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'resplan-profile-'));
  execFileSync(
    process.execPath,
    ['--cpu-prof', `--cpu-prof-dir=${folder}`, tool, 'estimate', '--format', 'json', survey],
    { stdio: 'ignore' },
  );
  const profile = JSON.parse(readFileSync(join(folder, readdirSync(folder)[0] as string), 'utf8')) as Profile;
  rmSync(folder, { recursive: true });
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const own = new Map<string, number>();
  let total = 0;
  for (const [i, sample] of profile.samples.entries()) {
    const name = names.get(sample) as string;
    const time = profile.timeDeltas[i] as number;
    if (name === '(idle)') continue;
    own.set(name, (own.get(name) ?? 0) + time);
    total += time;
  }
  const rows = [...own].sort((a, b) => b[1] - a[1]).slice(0, shown);
  const lines = rows.map(([name, time]) => `| ${name} | ${((100 * time) / total).toFixed(1)} % |`);
  return ['| function | share |', '|---|---|', ...lines].join('\n');
}

/** The bundle says before each module which file it was. */
function nameOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  if (!url.includes('/dist/')) return functionName.startsWith('(') ? functionName : `${functionName} (node)`;
  const source = linesOf(url).slice(0, lineNumber + 1);
  const module = source.findLast((line) => line.startsWith('// src/'))?.slice('// src/'.length) ?? 'bundle';
  return `${functionName || 'a function'} in ${module}`;
}

const read = new Map<string, string[]>();
function linesOf(url: string): string[] {
  let lines = read.get(url);
  if (!lines) {
    lines = readFileSync(fileURLToPath(url), 'utf8').split('\n');
    read.set(url, lines);
  }
  return lines;
}
