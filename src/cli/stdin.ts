/** Standard input, called - on the command line: read once, as a survey, or as a text that is kept. */
import { ResplanError } from '../resplan-error.ts';
import type { Shell } from './shell.ts';

const readByRun = new WeakMap<Shell['stdin'], Promise<string> | 'bytes'>();

/** Its bytes. Throws ResplanError 'file-unreadable' where they have been read already. */
export function stdinBytes(shell: Pick<Shell, 'stdin'>): AsyncIterable<Uint8Array> {
  if (readByRun.has(shell.stdin)) throw givenTwice();
  readByRun.set(shell.stdin, 'bytes');
  return shell.stdin;
}

/** All of it as text, as often as asked. Throws ResplanError 'file-unreadable' where it was read as a survey. */
export function stdinText(shell: Pick<Shell, 'stdin'>): Promise<string> {
  const read = readByRun.get(shell.stdin);
  if (read === 'bytes') throw givenTwice();
  const text = read ?? gatherText(shell.stdin);
  readByRun.set(shell.stdin, text);
  return text;
}

async function gatherText(stream: Shell['stdin']): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of stream) text += decoder.decode(part, { stream: true });
  return text + decoder.decode();
}

const givenTwice = () => new ResplanError('file-unreadable', { file: '-', first: '-', reason: 'given-twice' });
