import { visible } from '../i18n/visible.ts';
import { wrap } from '../report/render/wrap.ts';
import { messageLine, type Told } from './message-line.ts';
import type { Shell } from './shell.ts';

/**
/**
 * A message to standard error: broken at words to the width of the terminal, at most 80 columns, or with --json-errors
 * as one line of JSON. What it quotes of a file or of the command line reaches the terminal as visible characters only.
 */
export function say(shell: Shell, message: string, told: Told = { code: 'note' }): void {
  if (shell.jsonErrors) {
    shell.err(messageLine(message, told));
    return;
  }
  const width = Math.min(80, shell.columns);
  const lines = visible(message)
    .split('\n')
    .map((line) => wrap(line, width));
  shell.err(`${lines.join('\n')}\n`);
}
