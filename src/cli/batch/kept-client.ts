/**
 * What was done in an earlier run, and of what: one file per employer beside the reports, written when these are whole.
 * It is kept under the settings and the tool's version, with the SHA-256 of all that was read and all that was written.
 */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { jsonLine } from '../../json-text.ts';
import type { BatchClient } from '../../report/batch/batch-report.ts';
import { batchClientSchema } from '../../report/batch/schema.ts';
import { absolute } from '../files.ts';
import { put } from '../output.ts';
import { filesRead } from '../read-files.ts';
import type { Shell } from '../shell.ts';
import { version } from '../version.ts';
import type { ClientJob } from './client-job.ts';

/** The folder, among the reports, of what is kept. */
export const keptFolder = '.resplan';

const hashed = z.array(z.strictObject({ path: z.string(), sha256: z.string() }));
const keptSchema = z.strictObject({ key: z.string(), inputs: hashed, outputs: hashed, client: batchClientSchema });
type Hashed = z.infer<typeof hashed>;

/** What the reports follow from beside the files. */
export function keyOf(job: ClientJob, files: readonly string[]): string {
  const { name, reportName, language, options, formats, sourceDate = null } = job;
  const all = { version, name, reportName, language, files, options, formats, sourceDate };
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** The record of an earlier run, if all that it was made of and all that it made is as it was; else null. */
export async function keptClient(shell: Shell, job: ClientJob, key: string): Promise<BatchClient | null> {
  const kept = await readKept(absolute(shell, keptPath(job)));
  if (kept?.key !== key) return null;
  for (const { path, sha256 } of [...kept.inputs, ...kept.outputs]) {
    if ((await sha256Of(absolute(shell, path)).catch(() => null)) !== sha256) return null;
  }
  return kept.client;
}

/**
 * All that a run has read, hashed.
 * @param startedAtMs milliseconds since 1970
 * @returns changedMeanwhile where nobody knows any more what was read
 */
export async function inputsOf(
  shell: Shell,
  startedAtMs: number,
): Promise<{ inputs: Hashed; changedMeanwhile: boolean }> {
  const inputs: Hashed = [];
  let changedMeanwhile = false;
  for (const path of filesRead(shell)) {
    const full = absolute(shell, path);
    inputs.push({ path, sha256: await sha256Of(full) });
    if ((await stat(full)).ctimeMs >= startedAtMs) changedMeanwhile = true;
  }
  return { inputs: inputs.sort((a, b) => (a.path < b.path ? -1 : 1)), changedMeanwhile };
}

export async function keepClient(shell: Shell, job: ClientJob, key: string, inputs: Hashed, client: BatchClient) {
  const outputs: Hashed = [];
  for (const file of client.reports) {
    const path = join(job.folder, file);
    outputs.push({ path, sha256: await sha256Of(absolute(shell, path)) });
  }
  await put(shell, jsonLine({ key, inputs, outputs, client }), keptPath(job));
}

/** As a list of what a report was made of tells it: no folders of the machine. */
export function namedInputs(inputs: Hashed): BatchClient['inputs'] {
  return inputs.map(({ path, sha256 }) => ({ name: basename(path), sha256 }));
}

const keptPath = ({ folder, reportName }: ClientJob) => join(folder, keptFolder, `${reportName}.json`);

/** Null for what is not there, or is not of this version. */
async function readKept(path: string): Promise<z.infer<typeof keptSchema> | null> {
  try {
    return keptSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}
