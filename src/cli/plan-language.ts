import { isAbsolute, join } from 'node:path';
import { networkFileName, planFileName } from '../plan/file-names.ts';

// as in main.ts: an import costs every start
const { readFileSync, statSync } = process.getBuiltinModule('node:fs');

/** The language that the plan file names, before it is read as a plan: help and errors speak it too. Null without one. */
export function planLanguage(argv: readonly string[], cwd: string): string | null {
  const at = argv.indexOf('--plan');
  const given = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--plan='))?.slice('--plan='.length);
  const path = given ?? networkFile(argv) ?? checkedFile(argv) ?? planFileName;
  try {
    const full = isAbsolute(path) ? path : join(cwd, path);
    // a pipe can be read only once, and a device has no end
    if (!statSync(full).isFile()) return null;
    const text = readFileSync(full, 'utf8');
    return /^language:\s*["']?(\w+)/m.exec(text)?.[1] ?? null;
  } catch {
    // a plan that cannot be read is told of where it is read
    return null;
  }
}

/** The file of `plan check FILE`. */
function checkedFile(argv: readonly string[]): string | null {
  const at = argv.findIndex((word, i) => word === 'check' && argv[i - 1] === 'plan');
  const next = at < 0 ? undefined : argv[at + 1];
  return next === undefined || next.startsWith('-') ? null : next;
}

/** The file of `network FILE`. */
function networkFile(argv: readonly string[]): string | null {
  if (argv[0] !== 'network') return null;
  const next = argv[1];
  return next === undefined || next.startsWith('-') ? networkFileName : next;
}
