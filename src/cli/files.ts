import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { ResplanError } from '../resplan-error.ts';
import { noteRead } from './read-files.ts';
import type { Shell } from './shell.ts';

/** Bytes of a file, or of standard input for `-`. */
export async function openBytes(shell: Shell, path: string): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return shell.stdin;
  const full = absolute(shell, path);
  try {
    const found = await stat(full);
    if (found.isDirectory()) throw new ResplanError('file-unreadable', { file: path, reason: 'EISDIR' });
  } catch (error) {
    throw asFileError(path, error);
  }
  await noteRead(shell, full, path);
  return guarded(path, createReadStream(full, { highWaterMark: 1 << 18 }));
}

export async function readText(shell: Shell, path: string): Promise<string> {
  const full = absolute(shell, path);
  try {
    const text = await readFile(full, 'utf8');
    await noteRead(shell, full, path);
    return text;
  } catch (error) {
    throw asFileError(path, error);
  }
}

export function absolute(shell: Shell, path: string): string {
  return isAbsolute(path) ? path : join(shell.cwd, path);
}

async function* guarded(path: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw asFileError(path, error);
  }
}

function asFileError(path: string, error: unknown): unknown {
  if (error instanceof ResplanError || !(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOENT') return new ResplanError('file-missing', { file: path });
  return new ResplanError('file-unreadable', { file: path, reason: String(error.code) });
}
