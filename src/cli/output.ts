import { access, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ResplanError } from '../resplan-error.ts';
import { absolute } from './files.ts';
import { readAt } from './read-files.ts';
import type { Shell } from './shell.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Prints a result, or writes it to a file: whole or not at all, and never over a file that was read, unless it is the
 * one that is being changed.
 */
export async function put(
  shell: Shell,
  content: string | Uint8Array,
  file: string | undefined,
  { overInput = false } = {},
): Promise<void> {
  if (file === undefined || file === '-') {
    if (file === undefined && shell.terminal && isForProgram(content)) throw new ResplanError('output-for-file', {});
    return shell.out(content);
  }
  const full = absolute(shell, file);
  const input = await readAt(shell, full);
  if (input !== null && !overInput) throw new ResplanError('output-unwritable', { file, reason: 'is-input', input });
  try {
    // a device or a pipe is written to, never replaced by a file of its name
    const write = (await isSpecial(full)) ? writeFile : writeWhole;
    await write(full, content);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ResplanError('output-unwritable', { file, reason, folder: dirname(file) });
  }
}

/** A workbook or a page: on a terminal it would be noise. */
const isForProgram = (content: string | Uint8Array) => typeof content !== 'string' || /^<!doctype html/i.test(content);

async function isSpecial(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  );
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
