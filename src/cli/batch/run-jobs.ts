import type { ClientJob, ClientOutcome } from './client-job.ts';
import { failedClient } from './run-client.ts';

/**
 * Runs every job, so many at a time, and gives what came of them in the order of the jobs. They run in threads: one that
 * dies takes its job alone with it, and none works on after a kill.
 */
export async function runJobs(
  jobs: readonly ClientJob[],
  workers: number,
  finished: (outcome: ClientOutcome) => void,
): Promise<ClientOutcome[]> {
  const told = (outcome: ClientOutcome) => {
    finished(outcome);
    return outcome;
  };
  const { Tinypool } = await import('tinypool');
  const filename = new URL('./batch-worker.js', import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: workers, maxThreads: workers });
  try {
    return await Promise.all(
      jobs.map(async (job) =>
        told(
          await pool.run(job).then(
            (outcome: ClientOutcome) => outcome,
            // the thread is gone; the pool starts another
            (error: unknown) => ({ client: failedClient(job.name, error), reused: false, notes: [] }),
          ),
        ),
      ),
    );
  } finally {
    await pool.destroy();
  }
}
