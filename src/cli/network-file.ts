import { dirname, isAbsolute, join } from 'node:path';
import { networkWords } from '../i18n/network.ts';
import { visibleCell } from '../i18n/visible.ts';
import type { MemberRoundFile, NetworkFile, NetworkMemberFile } from '../plan/network/network.ts';
import type { Profile } from '../profile/profile.ts';
import { surveyYearOf } from '../profile/survey-year.ts';
import { readText } from './files.ts';
import { mergeInputs, readInputs } from './inputs.ts';
import type { Options } from './options.ts';
import { say } from './say.ts';
import { readNumberOption, type Settings } from './settings.ts';
import type { Shell } from './shell.ts';

/** Throws ResplanError 'plan-invalid' with where and what, or 'file-missing'. */
export async function readNetworkFile(shell: Shell, path: string): Promise<NetworkFile> {
  const text = await readText(shell, path);
  return (await import('../plan/network/read-network.ts')).readNetwork(text, path);
}

/** A path in the network file is from the file's own folder. */
export function besideNetwork(networkPath: string, file: string): string {
  return isAbsolute(file) ? file : join(dirname(networkPath), file);
}

export interface MemberRound {
  year: number;
  profile: Profile;
}

/** The year that a status or a comparison is of: asked for, else the file's, else that of the newest round. */
export function networkYear(network: NetworkFile, options: Options): number {
  const years = network.members.flatMap(({ rounds = [] }) => rounds.map(({ year }) => year));
  const asked = readNumberOption('year', options.year, network.baseline, 2100, true);
  return asked ?? network.year ?? Math.max(network.baseline, ...years);
}

/** A member's rounds from the baseline year to `year`, in their order. */
export function roundsUntil(
  year: number,
  { baseline }: NetworkFile,
  { rounds = [] }: NetworkMemberFile,
): MemberRoundFile[] {
  return rounds.filter((round) => round.year >= baseline && round.year <= year).sort((a, b) => a.year - b.year);
}

/** A member's rounds in the order given, read by the network's own settings; headcounts as the file says. */
export async function readRounds(
  shell: Shell,
  member: NetworkMemberFile,
  rounds: readonly MemberRoundFile[],
  networkPath: string,
  options: Options,
  settings: Settings,
): Promise<MemberRound[]> {
  const read: MemberRound[] = [];
  for (const { year, file, headcount } of rounds) {
    const inputs = await readInputs(
      shell,
      [besideNetwork(networkPath, file)],
      { ...options, year: String(year) },
      { ...settings, headcount: headcount ?? member.headcount ?? null },
    );
    const profile = mergeInputs(inputs);
    const own = surveyYearOf(profile);
    if (own !== null && own !== year)
      say(shell, networkWords[shell.language].roundYear(visibleCell(file, 60), String(own), String(year)), {
        code: 'round-year',
        severity: 'warning',
        details: { file },
      });
    read.push({ year, profile });
  }
  return read;
}
