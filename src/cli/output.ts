import writeFileAtomic from 'write-file-atomic';
import { ResplanError } from '../survey/resplan-error.ts';
import { absolute } from './files.ts';
import type { Shell } from './shell.ts';

/** Prints a result, or writes it to a file: whole or not at all. */
export async function put(shell: Shell, text: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') return shell.out(text);
  try {
    await writeFileAtomic(absolute(shell, file), text);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ResplanError('output-unwritable', { file, reason });
  }
}
