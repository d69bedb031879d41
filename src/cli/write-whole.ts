/** A file written whole or not at all: beside its place first, then into it in one step. */
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What a run that was killed outright has left: `.resplan-PID-THREAD-N.tmp`. */
const leftover = /^\.resplan-(\d+)-\d+-\d+\.tmp$/;
const leftoverAfterMs = 60_000;
let written = 0;

/** Throws the system's own error; the file is then as it was, and nothing lies beside it. A link stays a link. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const aside = join(folder, `.resplan-${process.pid}-${threadId}-${written++}.tmp`);
  await removeLeftovers(folder);
  const restore = removeWhenEnded(aside);
  try {
    const before = await stat(target).catch(() => null);
    if (before?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    const file = await open(aside, 'wx', before?.mode ?? 0o666);
    try {
      // unlike a single write, which may stop where the disk is full and say nothing
      await file.writeFile(content);
      if (before) await keepOwner(file, before);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, target);
  } finally {
    await rm(aside, { force: true });
    restore();
  }
}

/** Not every file system knows owners, and not everyone may set them. */
async function keepOwner(file: FileHandle, { mode, uid, gid }: { mode: number; uid: number; gid: number }) {
  await file.chown(uid, gid).catch(() => {});
  await file.chmod(mode).catch(() => {});
}

/** A signal takes the file away and then ends the process as it would have. */
function removeWhenEnded(aside: string): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    try {
      unlinkSync(aside);
    } catch {
      // not there yet, or there no more
    }
    restore();
    process.kill(process.pid, signal);
  };
  const restore = () => {
    for (const signal of ending) process.off(signal, onSignal);
  };
  for (const signal of ending) process.on(signal, onSignal);
  return restore;
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(leftover.exec(name)?.[1] ?? 0);
    if (pid === 0 || isRunning(pid)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    // on a shared disk it may be another machine's
    if (found && Date.now() - found.mtimeMs > leftoverAfterMs) await rm(path, { force: true }).catch(() => {});
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
