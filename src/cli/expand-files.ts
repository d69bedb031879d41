import { glob, isDynamicPattern } from 'tinyglobby';
import { ResplanError } from '../resplan-error.ts';
import { absolute } from './files.ts';
import { identityOf } from './read-files.ts';
import type { Shell } from './shell.ts';

/** The files that paths and patterns name, in the order given; a pattern that the shell left alone is expanded here. */
export async function expandFiles(shell: Shell, paths: readonly string[]): Promise<string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    const pattern = path.replaceAll('\\', '/');
    if (path === '-' || !isDynamicPattern(pattern)) {
      expanded.push(path);
      continue;
    }
    const found = (await glob(pattern, { cwd: shell.cwd, expandDirectories: false, dot: false })).sort();
    // a file may be called «enkät [2026].csv»
    if (found.length === 0 && (await identityOf(absolute(shell, path))) !== null) expanded.push(path);
    else if (found.length === 0) throw new ResplanError('nothing-matched', { pattern: path });
    else expanded.push(...found);
  }
  return expanded;
}

/** Refuses one file given twice, by whatever path: its answers would be counted twice. */
export async function refuseTwice(shell: Shell, files: readonly string[]): Promise<void> {
  const seen = new Map<string, string>();
  for (const file of files) {
    const identity = file === '-' ? '-' : await identityOf(absolute(shell, file));
    if (identity === null) continue;
    const first = seen.get(identity);
    if (first !== undefined) throw new ResplanError('file-unreadable', { file, first, reason: 'given-twice' });
    seen.set(identity, file);
  }
}
