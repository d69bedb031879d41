import { basename, dirname, isAbsolute, join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { surveyFileWords } from '../i18n/survey-files.ts';
import { visibleCell } from '../i18n/visible.ts';
import type { Plan, PlanSurvey } from '../plan/plan.ts';
import { plannedYears } from '../plan/planned-targets.ts';
import { ResplanError } from '../resplan-error.ts';
import { expandFiles, refuseTwice } from './expand-files.ts';
import { say } from './say.ts';
import type { Shell } from './shell.ts';

/**
 * The files to read: those given, patterns expanded, else those of the newest round that the plan names, from the
 * plan's own folder, else standard input where something is piped in.
 * Says so where files are given and the plan speaks of others.
 * @throws ResplanError 'file-missing' without a file where neither names any; 'file-unreadable' for one given twice
 */
export async function surveyFiles(
  shell: Shell,
  given: readonly string[],
  plan: Plan | null,
  planPath: string,
): Promise<string[]> {
  const planned = plan?.surveys ?? [];
  if (given.length === 0 && planned.length === 0) return filesGiven(shell, given);
  const files =
    given.length > 0 ? await expandFiles(shell, given) : surveysOf({ surveys: newestRound(shell, planned) }, planPath);
  await refuseTwice(shell, files);
  if (given.length > 0) warnOfOthers(shell, files, planned, planPath);
  return files;
}

/** The files given, patterns expanded, else standard input where something is piped in. Throws ResplanError 'file-missing'. */
export async function filesGiven(shell: Shell, given: readonly string[]): Promise<string[]> {
  if (given.length > 0) return expandFiles(shell, given);
  if (shell.piped) return ['-'];
  throw new ResplanError('file-missing');
}

/** The surveys that a plan names, whose paths are from its own folder. */
export function surveysOf({ surveys = [] }: Plan, planPath: string): string[] {
  return surveys.map(({ file }) => (isAbsolute(file) ? file : join(dirname(planPath), file)));
}

/** Rounds are no parts of one survey: of several years the newest is where the workplace is. Says so. */
function newestRound(shell: Shell, surveys: PlanSurvey[]): PlanSurvey[] {
  const years = plannedYears({ surveys });
  const newest = years.at(-1);
  if (newest === undefined || years.length < 2) return surveys;
  say(shell, surveyFileWords[shell.language].newest(String(newest)), {
    code: 'newest-round',
    details: { year: newest },
  });
  return surveys.filter(({ year }) => year === newest);
}

/** What the plan says of a survey, found by the file's name. */
export function plannedSurvey(plan: Plan | null, file: string): PlanSurvey | undefined {
  return plan?.surveys?.find((survey) => nameOf(survey.file) === nameOf(file));
}

/** A plan that speaks of none of the files given is likely to misspell one. */
function warnOfOthers(shell: Shell, files: readonly string[], planned: readonly PlanSurvey[], planPath: string): void {
  const given = files.filter((file) => file !== '-' && !file.toLowerCase().endsWith('.json'));
  const names = new Set(given.map(nameOf));
  if (given.length === 0 || planned.length === 0 || planned.some(({ file }) => names.has(nameOf(file)))) return;
  const pairs = planned.flatMap(({ file }) => given.map((other) => [basename(file), basename(other)] as const));
  const near = pairs
    .map(([inPlan, other]) => ({ inPlan, other, apart: distance(inPlan.toLowerCase(), other.toLowerCase()) }))
    .sort((a, b) => a.apart - b.apart)[0];
  const isNear = near && near.apart <= Math.max(3, near.other.length / 3);
  say(
    shell,
    surveyFileWords[shell.language].others(
      visibleCell(planPath, 80),
      planned.map(({ file }) => visibleCell(file, 60)).join(', '),
      isNear ? visibleCell(near.inPlan, 60) : null,
    ),
    { code: 'plan-names-others', severity: 'warning', details: { file: planPath } },
  );
}

/** A name compared letter by letter: macOS writes å as two characters. */
function nameOf(path: string): string {
  return basename(path).normalize('NFC');
}
