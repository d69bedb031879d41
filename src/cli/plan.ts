import { planWords } from '../i18n/plan.ts';
import { editPlan, type PlanChange } from '../plan/edit-plan.ts';
import { planFindings } from '../plan/plan-findings.ts';
import { parsePlan } from '../plan/read-plan.ts';
import { ResplanError } from '../resplan-error.ts';
import { knownMeasures } from './chosen-measures.ts';
import { absolute, readText } from './files.ts';
import { planPathOf } from './find-plan.ts';
import type { Options } from './options.ts';
import { exists, put } from './output.ts';
import { say } from './say.ts';
import type { ExitCode, Shell } from './shell.ts';
import { surveysOf } from './survey-files.ts';

/** `resplan plan check`: everything that is wrong in a plan, or does not hang together; 1 where there is any. */
export async function checkPlan(shell: Shell, [file]: string[], options: Options): Promise<ExitCode> {
  const path = file ?? planPathOf(options);
  const { plan, errors } = parsePlan(await readText(shell, path), path);
  const t = planWords[shell.language];
  if (plan === null) {
    const { errorTexts } = await import('../i18n/errors.ts');
    for (const error of errors) say(shell, errorTexts[shell.language][error.code](error.details));
    return 2;
  }
  const missing: string[] = [];
  for (const survey of surveysOf(plan, path)) if (!(await exists(absolute(shell, survey)))) missing.push(survey);
  const findings = planFindings(plan, await knownMeasures(shell, options), missing);
  const { workplace, surveys = [], measures = [], targets = [] } = plan;
  const counts = { surveys: surveys.length, measures: measures.length, targets: targets.length };
  shell.out(`${t.summary(path, workplace?.name ?? null, workplace?.headcount ?? null, counts)}\n`);
  for (const finding of findings) shell.out(` ${shell.style.warning(`• ${t.finding[finding.code](finding)}`)}\n`);
  if (findings.length === 0) shell.out(`${shell.style.good(t.right)}\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `resplan plan set KEY=VALUE …`: changes the plan file, comments and all else as they were; never to one that is wrong. */
export async function setPlan(shell: Shell, entries: string[], options: Options): Promise<ExitCode> {
  const path = planPathOf(options);
  const changes = entries.map(changeOf);
  const text = (await exists(absolute(shell, path))) ? await readText(shell, path) : '';
  const changed = editPlan(text, changes);
  const { errors } = parsePlan(changed, path);
  if (errors[0]) throw errors[0];
  await put(shell, changed, path, { overInput: true });
  say(shell, planWords[shell.language].changed(path, changes.length));
  return 0;
}

/** `resplan plan schema`: the JSON Schema that editors complete and check the plan file by. */
export async function printPlanSchema(shell: Shell, _: string[], options: Options): Promise<ExitCode> {
  const { planJsonSchema } = await import('../plan/json-schema.ts');
  await put(shell, planJsonSchema(), options.output);
  return 0;
}

function changeOf(entry: string): PlanChange {
  const equals = entry.indexOf('=');
  if (equals < 1)
    throw new ResplanError('option-invalid', { option: 'set', value: entry, allowed: 'workplace.headcount=240' });
  const text = entry.slice(equals + 1).trim();
  return { path: stepsOf(entry.slice(0, equals).trim()), value: yamlValue(text) };
}

/** A survey is named by its file, which has a full stop in it. */
function stepsOf(key: string): string[] {
  const survey = /^surveys\.(.+)\.(file|year|date|headcount|unit|(?:map|answers)\..+)$/.exec(key);
  return survey ? ['surveys', survey[1] as string, ...(survey[2] as string).split('.')] : key.split('.');
}

/** As YAML reads it: a number, yes or no, nothing, or text. */
function yamlValue(text: string): PlanChange['value'] {
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}
