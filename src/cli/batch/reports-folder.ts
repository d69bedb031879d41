/** The folder that a batch writes its reports in. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ResplanError } from '../../resplan-error.ts';
import { absolute, readText } from '../files.ts';
import { endingOf } from '../format-of.ts';
import { identityOf } from '../read-files.ts';
import type { Shell } from '../shell.ts';
import { surveysOf } from '../survey-files.ts';
import type { ClientJob } from './client-job.ts';
import { keptFolder } from './kept-client.ts';
import type { ClientList } from './listed-client.ts';

/** What came of each, beside the reports. */
export const listName = 'batch.json';

/** Makes the folder. */
export async function prepareFolder(shell: Shell, folder: string): Promise<void> {
  try {
    await makeFolder(join(absolute(shell, folder), keptFolder));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ResplanError('output-unwritable', {
      file: folder,
      reason: reason === 'EEXIST' ? 'ENOTDIR' : reason,
      folder,
    });
  }
}

/** One folder after another: asked to make all at once, Node 20 never ends below /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

const filesOf = ({ reportName, formats }: ClientJob) => formats.map((format) => `${reportName}.${endingOf(format)}`);

/** One client's report must not be put over the survey of another. */
export async function refuseOverInputs(
  shell: Shell,
  folder: string,
  jobs: readonly ClientJob[],
  given: string,
  { base, clients }: ClientList,
): Promise<void> {
  const inputs = new Map<string, string>();
  const atBase = { ...shell, cwd: base };
  const listed = (
    await Promise.all(
      clients.map(async ({ files, plan }) =>
        plan === null ? files : [...files, plan, ...(await plannedFiles(atBase, plan))],
      ),
    )
  ).flat();
  for (const [path, name] of [
    [absolute(shell, given), given] as const,
    ...listed.map((file) => [absolute(atBase, file), file] as const),
  ]) {
    const identity = await identityOf(path);
    if (identity !== null) inputs.set(identity, name);
  }
  for (const file of [listName, ...jobs.flatMap(filesOf)].map((name) => join(folder, name))) {
    const input = inputs.get((await identityOf(absolute(shell, file))) ?? '');
    if (input !== undefined) throw new ResplanError('output-unwritable', { file, reason: 'is-input', input });
  }
}

/** A plan that cannot be read names none; that is told of its client. */
async function plannedFiles(shell: Shell, plan: string): Promise<string[]> {
  const { readPlan } = await import('../../plan/read-plan.ts');
  return readText(shell, plan)
    .then((text) => surveysOf(readPlan(text, plan), plan))
    .catch(() => []);
}
