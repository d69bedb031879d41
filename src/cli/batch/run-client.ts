/** One employer of a batch: what `resplan report` does, in every format asked for. */
import { join } from 'node:path';
import { type BatchClient, clientFigures } from '../../report/batch/batch-report.ts';
import { plainStyle } from '../../report/render/style.ts';
import { ResplanError } from '../../resplan-error.ts';
import { problemSeverity } from '../../survey/problem.ts';
import { expandFiles } from '../expand-files.ts';
import { endingOf } from '../format-of.ts';
import { put } from '../output.ts';
import { noProgress } from '../progress.ts';
import { type ComputedReport, computeReport, renderReport, reportProblems } from '../render-report.ts';
import { exitCodeFor } from '../run-estimate.ts';
import type { Shell } from '../shell.ts';
import type { ClientJob, ClientOutcome } from './client-job.ts';
import { inputsOf, keepClient, keptClient, keyOf, namedInputs } from './kept-client.ts';

/** Never throws: what goes wrong with one employer is told of it. */
export async function runClient(job: ClientJob): Promise<ClientOutcome> {
  const notes: string[] = [];
  try {
    const shell = clientShell(job, notes);
    const files = await expandFiles(shell, job.files);
    const key = keyOf(job, files);
    const kept = job.force ? null : await keptClient(shell, job, key);
    if (kept) return { client: kept, reused: true, notes };
    const startedAtMs = Date.now();
    const computed = await computeReport(shell, files, job.options, job.formats);
    const reports = await writeReports(shell, job, computed);
    const { inputs, changedMeanwhile } = await inputsOf(shell, startedAtMs);
    const client = clientOf(job, computed, reports, namedInputs(inputs));
    if (!changedMeanwhile) await keepClient(shell, job, key, inputs, client);
    return { client, reused: false, notes };
  } catch (error) {
    return { client: failedClient(job.name, error), reused: false, notes };
  }
}

/** Anything but an error of our own is a fault of the tool: told, and no reason to stop the others. */
export function failedClient(name: string, error: unknown): BatchClient {
  const known = error instanceof ResplanError ? { code: error.code, details: error.details } : null;
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const message = outOfMemory ? 'memory' : error instanceof Error ? error.message : String(error);
  return {
    name,
    status: 'failed',
    reports: [],
    inputs: [],
    error: known ?? { code: 'unexpected', details: { message } },
    problems: [],
    figures: null,
  };
}

/** Nobody is asked, nothing is printed, and a terminal's width is not in what is written. */
function clientShell(job: ClientJob, notes: string[]): Shell {
  return {
    stdin: (async function* () {})(),
    env: { SOURCE_DATE_EPOCH: job.sourceDate },
    cwd: job.base,
    language: job.language,
    interactive: false,
    columns: 80,
    style: plainStyle,
    progress: noProgress,
    out: () => {},
    err: (text) => void notes.push(text.replace(/\s+/g, ' ').trim()),
  };
}

async function writeReports(shell: Shell, job: ClientJob, computed: ComputedReport): Promise<string[]> {
  const written: string[] = [];
  for (const format of job.formats) {
    const file = `${job.reportName}.${endingOf(format)}`;
    await put(shell, await renderReport(shell, job.options, computed, format, plainStyle), join(job.folder, file));
    written.push(file);
  }
  return written;
}

function clientOf(
  job: ClientJob,
  computed: ComputedReport,
  reports: string[],
  inputs: BatchClient['inputs'],
): BatchClient {
  const codes = reportProblems(computed);
  const told = computed.plan.quality.problems.map(({ code, severity, count }) => ({ code, severity, count }));
  const untold = [...new Set(codes)]
    .filter((code) => problemSeverity[code] === 'error' && !told.some((one) => one.code === code))
    .map((code) => ({ code, severity: problemSeverity[code], count: null }));
  return {
    name: job.name,
    status: exitCodeFor(codes, job.options) === 0 ? 'done' : 'data-errors',
    reports,
    inputs,
    error: null,
    problems: [...told, ...untold],
    figures: clientFigures(computed.plan),
  };
}
