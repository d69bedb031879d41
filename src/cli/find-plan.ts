import { planFileName } from '../plan/file-names.ts';
import type { Plan } from '../plan/plan.ts';
import { absolute, readText } from './files.ts';
import type { Options } from './options.ts';
import { exists } from './output.ts';
import type { Shell } from './shell.ts';

/** Where the plan is, if there is one. */
export function planPathOf(options: Options): string {
  return options.plan ?? planFileName;
}

/** The plan given by --plan, else the one in the current folder (unless that is nobody's in particular), else none. */
export async function findPlan(shell: Shell, options: Options): Promise<Plan | null> {
  const lies = options.planInFolder !== false && (await exists(absolute(shell, planFileName)));
  const path = options.plan ?? (lies ? planFileName : null);
  if (path === null) return null;
  const text = await readText(shell, path);
  return (await import('../plan/read-plan.ts')).readPlan(text, path);
}
