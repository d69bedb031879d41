import { dirname, isAbsolute, join } from 'node:path';
import type { NetworkFile, NetworkMemberFile } from '../plan/network/network.ts';
import type { Profile } from '../profile/profile.ts';
import { readText } from './files.ts';
import { mergeInputs, readInputs } from './inputs.ts';
import type { Options } from './options.ts';
import type { Settings } from './settings.ts';
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

/** A member's rounds in the order of their years, read by the network's own settings; headcounts as the file says. */
export async function readRounds(
  shell: Shell,
  member: NetworkMemberFile,
  networkPath: string,
  options: Options,
  settings: Settings,
): Promise<MemberRound[]> {
  const rounds: MemberRound[] = [];
  for (const { year, file, headcount } of [...(member.rounds ?? [])].sort((a, b) => a.year - b.year)) {
    const inputs = await readInputs(
      shell,
      [besideNetwork(networkPath, file)],
      { ...options, year: String(year) },
      { ...settings, headcount: headcount ?? member.headcount ?? null },
    );
    rounds.push({ year, profile: mergeInputs(inputs) });
  }
  return rounds;
}
