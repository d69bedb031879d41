/** Says what is about to hold the thread for a while. */
import { progressWords } from '../i18n/progress.ts';
import type { Shell } from './shell.ts';

/** Fewer draws than this are done before anyone looks. */
const quickDraws = 1000;

export async function sayDrawing(shell: Shell, draws: number): Promise<void> {
  if (draws > quickDraws) await shell.progress.begin(progressWords[shell.language].drawing(draws));
}

export async function saySearching(shell: Shell): Promise<void> {
  await shell.progress.begin(progressWords[shell.language].searching);
}
