/** A guide followed from its first command to its last, in a folder with nothing but the two rounds of answers. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Example, examplesIn, type Guide, guideLines, outputLines } from './guide-blocks.ts';
import { fixtures, runTool, shellArguments } from './run-tool.ts';

/** An example and what the tool really gives there. */
export interface Followed extends Example {
  code: number | null;
  real: string[];
}

export async function follow(guide: Guide): Promise<Followed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'resplan-guide-'));
  try {
    copyFileSync(join(fixtures, 'demo-employer.csv'), join(folder, guide.surveys[0]));
    copyFileSync(join(fixtures, 'demo-2028.csv'), join(folder, guide.surveys[1]));
    const followed: Followed[] = [];
    for (const example of examplesIn(guideLines(guide))) followed.push(await followOne(example, folder, guide));
    return followed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function followOne(example: Example, folder: string, { locale }: Guide): Promise<Followed> {
  const { command } = example;
  if (command === null)
    return { ...example, code: 0, real: outputLines(readFileSync(join(folder, 'resplan.yaml'), 'utf8')) };
  if (!command.startsWith('resplan ')) throw new Error(`“${command}” is no command of resplan`);
  // what is said on both streams, as on a screen; no terminal, so 80 columns; nothing is opened
  const screen: string[] = [];
  const env = { LC_ALL: locale, RESPLAN_OPENER: 'true' };
  const { code } = await runTool(await shellArguments(command), { cwd: folder, env, screen });
  return { ...example, code, real: outputLines(screen.join('')) };
}
