/** The green travel plan of one employer: computed once, written in any of its formats. */
import { jsonText } from '../json-text.ts';
import { documentMarkdown } from '../report/render/document/document-md.ts';
import { documentText } from '../report/render/document/document-text.ts';
import type { Style } from '../report/render/style.ts';
import { planDocument } from '../report/render/travel-plan/plan-document.ts';
import { measureChoices } from '../report/travel-plan/choices.ts';
import { packPage } from '../report/travel-plan/page-data.ts';
import { type TravelPlan, type TravelPlanInput, travelPlan } from '../report/travel-plan/travel-plan.ts';
import { recommendedMeasures } from '../simulation/recommended-size.ts';
import type { ProblemCode } from '../survey/problem.ts';
import { readLogo } from './logo.ts';
import type { Options } from './options.ts';
import { pageScript } from './page-script.ts';
import { reportInput } from './report-input.ts';
import type { EstimateRun } from './run-estimate.ts';
import { sayDrawing } from './say-working.ts';
import type { Shell } from './shell.ts';

export const reportFormats = ['text', 'html', 'md', 'json', 'csv', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ComputedReport {
  run: EstimateRun;
  input: TravelPlanInput;
  plan: TravelPlan;
  /** As a data address; null without one, and where no format shows it. */
  logo: string | null;
}

/** Reads the files, searches and draws. Throws ResplanError where no report can be made. */
export async function computeReport(
  shell: Shell,
  files: string[],
  options: Options,
  formats: readonly ReportFormat[],
): Promise<ComputedReport> {
  const { run, input } = await reportInput(shell, files, options);
  // a logo that cannot be used is said before anything is drawn
  const logo = formats.includes('html') ? await readLogo(shell, options, run.settings) : null;
  await sayDrawing(shell, input.settings.draws);
  return { run, input, plan: travelPlan(input), logo };
}

/** `style` is for text alone. */
export async function renderReport(
  shell: Shell,
  options: Options,
  { run, input, plan, logo }: ComputedReport,
  format: ReportFormat,
  style: Style,
): Promise<string | Uint8Array> {
  const { language } = shell;
  const render: Record<ReportFormat, () => string | Uint8Array | Promise<string | Uint8Array>> = {
    text: () => documentText(planDocument(plan, language), style, shell.columns),
    md: () => documentMarkdown(planDocument(plan, language)),
    json: () => jsonText(plan),
    html: async () => {
      const { planHtml } = await import('../report/render/travel-plan/plan-html.ts');
      return planHtml(plan, language, { logo, live: await livePage(shell, options, run, input) });
    },
    csv: async () => (await import('../report/render/travel-plan/plan-csv.ts')).planCsv(plan),
    xlsx: async () => (await import('../report/render/travel-plan/plan-xlsx.ts')).planXlsx(plan, language),
  };
  return await render[format]();
}

/** A report rounds small counts of problems away: with them those of the survey's own count. */
export function reportProblems({ run, plan }: ComputedReport): ProblemCode[] {
  const codes = [...Object.keys(run.read.quality.problems), ...plan.quality.problems.map(({ code }) => code)];
  return codes as ProblemCode[];
}

/** What makes the page live: its script, and the shared profile for it to count on. */
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
