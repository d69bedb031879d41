import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { batchWords } from '../../i18n/batch.ts';
import { visibleCell } from '../../i18n/visible.ts';
import { jsonText } from '../../json-text.ts';
import { batchReport } from '../../report/batch/batch-report.ts';
import { batchBlocks } from '../../report/render/batch-blocks.ts';
import { blocksText } from '../../report/render/document/document-text.ts';
import { ResplanError } from '../../resplan-error.ts';
import { absolute } from '../files.ts';
import type { Options } from '../options.ts';
import { put } from '../output.ts';
import { type ReportFormat, reportFormats } from '../render-report.ts';
import { say } from '../say.ts';
import { readNumberOption } from '../settings.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { version } from '../version.ts';
import type { ClientJob, ClientOutcome } from './client-job.ts';
import { clientJobs } from './client-jobs.ts';
import type { ClientList } from './listed-client.ts';
import { readManifest } from './manifest.ts';
import { readPlanFolder } from './plan-folder.ts';
import { listName, prepareFolder, refuseOverInputs } from './reports-folder.ts';
import { failedClient } from './run-client.ts';
import { runJobs } from './run-jobs.ts';

/** `resplan batch`: the report of every employer in a list, or of every plan in a folder. 1 where one of them has none. */
export async function batch(shell: Shell, [given]: string[], options: Options): Promise<ExitCode> {
  const t = batchWords[shell.language];
  const formats = formatsOf(options);
  const workers = readNumberOption('workers', options.workers, 1, 256, true) ?? availableParallelism();
  const folder = options.output;
  if (given === undefined || folder === undefined) throw new ResplanError('manifest-invalid', { problem: 'needs' });
  const list = await readList(shell, given);
  if (list.unusedColumns.length > 0)
    say(shell, t.unusedColumns(list.unusedColumns.map((column) => visibleCell(column, 40)).join(', ')));
  const jobs = clientJobs(shell, list, options, formats, folder);
  const ready = jobs.flatMap((job) => (job instanceof ResplanError ? [] : [job]));
  await refuseOverInputs(shell, folder, ready, given, list);
  await prepareFolder(shell, folder);
  const outcomes = await runWatched(shell, ready, Math.min(workers, Math.max(1, ready.length)));
  let next = 0;
  const clients = jobs.map((job, i) =>
    job instanceof ResplanError
      ? failedClient(list.clients[i]?.name ?? '', job)
      : (outcomes[next++] as ClientOutcome).client,
  );
  for (const { client, notes } of outcomes)
    for (const note of notes) say(shell, `${visibleCell(client.name, 40)}: ${note}`);
  const report = batchReport(clients, formats, version);
  await put(shell, jsonText(report), join(folder, listName));
  const reused = outcomes.filter((outcome) => outcome.reused).length;
  shell.out(blocksText(batchBlocks(report, { reused, folder }, shell.language), shell.style, shell.columns));
  return report.counts.done === clients.length ? 0 : 1;
}

function formatsOf({ format = 'html' }: Options): ReportFormat[] {
  const asked = format.toLowerCase().split(',');
  return [...new Set(asked.map((word) => word.trim()))].map((word) => {
    const known = reportFormats.find((one) => one === word);
    if (known) return known;
    throw new ResplanError('option-invalid', { option: 'format', value: word, allowed: reportFormats.join(', ') });
  });
}

async function readList(shell: Shell, given: string): Promise<ClientList> {
  const isFolder = await stat(absolute(shell, given)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? readPlanFolder(shell, given) : readManifest(shell, given);
}

/** How many are done, and how long the rest may take, where a person watches. */
async function runWatched(shell: Shell, jobs: readonly ClientJob[], workers: number): Promise<ClientOutcome[]> {
  const startedAt = performance.now();
  let done = 0;
  let reused = 0;
  const tell = () =>
    shell.progress.at(() => {
      const msPerClient = (performance.now() - startedAt) / (done - reused);
      const secondsLeft = done > reused ? (msPerClient * (jobs.length - done)) / 1000 : null;
      return batchWords[shell.language].progress(done, jobs.length, secondsLeft);
    });
  const ticking = setInterval(tell, 1000);
  try {
    return await runJobs(jobs, workers, (outcome) => {
      done++;
      if (outcome.reused) reused++;
      tell();
    });
  } finally {
    clearInterval(ticking);
  }
}
