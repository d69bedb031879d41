import { isAbsolute, normalize } from 'node:path';
import { fileErrorWords } from '../i18n/file-errors.ts';
import { planWords } from '../i18n/plan.ts';
import { visible } from '../i18n/visible.ts';
import { editPlan, NoSuchPlace, type PlanChange } from '../plan/edit-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { planFindings } from '../plan/plan-findings.ts';
import { parsePlan } from '../plan/read-plan.ts';
import type { Measure } from '../reference/measures/measure.ts';
import { ResplanError } from '../resplan-error.ts';
import { knownMeasure, knownMeasures, readSize } from './chosen-measures.ts';
import { absolute, readText } from './files.ts';
import { planPathOf } from './find-plan.ts';
import type { Options } from './options.ts';
import { exists, put } from './output.ts';
import { say } from './say.ts';
import { readSettings } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';
import { surveysOf } from './survey-files.ts';

/** `resplan plan check`: everything that is wrong in a plan, or does not hang together; 1 where there is any. */
export async function checkPlan(shell: Shell, [file]: string[], options: Options): Promise<ExitCode> {
  const path = file ?? planPathOf(options);
  const { plan, errors } = parsePlan(await readText(shell, path), path);
  const t = planWords[shell.language];
  if (plan === null) {
    const { sayError } = await import('./say-error.ts');
    for (const error of errors) sayError(shell, error);
    return 2;
  }
  const missing: string[] = [];
  for (const survey of surveysOf(plan, path)) if (!(await exists(absolute(shell, survey)))) missing.push(survey);
  const outside = namedOutside(plan);
  const findings = planFindings(plan, await knownMeasures(shell, options), { missing, outside }, wrongSize);
  const { workplace, surveys = [], measures = [], targets = [] } = plan;
  const counts = { surveys: surveys.length, measures: measures.length, targets: targets.length };
  const shownPath = path === '-' ? fileErrorWords[shell.language].stdin : path;
  shell.out(`${visible(t.summary(shownPath, workplace?.name ?? null, workplace?.headcount ?? null, counts))}\n`);
  const unusable = await unusableSetting(shell, plan, path);
  if (unusable) (await import('./say-error.ts')).sayError(shell, unusable);
  for (const finding of findings)
    shell.out(` ${shell.style.warning(`• ${visible(t.finding[finding.code](finding))}`)}\n`);
  if (findings.length === 0 && !unusable) shell.out(`${shell.style.good(t.right)}\n`);
  return unusable || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** A plan from somebody else may name any file that its reader can open. */
function namedOutside({ surveys = [], report }: Plan): string[] {
  const named = [...surveys.map(({ file }) => file), ...(report?.logo === undefined ? [] : [report.logo])];
  return named.filter((file) => isAbsolute(file) || normalize(file).startsWith('..'));
}

/** As `simulate` reads sizes, so that the two agree. */
function wrongSize(measure: Measure, size: number | string): string | null {
  try {
    readSize(measure, String(size));
    return null;
  } catch (error) {
    if (!(error instanceof ResplanError)) throw error;
    return String(error.details.allowed);
  }
}

/** What is wrong with a setting that is rightly written, such as a factor set that there is not; null where nothing is. */
async function unusableSetting(shell: Shell, plan: Plan, path: string): Promise<ResplanError | null> {
  try {
    await readSettings(shell, { plan: path }, plan);
    return null;
  } catch (error) {
    if (!(error instanceof ResplanError)) throw error;
    return error;
  }
}

/** `resplan plan set KEY=VALUE …`: changes the plan file, comments and all else as they were; never to one that is wrong. */
export async function setPlan(shell: Shell, entries: string[], options: Options): Promise<ExitCode> {
  const path = planPathOf(options);
  const changes = entries.map(changeOf);
  const known = await knownMeasures(shell, options);
  for (const { path: steps, value } of changes) refuseUnknown(steps, value, known);
  // a file that was named has to be there; the usual one may be begun
  const isRead = path === '-' || options.plan !== undefined || (await exists(absolute(shell, path)));
  const text = isRead ? await readText(shell, path) : '';
  refuseNoYaml(text, path);
  const changed = changedPlan(text, changes, path);
  await put(shell, changed, path, { overInput: true });
  if (path !== '-')
    say(shell, planWords[shell.language].changed(path, changes.length), { code: 'written', details: { file: path } });
  return 0;
}

/** `resplan plan schema`: the JSON Schema that editors complete and check the plan file by. */
export async function printPlanSchema(shell: Shell, _: string[], options: Options): Promise<ExitCode> {
  const { planJsonSchema } = await import('../plan/json-schema.ts');
  await put(shell, planJsonSchema(), options.output);
  return 0;
}

/** A text that is no plan at all cannot be changed by key. A key that is wrong in it can: that is what is being mended. */
function refuseNoYaml(text: string, path: string): void {
  const noPlan = parsePlan(text, path).errors.find(({ details }) => details.problem === 'yaml' || details.key === '');
  if (noPlan) throw noPlan;
}

/** What looks like a number is one, unless the plan takes only text there. */
function changedPlan(text: string, changes: readonly PlanChange[], path: string): string {
  const changed = editedOrRefused(text, changes);
  const { errors } = parsePlan(changed, path);
  if (errors.length === 0) return changed;
  const asText = editedOrRefused(
    text,
    changes.map(({ path: steps, value }) => ({
      path: steps,
      value: typeof value === 'number' ? String(value) : value,
    })),
  );
  if (parsePlan(asText, path).errors.length === 0) return asText;
  throw errors[0];
}

function editedOrRefused(text: string, changes: readonly PlanChange[]): string {
  try {
    return editPlan(text, changes);
  } catch (error) {
    if (!(error instanceof NoSuchPlace)) throw error;
    throw new ResplanError('plan-place-unknown', { key: error.message });
  }
}

/** A measure that is put into a plan is one that there is; one that is misspelt in it can be taken away. */
function refuseUnknown(steps: PlanChange['path'], value: PlanChange['value'], known: readonly Measure[]): void {
  const [list, id, key] = steps;
  if (list !== 'measures' || id === undefined || value === null || /^\d+$/.test(id)) return;
  const measure = knownMeasure(id, known);
  if (key === 'size') readSize(measure, String(value));
}

function changeOf(entry: string): PlanChange {
  const equals = entry.indexOf('=');
  if (equals < 1) throw new ResplanError('plan-place-unknown', { key: entry });
  const text = entry.slice(equals + 1).trim();
  return { path: stepsOf(entry.slice(0, equals).trim()), value: yamlValue(text) };
}

/** A survey is named by its file, which has a full stop in it. */
function stepsOf(key: string): string[] {
  const survey = /^surveys\.(.+)\.(file|year|date|headcount|unit|(?:map|answers)\..+)$/.exec(key);
  if (survey) return ['surveys', survey[1] as string, ...(survey[2] as string).split('.')];
  return key.startsWith('surveys.') ? ['surveys', key.slice('surveys.'.length)] : key.split('.');
}

/** As YAML reads it: a number, yes or no, nothing, or text. */
function yamlValue(text: string): PlanChange['value'] {
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+([.,]\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : text;
}
