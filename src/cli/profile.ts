import { namedAlready, sharedNote, unsharedWarning } from '../i18n/profile.ts';
import { mergeProfiles } from '../profile/merge.ts';
import { nameEmployer } from '../profile/name-employer.ts';
import type { Profile } from '../profile/profile.ts';
import { profileText } from '../profile/write-profile.ts';
import { ResplanError } from '../resplan-error.ts';
import { type ProblemCode, problemSeverity } from '../survey/problem.ts';
import { findPlan, planPathOf } from './find-plan.ts';
import type { Input } from './input.ts';
import { eachInput } from './inputs.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { say } from './say.ts';
import { readSettings } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';
import { surveyFiles } from './survey-files.ts';
import { tellProblems } from './tell-problems.ts';

/**
 * `resplan profile FILES`, and `resplan profile merge FILES`: both read surveys and profiles alike,
 * so putting several together is the same thing.
 */
export async function makeProfile(shell: Shell, files: string[], options: Options): Promise<ExitCode> {
  const paths = files[0] === 'merge' && (files.length > 1 || shell.piped) ? files.slice(1) : files;
  const settings = await readSettings(shell, options, await findPlan(shell, options));
  const surveys = await surveyFiles(shell, paths, settings.plan, planPathOf(options));
  const read = await mergedAsRead(shell, eachInput(shell, surveys, options, settings));
  const name = options.name?.normalize('NFC') ?? settings.plan?.workplace?.name;
  if (options.name?.trim() === '')
    throw new ResplanError('option-invalid', { option: 'name', value: options.name, allowed: 'Acme' });
  const plain = name === undefined ? read : nameEmployer(read, name);
  if (options.name !== undefined && plain === read)
    say(shell, namedAlready[shell.language], { code: 'employer-named-already' });
  let profile = plain;
  if (options.share) {
    profile = (await import('../report/travel-plan/sharing.ts')).profileToShare(plain, settings);
  }
  await put(shell, profileText(profile), options.output);
  if (profile.shared) say(shell, sharedNote[shell.language](profile.shared.minGroup), { code: 'profile-shared' });
  else say(shell, unsharedWarning[shell.language], { code: 'profile-not-shared', severity: 'warning' });
  const codes = Object.keys(plain.quality.problems) as ProblemCode[];
  return codes.some(
    (code) => problemSeverity[code] === 'error' || (options.strict && problemSeverity[code] === 'warning'),
  )
    ? 1
    : 0;
}

/** One profile is held beside the sum, however many there are. */
async function mergedAsRead(shell: Shell, inputs: AsyncIterable<Input>): Promise<Profile> {
  let sum: Profile | null = null;
  for await (const input of inputs) {
    tellProblems(shell, [input]);
    sum = sum === null ? input.profile : mergeProfiles(sum, input.profile);
  }
  if (sum === null) throw new ResplanError('file-missing');
  return sum;
}
