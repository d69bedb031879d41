/** One thread of readInThreads: paths in, inputs out. */
import { parentPort, workerData } from 'node:worker_threads';
import { ResplanError } from '../resplan-error.ts';
import type { ThreadAnswer, ThreadTask } from './input-threads.ts';
import { readInput } from './inputs.ts';
import { noProgress } from './progress.ts';

const { cwd, language, options, settings } = workerData as ThreadTask;
const answer = (value: ThreadAnswer) => parentPort?.postMessage(value);

async function* nothing(): AsyncGenerator<Uint8Array> {}

parentPort?.on('message', async (path: string) => {
  const shell = { cwd, language, progress: noProgress, stdin: nothing() };
  try {
    answer({ input: await readInput(shell, path, options, settings) });
  } catch (error) {
    if (!(error instanceof ResplanError)) throw error;
    answer({ error: { code: error.code, details: error.details } });
  }
});
