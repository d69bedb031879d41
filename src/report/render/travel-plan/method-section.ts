import { estimateWords } from '../../../i18n/estimate.ts';
import { factorLabel } from '../../../i18n/factors.ts';
import { problemTexts } from '../../../i18n/problems.ts';
import { type MethodWords, methodWords } from '../../../i18n/travel-plan/method.ts';
import type { CitedSource } from '../../travel-plan/method.ts';
import { assumptionLines } from '../assumption-lines.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import { shortUnits } from '../factors/factor-short.ts';
import type { SectionContext } from './section-context.ts';

/** What everything rests on, and what it takes to make the report again. */
export function methodSection(c: SectionContext): Block[] {
  const t = methodWords[c.language];
  return [
    ...methodBlocks(c, t),
    ...sourceBlocks(c, t),
    { kind: 'heading', text: t.data },
    ...dataBlocks(c, t),
    { kind: 'heading', text: t.privacy },
    ...privacyBlocks(c, t),
    { kind: 'heading', text: t.trace },
    traceTable(c, t),
  ];
}

function methodBlocks(c: SectionContext, t: MethodWords): Block[] {
  const { scenario, method } = c.plan;
  const name = (id: string) => method.measures.find((one) => one.id === id)?.label[c.language] ?? id;
  const weak = method.weak.map(name).join(', ');
  return [
    ...(scenario && scenario.measures.length > 0 ? [text(t.model)] : []),
    ...(weak === '' ? [] : [text(t.weak(weak), 'warning')]),
    { kind: 'heading', text: t.assumptions },
    { kind: 'list', ordered: false, items: assumptionLines(c.plan, estimateWords[c.language], c.language, false) },
  ];
}

function sourceBlocks(c: SectionContext, t: MethodWords): Block[] {
  const { factors, measures, parameters } = c.plan.method;
  const decimals = (value: number) => (value >= 10 || value === 0 ? 0 : 1);
  const blocks: Block[] = [];
  if (factors.length > 0)
    blocks.push(
      { kind: 'heading', text: t.factors },
      {
        kind: 'table',
        caption: t.factorsTable,
        columns: [left(t.factor), right(t.value), left(t.grade), left(t.year), left(t.source)],
        rows: factors.map(({ id, value, unit, grade, year, source, locator }) => [
          factorLabel(id, c.language),
          `${c.number(value, decimals(value))} ${shortUnits[c.language][unit] ?? unit}`,
          grade ?? '–',
          year === null ? '–' : String(year),
          `${c.own(source)}, ${c.own(locator)}`,
        ]),
        foot: null,
      },
    );
  if (measures.length > 0)
    blocks.push(
      { kind: 'heading', text: t.measures },
      {
        kind: 'table',
        caption: t.measuresTable,
        columns: [left(t.measure), left(t.grade), left(t.source)],
        rows: measures.map(({ label, grade, sources }) => [
          label[c.language],
          grade,
          sources.length === 0 ? t.noSource : sources.map((source) => citation(source, c)).join('; '),
        ]),
        foot: null,
      },
      {
        kind: 'table',
        caption: t.parametersTable,
        columns: [left(t.parameter), right(t.value), left(t.grade), left(t.source)],
        rows: parameters.map(({ id, low, central, high, grade, sources, note }) => [
          t.parameterNames[id],
          low === high ? plain(central, c) : `${plain(central, c)} (${t.rangeOf(plain(low, c), plain(high, c))})`,
          grade,
          sources.length === 0 ? (note?.[c.language] ?? t.noSource) : sources.map((one) => citation(one, c)).join('; '),
        ]),
        foot: null,
      },
      text(t.gradesTitle, 'note'),
    );
  return blocks;
}

/** As many decimals as the figure itself has. */
function plain(value: number, c: SectionContext): string {
  const [, decimals = ''] = String(value).split('.');
  return c.number(value, decimals.length);
}

function citation({ title, publisher, year }: CitedSource, c: SectionContext): string {
  return [publisher, title, year].flatMap((part) => (part === null ? [] : [c.own(String(part))])).join(', ');
}

const mostRows = 200;

function dataBlocks(c: SectionContext, t: MethodWords): Block[] {
  const { quality, data, privacy } = c.plan;
  const problems = quality.problems.map(({ code, count, severity }) => [
    estimateWords[c.language].problemSeverity[severity],
    problemTexts[c.language][code].what,
    c.number(count),
  ]);
  const several = new Set(data.files.map(({ name }) => name)).size > 1;
  const rows = data.setAside
    .slice(0, mostRows)
    .map(({ file, row, code }) => [
      ...(several ? [c.own(file)] : []),
      String(row),
      problemTexts[c.language][code].what,
    ]);
  const notListed = data.setAside.length - rows.length;
  return [
    text(t.rows(c.number(quality.rowsRead), c.number(quality.rowsUsed), c.number(quality.rowsSetAside))),
    ...(problems.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: t.problemsTable,
            columns: [left(''), left(t.problem), right(t.count)],
            rows: problems,
            foot: null,
          },
          text(t.coarse(privacy.minGroup), 'note'),
        ]),
    ...(rows.length === 0
      ? [text(t.none)]
      : [
          {
            kind: 'table' as const,
            caption: t.setAsideTable,
            columns: [...(several ? [left(t.file)] : []), right(t.row), left(t.why)],
            rows,
            foot: null,
          },
        ]),
    ...(notListed > 0 ? [text(t.more(c.number(notListed)), 'note')] : []),
  ];
}

function privacyBlocks(c: SectionContext, t: MethodWords): Block[] {
  const { data, privacy } = c.plan;
  const moved = data.moved.map(({ figure, mode }) => t.movedFigure[figure](mode === null ? '' : c.modeInText(mode)));
  return [
    text(t.privacyText(privacy.minGroup)),
    ...(data.units.shown < data.units.read
      ? [text(t.unitsMerged(c.number(data.units.shown), c.number(data.units.read)))]
      : []),
    ...(moved.length === 0
      ? [text(t.movedNone)]
      : [text(t.moved), { kind: 'list' as const, ordered: false, items: moved }]),
  ];
}

function traceTable(c: SectionContext, t: MethodWords): Block {
  const { document, data, scenario } = c.plan;
  return {
    kind: 'table',
    caption: t.traceTable,
    columns: [left(t.what), left(t.is)],
    rows: [
      [t.version, document.version],
      [t.date, document.date ?? t.noDate],
      ...(scenario ? [[t.seed, t.seedText(String(scenario.seed), c.number(scenario.draws))]] : []),
      ...data.files.map(({ name, sha256 }) => [t.fileHash(c.own(name)), sha256]),
    ],
    foot: null,
  };
}
