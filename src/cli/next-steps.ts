/** `resplan` alone: what to do next, seen from what lies in the folder. */

import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nextStepWords } from '../i18n/next-steps.ts';
import { visibleCell } from '../i18n/visible.ts';
import { planFileName } from '../plan/file-names.ts';
import type { Plan } from '../plan/plan.ts';
import { plannedYears } from '../plan/planned-targets.ts';
import { wrap } from '../report/render/wrap.ts';
import { readText } from './files.ts';
import { readDraft } from './init/draft.ts';
import { surveyCandidates } from './init/survey.ts';
import { typed } from './next-command.ts';
import type { ExitCode, Shell } from './shell.ts';
import { version } from './version.ts';

/** What a folder holds that a next step depends on. */
export interface FolderState {
  /** Null without a plan file; `broken` where it cannot be read. */
  plan: Plan | 'broken' | null;
  isDialogueBrokenOff: boolean;
  /** Files that may be surveys and that the plan does not name, the newest last. */
  surveys: string[];
  /** Surveys that the plan names and that are there. */
  planned: string[];
  /** A page made after the plan and its surveys were last changed. */
  report: string | null;
}

type StepId =
  | 'questionnaire'
  | 'init'
  | 'resume'
  | 'check'
  | 'initWithSurvey'
  | 'planCheck'
  | 'addSurvey'
  | 'report'
  | 'track'
  | 'status';

/** A step and what is typed for it. */
export interface Step {
  id: StepId;
  command: string;
}

/** `resplan` with no command: exit code 0 whatever is there. */
export async function tellNextSteps(shell: Shell): Promise<ExitCode> {
  const state = await folderState(shell);
  const t = nextStepWords[shell.language];
  const found = [...state.planned, ...state.surveys].map((name) => visibleCell(name, 40));
  const here = t.here(found, state.plan !== null, state.report);
  const steps = nextSteps(state).map(
    ({ id, command }) => `  ${shell.style.strong(command)}\n${wrap(t.steps[id], shell.columns, '      ')}`,
  );
  const after = state.plan === null && found.length === 0 ? [t.whenAnswered, ''] : [];
  const lines = [shell.style.title(t.title(version)), '', here, '', t.doThis, ...steps, '', ...after, t.all];
  shell.out(`${lines.map((line) => (line.startsWith(' ') ? line : wrap(line, shell.columns))).join('\n')}\n`);
  return 0;
}

export function nextSteps({ plan, isDialogueBrokenOff, surveys, planned, report }: FolderState): Step[] {
  const step = (id: StepId, command: string): Step => ({ id, command: `resplan ${command}` });
  const newest = surveys.at(-1);
  if (plan === 'broken') return [step('planCheck', 'plan check')];
  if (plan === null) {
    const begin = isDialogueBrokenOff ? [step('resume', 'init')] : [];
    if (newest === undefined)
      return [...begin, step('questionnaire', 'questionnaire'), ...(begin.length > 0 ? [] : [step('init', 'init')])];
    const init = begin.length > 0 ? begin : [step('initWithSurvey', `init --survey ${typed(newest)}`)];
    return [step('check', `check ${typed(newest)}`), ...init];
  }
  const add =
    newest === undefined ? [] : [step('addSurvey', `plan set ${typed(`surveys.${newest}.year=${yearOf(newest)}`)}`)];
  if (planned.length === 0)
    return add.length > 0 ? add : [step('questionnaire', 'questionnaire'), step('planCheck', 'plan check')];
  const measure = (plan.measures ?? []).find(
    ({ status = 'proposed' }) => status === 'proposed' || status === 'decided',
  );
  return [
    ...add,
    ...(report === null ? [step('planCheck', 'plan check'), step('report', 'report --open')] : []),
    ...(plannedYears(plan).length > 1 ? [step('track', 'track')] : []),
    ...(report !== null && measure ? [step('status', `plan set measures.${measure.id}.status=started`)] : []),
    ...(report !== null && !measure ? [step('report', 'report --open')] : []),
  ];
}

/** The year in a file's name, else a place to write it in. */
const yearOf = (file: string) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(file)?.[0] ?? '20XX';

async function folderState(shell: Shell): Promise<FolderState> {
  const plan = await planHere(shell);
  const named = new Set(
    plan && plan !== 'broken' ? (plan.surveys ?? []).map(({ file }) => basename(file).normalize('NFC')) : [],
  );
  // notes in plain text, and what this tool has written, are no surveys that have come in
  const candidates = (await surveyCandidates(shell)).filter((name) => !/\.txt$|^resplan\./i.test(name));
  const names = [...candidates];
  const isNamed = (name: string) => named.has(name.normalize('NFC'));
  const changed = await Promise.all(candidates.map((name) => changedAt(shell, name)));
  candidates.sort((a, b) => (changed[names.indexOf(a)] ?? 0) - (changed[names.indexOf(b)] ?? 0));
  const planned = candidates.filter(isNamed);
  return {
    plan,
    isDialogueBrokenOff: Object.keys(await readDraft(shell)).length > 0,
    surveys: candidates.filter((name) => !isNamed(name)),
    planned,
    report: await freshReport(shell, [planFileName, ...planned]),
  };
}

async function planHere(shell: Shell): Promise<FolderState['plan']> {
  const names = await readdir(shell.cwd).catch(() => [] as string[]);
  if (!names.includes(planFileName)) return null;
  const { parsePlan } = await import('../plan/read-plan.ts');
  try {
    return parsePlan(await readText(shell, planFileName), planFileName).plan ?? 'broken';
  } catch {
    // whatever is wrong with it, `plan check` tells
    return 'broken';
  }
}

async function changedAt(shell: Shell, name: string): Promise<number> {
  return (await stat(join(shell.cwd, name)).catch(() => null))?.mtimeMs ?? 0;
}

/** The newest page in the folder that is newer than all that it was made of. */
async function freshReport(shell: Shell, sources: readonly string[]): Promise<string | null> {
  const pages = (await readdir(shell.cwd).catch(() => [] as string[])).filter((name) => /\.html$/i.test(name));
  const madeOf = Math.max(0, ...(await Promise.all(sources.map((name) => changedAt(shell, name)))));
  const dated = await Promise.all(pages.map(async (name) => ({ name, at: await changedAt(shell, name) })));
  return dated.filter(({ at }) => at >= madeOf).sort((a, b) => b.at - a.at)[0]?.name ?? null;
}
