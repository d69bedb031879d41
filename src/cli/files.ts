import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { progressWords } from '../i18n/progress.ts';
import { visibleCell } from '../i18n/visible.ts';
import { ResplanError } from '../resplan-error.ts';
import { noteRead } from './read-files.ts';
import type { Shell } from './shell.ts';
import { stdinBytes, stdinText } from './stdin.ts';

type ReadingShell = Pick<Shell, 'cwd' | 'language' | 'progress' | 'stdin'>;

/** Text of more than this would be collected late, and memory grow with the file. */
const readAtOnceBytes = 1 << 16;

/** Bytes of a file, or of standard input for `-`. */
export async function openBytes(shell: ReadingShell, path: string): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return watched(shell, 'stdin', null, stdinBytes(shell));
  const full = absolute(shell, path);
  let size: number | null = null;
  try {
    const found = await stat(full);
    // a pipe with a name has no size
    size = found.isFile() ? found.size : null;
    if (found.isDirectory()) throw new ResplanError('file-unreadable', { file: path, reason: 'EISDIR' });
  } catch (error) {
    throw asFileError(path, error);
  }
  await noteRead(shell, full, path);
  return watched(shell, path, size, guarded(path, createReadStream(full, { highWaterMark: readAtOnceBytes })));
}

/** Plans, factors, measures and headcounts are written by hand: what is larger is some other file. */
const mostTextBytes = 500_000;

/** A text file, or standard input for `-`. @throws ResplanError 'file-too-big' beside those of a file that cannot be read */
export async function readText(shell: Shell, path: string): Promise<string> {
  if (path === '-') return stdinText(shell);
  const bytes = await readAtMost(shell, path, mostTextBytes + 1);
  if (bytes.length > mostTextBytes)
    throw new ResplanError('file-too-big', { file: path, limitKb: mostTextBytes / 1000 });
  return bytes.toString('utf8');
}

/** The first bytes of a file, of a device without end too. */
export async function readAtMost(shell: Shell, path: string, bytes: number): Promise<Buffer> {
  const full = absolute(shell, path);
  const parts: Buffer[] = [];
  try {
    for await (const part of createReadStream(full, { end: bytes - 1 })) parts.push(part as Buffer);
    await noteRead(shell, full, path);
    return Buffer.concat(parts);
  } catch (error) {
    throw asFileError(path, error);
  }
}

export function absolute(shell: Pick<Shell, 'cwd'>, path: string): string {
  return isAbsolute(path) ? path : join(shell.cwd, path);
}

async function* watched(shell: ReadingShell, file: string, size: number | null, stream: AsyncIterable<Uint8Array>) {
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.length;
    shell.progress.at(() =>
      progressWords[shell.language].reading(visibleCell(file, 40), size ? Math.min(1, bytes / size) : null, bytes),
    );
    yield part;
  }
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
