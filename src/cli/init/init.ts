import { initWords, planComments } from '../../i18n/init.ts';
import type { Language } from '../../i18n/language.ts';
import { composePlan, type PlanAnswers, schemaFileName } from '../../plan/compose-plan.ts';
import { planFileName } from '../../plan/file-names.ts';
import { readPlan } from '../../plan/read-plan.ts';
import { absolute } from '../files.ts';
import type { Options } from '../options.ts';
import { exists, put } from '../output.ts';
import { say } from '../say.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { type Answers, askYesNo, type Prompt, type SettledAnswers } from './answers.ts';
import { type Draft, readDraft, removeDraft, saveDraft } from './draft.ts';
import { sayCheckList } from './facilities.ts';
import { proposalOf } from './measures.ts';
import { answersGiven } from './options-given.ts';
import { initQuestions } from './questions.ts';

/**
 * `resplan init`: a plan file by questions, or by options without a terminal. What is answered is kept until the plan
 * is written, so that a dialogue that is broken off goes on from there.
 */
export async function init(asked: Shell, _: string[], options: Options): Promise<ExitCode> {
  const file = options.output ?? planFileName;
  const there = await exists(absolute(asked, file));
  if (there && !options.force) {
    say(asked, initWords[asked.language].there(file), { code: 'plan-exists', severity: 'error', details: { file } });
    return 2;
  }
  if (options.restart) await removeDraft(asked);
  const draft = await readDraft(asked);
  const given = answersGiven(options);
  const missing = initQuestions.filter(
    ({ key, otherwise, skip }) =>
      otherwise === undefined && !(key in given) && !(key in draft) && !skip?.({ ...draft, ...given }),
  );
  if (!asked.interactive && missing.length > 0) {
    const lacking = missing.map(({ option }) => option).join(', ');
    const about = { code: 'missing-options', severity: 'error', details: { options: lacking } } as const;
    say(asked, initWords[asked.language].missing(lacking), about);
    return 2;
  }
  const { shell, answers } = await answered(asked, draft, given, options);
  const plan = await planAnswers(shell, answers);
  const text = composePlan(plan, planComments[plan.language]);
  // what is written is read back first: a plan that is not right is never left behind
  readPlan(text, file);
  await put(shell, text, file, { overInput: true });
  if (!options.output) await writeSchema(shell);
  await removeDraft(shell);
  const t = initWords[shell.language];
  // what went to standard output is no file to go on from
  if (file === '-') return 0;
  say(shell, t.written(file), { code: 'written', details: { file } });
  return plan.survey === null ? after(shell, t.next('resplan questionnaire')) : offerReport(shell, file, options);
}

/** Goes through the questions: options first, then what was answered before, then the person at the terminal. */
async function answered(
  asked: Shell,
  draft: Draft,
  given: Answers,
  options: Options,
): Promise<{ shell: Shell; answers: Answers }> {
  let shell = asked;
  const answers: Answers = {};
  const prompt = asked.interactive ? await prompter(() => shell.language) : null;
  if (prompt) {
    say(shell, initWords[shell.language].hello);
    const known = Object.keys(draft).length;
    if (known > 0) say(shell, initWords[shell.language].goingOn(known));
  }
  for (const { key, otherwise, skip, ask } of initQuestions) {
    if (skip?.(answers)) continue;
    if (key in given) answers[key] = given[key];
    else if (key === 'language' && options.lang !== undefined) answers[key] = asked.language;
    else if (key in draft) answers[key] = draft[key];
    else if (prompt) {
      answers[key] = await ask(shell, answers, prompt);
      await saveDraft(shell, answers);
    } else answers[key] = otherwise;
    if (key === 'language' && answers[key]) shell = { ...shell, language: answers[key] as Language };
    if (key === 'have' && prompt) sayCheckList(shell, answers[key] as Record<string, number | boolean>);
  }
  return { shell, answers };
}

/** Asks by the library, with what the keys do in the user's language, which the first question may change. */
async function prompter(language: () => Language): Promise<Prompt> {
  const { default: inquirer } = await import('inquirer');
  return async (question) => {
    const t = initWords[language()];
    const isCheck = (question as { type: string }).type === 'checkbox';
    const theme = { style: { keysHelpTip: () => (isCheck ? t.keysCheck : t.keysSelect) } };
    const { answer } = (await inquirer.prompt([{ ...question, theme, name: 'answer' } as never])) as {
      answer: unknown;
    };
    return answer;
  };
}

async function planAnswers(shell: Shell, answers: Answers): Promise<PlanAnswers> {
  const settled = answers as unknown as SettledAnswers;
  const { name, headcount, sites, have, survey, surveyYear, map, target, targetYear, responsible } = settled;
  const measures =
    settled.measures === 'proposed' ? ((await proposalOf(shell, answers))?.chosen ?? []) : settled.measures;
  return {
    language: shell.language,
    ...{ name, headcount, sites, facilities: have, survey, surveyYear: surveyYear ?? null },
    ...{ map: map ?? {}, target, targetYear: targetYear ?? null, measures, responsible: responsible ?? {} },
  };
}

/** The schema that editors complete the plan by, beside it. */
async function writeSchema(shell: Shell): Promise<void> {
  const { planJsonSchema } = await import('../../plan/json-schema.ts');
  await put(shell, planJsonSchema(), schemaFileName, { overInput: true });
}

async function offerReport(shell: Shell, file: string, options: Options): Promise<ExitCode> {
  const t = initWords[shell.language];
  const plan = file === planFileName ? '' : ` --plan ${file}`;
  const wanted =
    options.report ??
    (shell.interactive ? await askYesNo(t.reportNow, t, await prompter(() => shell.language)) : false);
  if (!wanted) return after(shell, t.next(`resplan report${plan} --open`));
  const { report } = await import('../report.ts');
  return report(shell, [], { plan: file, output: 'resplan.html' });
}

function after(shell: Shell, words: string): ExitCode {
  say(shell, words, { code: 'next' });
  return 0;
}
