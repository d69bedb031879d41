import { reportWords } from '../i18n/report.ts';
import { scenarioGateFigures, scenarioGateKinds } from '../report/gate-figures.ts';
import { documentMarkdown } from '../report/render/document/document-md.ts';
import { documentText } from '../report/render/document/document-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { planDocument } from '../report/render/travel-plan/plan-document.ts';
import { measureChoices } from '../report/travel-plan/choices.ts';
import { packPage } from '../report/travel-plan/page-data.ts';
import { type TravelPlanInput, travelPlan } from '../report/travel-plan/travel-plan.ts';
import { recommendedMeasures } from '../simulation/recommended-size.ts';
import { type ProblemCode, problemSeverity } from '../survey/problem.ts';
import { failOn, readGates } from './fail-on.ts';
import { formatOf } from './format-of.ts';
import { readLogo } from './logo.ts';
import { openFile } from './open-file.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { pageScript } from './page-script.ts';
import { reportInput } from './report-input.ts';
import { type EstimateRun, exitCodeFor } from './run-estimate.ts';
import { say } from './say.ts';
import { sayDrawing } from './say-working.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

/** Where --open without -o puts the page. */
const pageName = 'resplan.html';
const formats = ['text', 'html', 'md', 'json', 'csv', 'xlsx'] as const;
type Format = (typeof formats)[number];

/** `resplan report`: the green travel plan, in any of its formats. */
export async function report(shell: Shell, files: string[], given: Options): Promise<ExitCode> {
  // what is to be shown has to be a file
  const options = given.open && given.output === undefined ? { ...given, output: pageName } : given;
  const format = oneOf(options, 'format', formats) ?? formatOf(options.output, formats) ?? 'text';
  const gates = readGates(options, scenarioGateKinds);
  const { run, input } = await reportInput(shell, files, options);
  // a logo that cannot be used is said before anything is drawn
  const logo = format === 'html' ? await readLogo(shell, options, run.settings) : null;
  await sayDrawing(shell, input.settings.draws);
  const plan = travelPlan(input);
  const { language } = shell;
  const style = options.output === undefined ? shell.style : plainStyle;
  const render: Record<Format, () => string | Uint8Array | Promise<string | Uint8Array>> = {
    text: () => documentText(planDocument(plan, language), style, shell.columns),
    md: () => documentMarkdown(planDocument(plan, language)),
    json: () => `${JSON.stringify(plan, null, 2)}\n`,
    html: async () => {
      const { planHtml } = await import('../report/render/travel-plan/plan-html.ts');
      return planHtml(plan, language, { logo, live: await livePage(shell, options, run, input) });
    },
    csv: async () => (await import('../report/render/travel-plan/plan-csv.ts')).planCsv(plan),
    xlsx: async () => (await import('../report/render/travel-plan/plan-xlsx.ts')).planXlsx(plan, language),
  };
  await put(shell, await render[format](), options.output);
  if (options.output !== undefined && options.output !== '-') await tell(shell, options.output, options.open === true);
  // a report rounds small counts of problems away: the survey's own count
  const codes = [...Object.keys(run.read.quality.problems), ...plan.quality.problems.map(({ code }) => code)];
  const code = exitCodeFor(codes as ProblemCode[], options);
  if (code === 1 && options.output !== undefined && !shell.jsonErrors) await sayErrors(shell, codes as ProblemCode[]);
  return failOn(shell, gates, scenarioGateKinds, scenarioGateFigures(plan), code);
}

/** What is wrong in the data, where the report itself has gone into a file. */
async function sayErrors(shell: Shell, codes: readonly ProblemCode[]): Promise<void> {
  const { problemTexts } = await import('../i18n/problems.ts');
  const { estimateWords } = await import('../i18n/estimate.ts');
  const { error } = estimateWords[shell.language].problemSeverity;
  const errors = new Set(codes.filter((code) => problemSeverity[code] === 'error'));
  for (const code of errors)
    say(shell, `${error}: ${problemTexts[shell.language][code].what}`, { code, severity: 'error' });
}

/** Where the report is, and, where that was asked for, the report itself. */
async function tell(shell: Shell, file: string, open: boolean): Promise<void> {
  const t = reportWords[shell.language];
  const isShown = open && (await openFile(shell, file));
  if (!shell.interactive && !open) return;
  const words = isShown ? t.shown(file) : open ? t.notShown(file) : t.written(file);
  say(shell, words, { code: isShown ? 'shown' : 'written', details: { file } });
}

/** The logo, and what makes the page live: its script, and the shared profile for it to count on. */
async function livePage(shell: Shell, options: Options, run: EstimateRun, input: TravelPlanInput) {
  const { profile, settings } = run;
  const workplace = {
    profile,
    facilities: input.facilities,
    factors: settings.factors,
    assumptions: settings.footprint,
  };
  const allowed = input.about.known.filter(({ id }) => !(options.forbid ?? []).includes(id));
  const choices = measureChoices(recommendedMeasures(allowed, workplace), input.chosen);
  return { ...(await pageScript()), data: packPage({ language: shell.language, input }), choices };
}
