import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shell } from '../shell.ts';
import { writeWhole } from '../write-whole.ts';

/** What has been answered so far, by question. Values are of our own making, read back by us alone. */
export type Draft = Record<string, unknown>;

const draftName = '.resplan-init.json';

/** The answers of a dialogue that was broken off in this folder; none where there was none, or it cannot be read. */
export async function readDraft(shell: Shell): Promise<Draft> {
  try {
    const draft = JSON.parse(await readFile(join(shell.cwd, draftName), 'utf8')) as unknown;
    return typeof draft === 'object' && draft !== null ? (draft as Draft) : {};
  } catch {
    return {};
  }
}

/** Where it cannot be saved the questions go on: what they end in says so. */
export async function saveDraft(shell: Shell, draft: Draft): Promise<void> {
  await writeWhole(join(shell.cwd, draftName), JSON.stringify(draft)).catch(() => {});
}

export async function removeDraft(shell: Shell): Promise<void> {
  await rm(join(shell.cwd, draftName), { force: true });
}
