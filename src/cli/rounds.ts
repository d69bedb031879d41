import { basename } from 'node:path';
import { stratify } from '../footprint/strata.ts';
import { kindShares, noKindShares, travelParts } from '../footprint/travel-parts.ts';
import type { Plan } from '../plan/plan.ts';
import type { Round } from '../report/track/track-report.ts';
import { expandFiles } from './expand-files.ts';
import type { Options } from './options.ts';
import { type EstimateRun, type Preparing, runEstimate } from './run-estimate.ts';
import type { Shell } from './shell.ts';
import { plannedSurvey, surveysOf } from './survey-files.ts';

export interface RunRound {
  round: Round;
  run: EstimateRun;
}

/** The files of each round, in the order of their years: files of one year are one round; without a year each is its own. */
export async function roundFiles(
  shell: Shell,
  given: readonly string[],
  plan: Plan | null,
  planPath: string,
): Promise<{ name: string; year: number | null; files: string[] }[]> {
  const files = given.length > 0 ? await expandFiles(shell, given) : surveysOf(plan ?? {}, planPath);
  const rounds = new Map<string, { name: string; year: number | null; files: string[] }>();
  for (const file of files) {
    const year = plannedSurvey(plan, file)?.year ?? yearInName(file);
    const key = year === null ? file : String(year);
    const round = rounds.get(key) ?? { name: year === null ? basename(file) : String(year), year, files: [] };
    round.files.push(file);
    rounds.set(key, round);
  }
  const all = [...rounds.values()];
  return all.every(({ year }) => year !== null) ? all.sort((a, b) => (a.year ?? 0) - (b.year ?? 0)) : all;
}

/** `enkat-2024.csv` is of 2024. */
function yearInName(file: string): number | null {
  const found = /(?<!\d)(19|20)\d\d(?!\d)/.exec(basename(file));
  return found ? Number(found[0]) : null;
}

/** A round as it is compared: its estimate, in which no small group is shown, and its parts. */
export async function runRound(
  shell: Shell,
  { name, year, files }: { name: string; year: number | null; files: string[] },
  options: Options,
  preparing?: Preparing,
): Promise<RunRound> {
  const run = await runEstimate(
    shell,
    files,
    { ...options, ...(year === null ? {} : { year: String(year) }) },
    preparing,
  );
  const { profile, settings, report } = run;
  const { strata } = stratify(profile, settings.footprint.includeOutliers);
  const shares = report.privacy.modesHidden ? noKindShares : kindShares(strata, run.fold, profile);
  const parts = report.privacy.modesHidden ? null : travelParts(strata, settings.factors, settings.footprint);
  return { round: { name, year, baseline: report.baseline, shares, parts }, run };
}
