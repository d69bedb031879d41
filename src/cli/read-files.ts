import { stat } from 'node:fs/promises';

/** The files that a run has read, each as the system knows it, so that no output is put over one of them. */
const readByRun = new WeakMap<object, Map<string, string>>();

/** What a file is to the system, by whatever path, link or case it is named; null where there is none. */
export async function identityOf(path: string): Promise<string | null> {
  return stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => null,
  );
}

/** Remembers a file that is read, by the name that the user gave it. */
export async function noteRead(shell: object, fullPath: string, name: string): Promise<void> {
  const identity = await identityOf(fullPath);
  const known = readByRun.get(shell) ?? new Map<string, string>();
  if (identity !== null && !known.has(identity)) known.set(identity, name);
  readByRun.set(shell, known);
}

/** The name of the file that was read and stands at this path; null where none does. */
export async function readAt(shell: object, fullPath: string): Promise<string | null> {
  const identity = await identityOf(fullPath);
  return identity === null ? null : (readByRun.get(shell)?.get(identity) ?? null);
}

/** The files that a run has read, by the names that it read them by. */
export function filesRead(shell: object): string[] {
  return [...(readByRun.get(shell)?.values() ?? [])];
}
