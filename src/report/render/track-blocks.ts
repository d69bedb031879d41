/** What has happened between rounds, as blocks that text and a report's page both write out. */
import { formatNumber, formatRough, formatShare, type Language } from '../../i18n/language.ts';
import { type TrackWords, trackWords } from '../../i18n/track.ts';
import type { Change } from '../track/change.ts';
import { causes } from '../track/decomposition.ts';
import type { DeliveredMeasure } from '../track/delivered.ts';
import type { TrackReport } from '../track/track-report.ts';
import { type Block, left, right, text } from './document/report-document.ts';
import { signedChange } from './signed-change.ts';

export function trackBlocks(track: TrackReport, language: Language): Block[] {
  const t = trackWords[language];
  return [
    text(leadOf(track.perEmployee, t, language), 'lead'),
    roundsTable(track, t, language),
    changesTable(track, t, language),
    text(t.pointsNote, 'note'),
    ...causeBlocks(track, t, language),
    { kind: 'heading', text: t.target },
    text(standingText(track, t, language)),
    { kind: 'heading', text: t.measures },
    ...measureBlocks(track.measures, t, language),
    text(t.method, 'note'),
  ];
}

function leadOf(change: Change | null, t: TrackWords, language: Language): string {
  if (change === null || change.verdict === null) return t.lead.unknown;
  const size = `${signedChange(change.difference, change, language).replace(/^[+−]/, '')}\u00a0kg`;
  const isLess = change.difference < 0;
  if (change.verdict === 'noise') return isLess ? t.lead.noiseLess(size) : t.lead.noiseMore(size);
  return isLess ? t.lead.less(size) : t.lead.more(size);
}

function roundsTable({ rounds }: TrackReport, t: TrackWords, language: Language): Block {
  return {
    kind: 'table',
    caption: t.roundsCaption,
    columns: [left(t.round), right(t.answers), right(t.employees), right(t.perEmployee)],
    rows: rounds.map(({ name, respondents, headcount, co2ePerEmployee }) => [
      name,
      formatNumber(respondents, language),
      headcount === null ? '–' : formatNumber(headcount, language),
      co2ePerEmployee === null ? '–' : formatRough(co2ePerEmployee.value, language),
    ]),
    foot: null,
  };
}

function changesTable(track: TrackReport, t: TrackWords, language: Language): Block {
  const number = (scale: number) => ({
    show: (value: number) => formatRough(value * scale, language),
    change: (value: number, of: Change) => signedChange(value, of, language, scale),
  });
  const percent = {
    show: (value: number) => formatShare(value, language),
    change: (value: number, of: Change) => signedChange(value, of, language, 100),
  };
  const row = (label: string, change: Change | null, as: typeof percent): string[][] =>
    change === null
      ? []
      : [
          [
            label,
            as.show(change.before),
            as.show(change.after),
            as.change(change.difference, change),
            change.low === null || change.high === null
              ? '–'
              : `${as.change(change.low, change)} … ${as.change(change.high, change)}`,
            t.verdict[change.verdict ?? 'none'],
          ],
        ];
  return {
    kind: 'table',
    caption: t.change,
    columns: [left(t.what), right(t.before), right(t.after), right(t.change), right(t.interval), left(t.verdictHead)],
    rows: [
      ...row(t.rows.perEmployee, track.perEmployee, number(1)),
      ...row(t.rows.total, track.total, number(0.001)),
      ...row(t.rows.solo, track.soloShare, percent),
      ...row(t.rows.sustainable, track.sustainableShare, percent),
      ...track.shares.flatMap(({ kind, change }) => (kind === 'solo' ? [] : row(t.kinds[kind], change, percent))),
    ],
    foot: null,
  };
}

function causeBlocks({ causes: parts, perEmployee }: TrackReport, t: TrackWords, language: Language): Block[] {
  if (parts === null || perEmployee === null) return [text(t.causesHidden, 'note')];
  const show = (kg: number) => signedChange(kg, perEmployee, language);
  return [
    { kind: 'heading', text: t.causes },
    {
      kind: 'table',
      caption: t.causes,
      columns: [left(t.what), right('kg')],
      rows: causes.map((cause) => [t.cause[cause], show(parts[cause])]),
      foot: [t.sum, show(perEmployee.difference)],
    },
    text(t.causesNote, 'note'),
  ];
}

function standingText({ target, perEmployee, rounds }: TrackReport, t: TrackWords, language: Language): string {
  if (target === null || perEmployee === null) return t.noTarget;
  const show = (kg: number) => `${signedChange(kg, perEmployee, language).replace(/^[+−]/, '')}\u00a0kg`;
  const { pathKgPerEmployee: path, actualKgPerEmployee: actual, differenceKg, standing } = target;
  const where = t.path(String(rounds.at(-1)?.year ?? ''), show(path), show(actual));
  return `${where} ${t.standing[standing](show(differenceKg), String(target.target.year))}`;
}

function measureBlocks(measures: readonly DeliveredMeasure[], t: TrackWords, language: Language): Block[] {
  if (measures.length === 0) return [text(t.noMeasures)];
  const works = ({ works: on }: DeliveredMeasure) =>
    on.on === 'share' ? t.kinds[on.kind] : on.on === 'days' ? t.days : t.vehicles;
  const amount = (value: number | null, of: DeliveredMeasure) => {
    if (value === null) return '–';
    const scale = of.works.on === 'share' ? 100 : 1;
    const shown = formatNumber(Math.abs(value * scale), language, of.works.on === 'vehicles' ? 0 : 1);
    if (!/[1-9]/.test(shown)) return shown;
    return `${value < 0 ? '−' : '+'}${shown}`;
  };
  return [
    {
      kind: 'table',
      caption: t.measures,
      columns: [left(t.measure), left(t.worksOn), right(t.forecast), right(t.actual), left(t.outcome)],
      rows: measures.map((of) => [
        `${of.label[language]} (${t.statuses[of.status]})`,
        works(of),
        amount(of.change, of),
        amount(of.actual, of),
        of.verdict === null ? (of.actual === null ? '–' : t.noInterval) : t.outcomes[of.verdict],
      ]),
      foot: null,
    },
    text(t.measuresNote, 'note'),
  ];
}
