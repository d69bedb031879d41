import { readdir } from 'node:fs/promises';
import { ResplanError } from '../../resplan-error.ts';
import { absolute } from '../files.ts';
import type { Shell } from '../shell.ts';
import type { ClientList } from './listed-client.ts';

/**
 * Each plan file of a folder is a client, with the surveys that it names; in the order of their names.
 * @throws ResplanError 'manifest-invalid' for a folder without plans
 */
export async function readPlanFolder(shell: Shell, folder: string): Promise<ClientList> {
  const base = absolute(shell, folder);
  const plans = (await readdir(base)).filter((name) => /^[^.].*\.ya?ml$/i.test(name)).sort();
  if (plans.length === 0) throw new ResplanError('manifest-invalid', { file: folder, problem: 'no-plans' });
  const clients = plans.map((plan) => ({
    name: plan.replace(/\.ya?ml$/i, ''),
    files: [],
    plan,
    headcount: null,
    language: null,
    isNamed: false,
    problem: null,
  }));
  return { base, clients, unusedColumns: [] };
}
