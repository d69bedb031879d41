import { formatEstimate, formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { type TargetWords, targetWords } from '../../../i18n/travel-plan/targets.ts';
import type { TargetPath } from '../../travel-plan/target-path.ts';
import { type Block, left, right, type TableBlock, text } from '../document/report-document.ts';
import type { SectionContext } from './section-context.ts';

/** Where the workplace is going, and how it is seen that it gets there. */
export function targetsSection(c: SectionContext): Block[] {
  const t = targetWords[c.language];
  const { targets } = c.plan;
  return [...(targets ? targetBlocks(targets, c, t) : [text(t.none, 'warning')]), ...followUp(c, t)];
}

function targetBlocks(path: TargetPath, c: SectionContext, t: TargetWords): Block[] {
  const first = path.targets[0];
  const share = c.share(first?.share ?? 0);
  const chance = c.plan.scenario?.targetProbability ?? null;
  const sentences =
    path.meetsTarget === null
      ? []
      : [
          path.meetsTarget ? t.meets(share) : t.misses(share),
          ...(chance === null ? [] : [t.chance(c.share(Math.min(0.999, Math.max(0.001, chance))))]),
          ...(path.meetsTarget && chance !== null && chance < 0.45 ? [t.likelierMissed] : []),
        ];
  return [
    text([t.lead[path.from], ...sentences].join(' '), 'lead'),
    { kind: 'table', ...targetTable(path, c, t) },
    ...(path.baselineYear === null ? [] : [text(baselineNote(path, String(path.baselineYear), c, t), 'note')]),
    ...(path.path.length > 1 ? [pathChart(path, c, t)] : [text(t.noYears, 'note')]),
  ];
}

function baselineNote({ since, targets }: TargetPath, year: string, c: SectionContext, t: TargetWords): string {
  if (since === null) return t.otherBaseline(year);
  const [then, now] = [since.thenKgPerEmployee, since.nowKgPerEmployee].map((kg) => `${c.rough(kg)} kg`);
  const left = targets[0]?.share ?? 0;
  return t.sinceBaseline(year, c.share(since.share), then as string, now as string, left > 0 ? c.share(left) : null);
}

function targetTable(path: TargetPath, c: SectionContext, t: TargetWords): TableBlock {
  const show = (kg: number) => c.footprint.show(kg);
  const today = path.startYear === null ? t.today : `${path.startYear}, ${t.today}`;
  return {
    caption: t.table,
    columns: [left(t.year), right(t.reduction), right(t.atMost(c.footprint.unit))],
    rows: [
      [today, '–', show(path.baselineCo2eKgPerYear)],
      ...path.targets.map(({ year, share, co2eKgPerYear }) => [
        year === null ? t.yearOpen : String(year),
        c.share(share),
        show(co2eKgPerYear),
      ]),
      ...(path.planCo2eKgPerYear === null
        ? []
        : [
            [
              t.withPlan,
              c.shareBeside(Math.max(0, c.plan.scenario?.savedShare ?? 0), path.targets[0]?.share ?? 0),
              planLevel(path.planCo2eKgPerYear, c),
            ],
          ]),
    ],
    foot: null,
  };
}

/** With the range of the draws, where there is one. */
function planLevel(kg: number, c: SectionContext): string {
  const { low = null, high = null } = c.plan.scenario?.co2eKgPerYear ?? {};
  const level = c.footprint.show(kg);
  return low === null || high === null ? level : `${level} (${c.footprint.show(low)}–${c.footprint.show(high)})`;
}

function pathChart(path: TargetPath, c: SectionContext, t: TargetWords): Block {
  const scale = c.footprint.unit === 't' ? 1000 : 1;
  const show = (kg: number) => c.footprint.show(kg);
  const [start, end] = [path.path[0], path.path.at(-1)] as TargetPath['path'];
  if (!start || !end) return text(t.noYears, 'note');
  return {
    kind: 'chart',
    caption: t.chart(c.footprint.unit),
    alternative: t.alternative(show(start.co2eKgPerYear), show(end.co2eKgPerYear), String(end.year)),
    chart: {
      kind: 'line',
      xLabel: t.xLabel,
      yLabel: t.yLabel(c.footprint.unit),
      lines: [
        {
          name: t.path,
          style: 'dashed',
          points: path.path.map(({ year, co2eKgPerYear }) => ({ x: year, y: co2eKgPerYear / scale })),
        },
      ],
      marks:
        path.planCo2eKgPerYear === null
          ? []
          : [{ name: t.withPlan, point: { x: end.year, y: path.planCo2eKgPerYear / scale } }],
      xTicks: [start.year, end.year].map((value) => ({ value, text: String(value) })),
      yTicks: [0, start.co2eKgPerYear].map((kg) => ({ value: kg / scale, text: show(kg) })),
    },
    table: {
      caption: t.pathTable,
      columns: [left(t.year), right(t.atMost(c.footprint.unit))],
      rows: path.path.map(({ year, co2eKgPerYear }) => [String(year), show(co2eKgPerYear)]),
      foot: null,
    },
  };
}

function followUp(c: SectionContext, t: TargetWords): Block[] {
  const { baseline, workplace, actions, scenario, targets } = c.plan;
  const next = targets?.nextSurveyYear ?? null;
  const when = next === null ? t.nextSurveyOpen : t.nextSurvey(String(next));
  const each = baseline.co2eKgPerEmployeeYear && formatEstimate(baseline.co2eKgPerEmployeeYear, c.language).value;
  const solo = baseline.soloCarShare && formatShareEstimate(baseline.soloCarShare, c.language).value;
  const now = (value: string | null) => (value === null ? '' : ` (${value} ${t.today})`);
  const rate = workplace.responseRate === null ? null : c.share(workplace.responseRate);
  const rows = [
    [`${t.perEmployee}${now(each && `${each} kg`)}`, t.sameQuestions, when],
    [`${t.soloShare}${now(solo)}`, t.sameQuestions, when],
    [`${t.responseRate}${now(rate)}`, t.higher, when],
    ...actions.map(({ indicator }, i) => [
      scenario?.measures[i]?.label[c.language] ?? '',
      indicator[c.language],
      t.yearly,
    ]),
  ];
  return [
    { kind: 'heading', text: t.followUp },
    text(t.followUpLead),
    { kind: 'table', caption: t.followUp, columns: [left(t.what), left(t.how), left(t.when)], rows, foot: null },
  ];
}
