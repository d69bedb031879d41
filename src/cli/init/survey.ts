/** What `init` learns from the survey: its columns, and what measures would give. */
import { readdir } from 'node:fs/promises';
import type { Language } from '../../i18n/language.ts';
import type { Plan } from '../../plan/plan.ts';
import { shareProfile } from '../../profile/share.ts';
import { catalogue } from '../../reference/measures/catalogue.ts';
import { type FoundReport, proposedPlan } from '../../report/optimised-report.ts';
import { ResplanError } from '../../resplan-error.ts';
import { type AloneSaving, aloneSavings } from '../../simulation/alone-savings.ts';
import type { SurveyReading } from '../../survey/read-survey.ts';
import { readInputs } from '../inputs.ts';
import type { Options } from '../options.ts';
import { runEstimate } from '../run-estimate.ts';
import { saySearching } from '../say-working.ts';
import { searchPlans } from '../search-plans.ts';
import { readSettings } from '../settings.ts';
import type { Shell } from '../shell.ts';

/** Files in the folder that may be surveys. */
export async function surveyCandidates(shell: Shell): Promise<string[]> {
  const names = await readdir(shell.cwd).catch(() => []);
  return names.filter((name) => /\.(csv|tsv|txt|xlsx)$/i.test(name) && !name.startsWith('.')).sort();
}

/** How the columns of a survey are read, as mapped so far; null for a profile, which has none. */
export async function readColumns(
  shell: Shell,
  survey: string,
  map: Readonly<Record<string, string>>,
): Promise<SurveyReading | null> {
  const options: Options = { map: mapOptions(map) };
  const [input] = await readInputs(shell, [survey], options, await readSettings(shell, options, null));
  return input?.reading ?? null;
}

const mapOptions = (map: Readonly<Record<string, string>>) =>
  Object.entries(map).map(([field, header]) => `${field}=${header}`);

export interface ProposalWanted {
  name: string;
  headcount: number;
  sites: { name: string; headcount?: number | undefined }[];
  facilities: Record<string, number | boolean>;
  survey: string;
  map: Readonly<Record<string, string>>;
  target: number;
  budget: number | null;
  language: Language;
}

export interface Proposal {
  /** What each would save alone. */
  alone: AloneSaving[];
  /** Ids and sizes of the cheapest that meet the target, as they are typed. */
  chosen: { id: string; size: string | null }[];
  search: FoundReport | null;
}

/** The cheapest measures that meet the target, from the shared profile; null where there is nothing to save from. */
export async function proposeMeasures(shell: Shell, wanted: ProposalWanted): Promise<Proposal | null> {
  const { name, headcount, sites, facilities } = wanted;
  const plan: Plan = { workplace: { name, headcount, sites }, facilities };
  const options: Options = {
    map: mapOptions(wanted.map),
    target: String(wanted.target),
    ...(wanted.budget === null ? {} : { budget: String(wanted.budget) }),
    draws: '0',
  };
  const run = await runEstimate(shell, [wanted.survey], options, {
    plan,
    prepare: (read, { minGroup }) => shareProfile(read, minGroup),
    groupBy: () => null,
  });
  await saySearching(shell);
  const search = searchPlans(run, catalogue, options);
  // questions write on the terminal themselves
  shell.progress.clear();
  if (!search) return null;
  const { factors, footprint: assumptions } = run.settings;
  const workplace = { profile: run.profile, facilities, factors, assumptions };
  return {
    alone: aloneSavings(catalogue, workplace),
    chosen: proposedPlan(search).measures.map(({ id, argument }) => ({
      id,
      size: argument === id ? null : argument.slice(id.length + 1),
    })),
    search,
  };
}

/** A file that cannot be a survey is asked for again, not kept. */
export const isUnusable = (error: unknown): error is ResplanError => error instanceof ResplanError;
