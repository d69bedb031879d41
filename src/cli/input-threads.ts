import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';
import { ResplanError } from '../resplan-error.ts';
import { absolute } from './files.ts';
import type { Input } from './input.ts';
import type { Options } from './options.ts';
import { noteRead } from './read-files.ts';
import type { Settings } from './settings.ts';
import type { Shell } from './shell.ts';

/** Below this a thread costs more than it saves. */
const worthwhileBytes = 8_000_000;
const script = fileURLToPath(new URL('./input-thread.js', import.meta.url));

/** What a thread is given once; what it needs of the settings can be copied to it. */
export interface ThreadTask {
  cwd: string;
  language: Shell['language'];
  options: Options;
  settings: ReadingSettings;
}
export type ReadingSettings = Omit<Settings, 'set' | 'factors' | 'footprint' | 'from'>;
export type ThreadAnswer =
  | { input: Input }
  | { error: { code: ResplanError['code']; details: ResplanError['details'] } };

/**
 * Large files read at once, one thread to a core, this one among them, each file by one of them; null where reading one
 * after another is as quick. The inputs are the same, and come in the order of the paths, for they are asked for by place.
 * `read`: how this thread reads one.
 */
export async function readInThreads(
  shell: Shell,
  paths: readonly string[],
  options: Options,
  settings: Settings,
  read: (path: string) => Promise<Input>,
): Promise<{ input(place: number): Promise<Input>; end(): Promise<void> } | null> {
  const count = Math.min(availableParallelism(), paths.length);
  // a worker of a batch has a core of its own already
  if (!isMainThread || count < 2 || !(await areWorthwhile(shell, paths))) return null;
  const { set, factors, footprint, from, ...reading } = settings;
  const workerData: ThreadTask = { cwd: shell.cwd, language: shell.language, options, settings: reading };
  const threads = Array.from({ length: count - 1 }, () => new Worker(script, { workerData }));
  const inputs = paths.map(() => deferred<Input>());
  let next = 0;

  function takeNext(): { path: string; input: Deferred<Input> } | null {
    const [path, input] = [paths[next], inputs[next]];
    if (path === undefined || input === undefined) return null;
    next += 1;
    return { path, input };
  }

  function giveNext(thread: Worker): void {
    const taken = takeNext();
    if (!taken) return;
    const { path, input } = taken;
    thread.once('error', input.reject);
    thread.once('message', (answer: ThreadAnswer) => {
      thread.off('error', input.reject);
      if ('input' in answer) input.resolve(answer.input);
      else input.reject(new ResplanError(answer.error.code, answer.error.details));
      giveNext(thread);
    });
    thread.postMessage(path);
  }

  // the first is asked for first
  let mine = takeNext();
  for (const thread of threads) giveNext(thread);
  return {
    async input(place) {
      const wanted = inputs[place] as Deferred<Input>;
      // nobody waits for another thread while there is a file to read
      for (; mine && !wanted.isSettled; mine = takeNext())
        await read(mine.path).then(mine.input.resolve, mine.input.reject);
      return wanted.promise;
    },
    end: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))),
  };
}

/** Files of some size, and nothing else; and the tool as it is built. */
async function areWorthwhile(shell: Shell, paths: readonly string[]): Promise<boolean> {
  const files = [script, ...paths.map((path) => absolute(shell, path))];
  const found = await Promise.all(files.map((file) => stat(file).catch(() => null)));
  if (paths.includes('-') || found.some((file) => !file?.isFile())) return false;
  for (const path of paths) await noteRead(shell, absolute(shell, path), path);
  return found.slice(1).reduce((sum, file) => sum + (file?.size ?? 0), 0) >= worthwhileBytes;
}

interface Deferred<T> {
  promise: Promise<T>;
  isSettled: boolean;
  resolve(value: T): void;
  reject(error: unknown): void;
}

function deferred<T>(): Deferred<T> {
  const made: Partial<Deferred<T>> = { isSettled: false };
  made.promise = new Promise<T>((resolve, reject) => {
    made.resolve = (value) => {
      made.isSettled = true;
      resolve(value);
    };
    made.reject = (error) => {
      made.isSettled = true;
      reject(error);
    };
  });
  // the first failure ends the run, and nobody asks for the others
  made.promise.catch(() => {});
  return made as Deferred<T>;
}
