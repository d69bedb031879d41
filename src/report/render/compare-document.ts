/** A comparison of employers in words: a document that every format writes out. */

import type { Estimate } from '../../footprint/interval.ts';
import { travelKinds } from '../../footprint/travel-parts.ts';
import { type CompareWords, compareWords } from '../../i18n/compare.ts';
import { formatDate } from '../../i18n/dates.ts';
import { formatEstimate, formatShareEstimate } from '../../i18n/estimate-figures.ts';
import { formatNumber, formatRough, formatShare, type Language } from '../../i18n/language.ts';
import { trackWords } from '../../i18n/track.ts';
import { visibleCell } from '../../i18n/visible.ts';
import type { ComparedEmployer, Comparison } from '../compare/comparison.ts';
import { type Block, left, type ReportDocument, right, type TableBlock, text } from './document/report-document.ts';
import { signedChange } from './signed-change.ts';

/** What all employers are counted with, and what stands on the document beside its figures. */
export interface CompareFacts {
  factors: string;
  weeksPerYear: number;
  /** Of the network; null where it has none. */
  name: string | null;
  date: string | null;
  version: string;
  /** Where a headcount that is not known is to be written, for whoever sits at the terminal; null in what is passed on. */
  headcountHint: 'files' | 'network' | null;
}

export function compareDocument(comparison: Comparison, facts: CompareFacts, language: Language): ReportDocument {
  const t = compareWords[language];
  const hint = facts.headcountHint === null ? '' : ` ${t.headcountHint[facts.headcountHint]}`;
  const c: Context = { t, language, employers: inOrder(comparison.employers), comparison, hint };
  const footing = t.footing(facts.factors, formatNumber(facts.weeksPerYear, language));
  return {
    language,
    title: t.title(comparison.employers.length),
    byline: [
      ...(facts.name === null ? [] : [visibleCell(facts.name, 80)]),
      ...(facts.date === null ? [] : [formatDate(facts.date, language)]),
    ],
    sections: [
      { id: 'emissions', title: t.table, blocks: [text(footing, 'lead'), ...emissionBlocks(c)] },
      { id: 'travel', title: t.travelTable, blocks: travelBlocks(c) },
      { id: 'network', title: t.network, blocks: networkBlocks(c) },
    ],
    colophon: t.colophon(facts.version),
  };
}

interface Context {
  t: CompareWords;
  language: Language;
  /** In the order of what they emit. */
  employers: ComparedEmployer[];
  comparison: Comparison;
  /** What to do where no headcount is known, or empty. */
  hint: string;
}

/** Where there is nothing to tell. */
const none = '–';
/** A chart of more employers than this is a wall: the table has them all. */
const mostInChart = 40;

const nameOf = ({ name }: ComparedEmployer) => visibleCell(name, 80);
/** In a chart a name is not broken: this much of it fits a phone. */
const shortNameOf = ({ name }: ComparedEmployer) => visibleCell(name, 40);

/** Those without a figure last. */
function inOrder(employers: readonly ComparedEmployer[]): ComparedEmployer[] {
  const kg = ({ co2eKgPerEmployeeYear: each }: ComparedEmployer) => each?.value ?? Number.POSITIVE_INFINITY;
  return [...employers].sort((a, b) => (kg(a) === kg(b) ? 0 : kg(a) - kg(b)));
}

function emissionBlocks(c: Context): Block[] {
  return [...emissionChart(c), emissionTable(c), text(c.t.placeNote, 'note'), ...lackBlocks(c)];
}

function emissionChart({ t, language, employers, comparison }: Context): Block[] {
  const known = employers.flatMap((one) =>
    one.co2eKgPerEmployeeYear ? [{ ...one, each: one.co2eKgPerEmployeeYear }] : [],
  );
  const { medianKg } = comparison.network;
  if (known.length > mostInChart || medianKg === null) return [];
  return [
    {
      kind: 'chart',
      caption: t.chart,
      alternative: t.chartAlternative(formatRough(medianKg, language)),
      chart: {
        kind: 'bars',
        max: null,
        rows: known.map(({ each, ...one }) => {
          const { value, range } = formatEstimate(each, language);
          return { label: shortNameOf(one), ...each, text: range === null ? value : `${value} (${range})` };
        }),
      },
      table: null,
    },
  ];
}

function emissionTable({ t, language, employers, comparison }: Context): Block {
  const number = (value: number | null) => (value === null || value === 0 ? none : formatNumber(value, language));
  const withPeople = !comparison.anonymous;
  return {
    kind: 'table',
    caption: t.table,
    columns: [
      left(t.employer),
      right(t.place),
      ...(withPeople ? [right(t.answers), right(t.headcount)] : []),
      right(t.perEmployee),
      right(t.interval),
    ],
    rows: employers.map((one) => {
      const each = one.co2eKgPerEmployeeYear && formatEstimate(one.co2eKgPerEmployeeYear, language);
      return [
        nameOf(one),
        placeText(one),
        ...(withPeople ? [number(one.respondents), number(one.headcount)] : []),
        each?.value ?? none,
        each?.range ?? none,
      ];
    }),
    foot: null,
  };
}

function travelBlocks({ t, language, employers, comparison }: Context): Block[] {
  const withQuartile = comparison.network.quartilesKg !== null;
  const rough = (value: number | null) => (value === null ? none : formatRough(value, language));
  const share = (estimate: Estimate | null) =>
    estimate === null ? none : formatShareEstimate(estimate, language).value;
  return [
    {
      kind: 'table',
      caption: t.placeTable,
      columns: [
        left(t.employer),
        ...[t.standardised, t.fromMedian, ...(withQuartile ? [t.quartile] : []), t.distance, t.median].map(right),
      ],
      rows: employers.map((one) => [
        nameOf(one),
        rough(one.standardisedKgPerEmployee),
        fromMedian(one, language),
        ...(withQuartile ? [one.quartile === null ? none : String(one.quartile)] : []),
        rough(one.meanDistanceKm),
        rough(one.medianDistanceKm),
      ]),
      foot: null,
    },
    text(t.standardisedNote, 'note'),
    ...sharesChart(employers, t, language),
    {
      kind: 'table',
      caption: t.shareTable,
      columns: [left(t.employer), right(t.solo), right(t.sustainable)],
      rows: employers.map((one) => [
        nameOf(one),
        withRange(one.soloCarShare, language),
        withRange(one.sustainableShare, language),
      ]),
      foot: null,
    },
    { kind: 'table', ...kindsTable(employers, t, language, share) },
  ];
}

function withRange(estimate: Estimate | null, language: Language): string {
  if (estimate === null) return none;
  const { value, range } = formatShareEstimate(estimate, language);
  return range === null ? value : `${value} (${range})`;
}

function kindsTable(
  employers: readonly ComparedEmployer[],
  t: CompareWords,
  language: Language,
  share: (estimate: Estimate | null) => string,
): TableBlock {
  return {
    caption: t.kindsTable,
    columns: [left(t.employer), ...travelKinds.map((kind) => right(trackWords[language].kinds[kind]))],
    rows: employers.map((one) => [nameOf(one), ...travelKinds.map((kind) => share(one.shares[kind]))]),
    foot: null,
  };
}

function sharesChart(employers: readonly ComparedEmployer[], t: CompareWords, language: Language): Block[] {
  const told = employers.filter(({ shares }) => travelKinds.some((kind) => shares[kind] !== null));
  if (told.length === 0 || told.length > mostInChart) return [];
  return [
    {
      kind: 'chart',
      caption: t.kindsTable,
      alternative: t.kindsAlternative,
      chart: {
        kind: 'stack',
        series: travelKinds.map((kind) => trackWords[language].kinds[kind]),
        rows: told.map((one) => ({
          label: shortNameOf(one),
          text: '',
          parts: travelKinds.map((kind) => {
            const value = one.shares[kind]?.value ?? 0;
            return { value, text: formatShare(value, language) };
          }),
        })),
      },
      table: null,
    },
  ];
}

/** No finer than the employer's own figure is known. */
function fromMedian({ fromMedianKg, co2eKgPerEmployeeYear: each }: ComparedEmployer, language: Language): string {
  if (fromMedianKg === null || each === null) return none;
  return signedChange(fromMedianKg, each, language);
}

function placeText({ place }: ComparedEmployer): string {
  if (place === null) return none;
  return place.best === place.worst ? String(place.best) : `${place.best}–${place.worst}`;
}

function lackBlocks({ t, employers, comparison, hint }: Context): Block[] {
  const names = (of: readonly ComparedEmployer[]) => of.map(nameOf).join(', ');
  const kinds = ['answers', 'footprint', 'overfull', 'headcount'] as const;
  const moved = employers.filter(({ isMoved }) => isMoved);
  const byFile = comparison.anonymous ? [] : employers.filter(({ namedBy }) => namedBy === 'file');
  return [
    ...kinds.flatMap((kind) => {
      const lacking = employers.filter(({ lacks }) => lacks.includes(kind));
      const more = kind === 'headcount' ? hint : '';
      return lacking.length === 0 ? [] : [text(`${t.lacks[kind](names(lacking))}${more}`, 'warning')];
    }),
    ...(moved.length === 0 ? [] : [text(t.moved(names(moved)), 'warning')]),
    ...(comparison.fromShared ? [text(t.sharedNote, 'note')] : []),
    ...(byFile.length === 0 ? [] : [text(t.namedBy(names(byFile)), 'note')]),
    ...(comparison.anonymous ? [text(t.anonymous, 'note')] : []),
  ];
}

function networkBlocks({ comparison: { network }, t, language, hint }: Context): Block[] {
  const {
    co2eKgPerYear: total,
    co2eKgPerEmployeeYear: each,
    medianKg,
    quartilesKg,
    distances,
    counted,
    headcount,
  } = network;
  const ranged = (shown: { value: string; range: string | null }) =>
    shown.range === null ? '' : ` (${t.interval} ${shown.range})`;
  const inTonnes = total && formatEstimate(total, language, 1 / 1000);
  const inKg = each && formatEstimate(each, language);
  const number = (value: number) => formatNumber(value, language);
  const rough = (value: number) => formatRough(value, language);
  return [
    inTonnes === null
      ? text(`${t.noTotal}${hint}`, 'warning')
      : text(t.total(inTonnes.value, ranged(inTonnes), number(counted), number(network.employers), number(headcount))),
    ...(inKg === null ? [] : [text(t.each(inKg.value, ranged(inKg)))]),
    ...(medianKg === null ? [] : [text(t.half(rough(medianKg)))]),
    ...(quartilesKg === null ? [] : [text(t.quartiles(rough(quartilesKg.first), rough(quartilesKg.third)))]),
    {
      kind: 'table',
      caption: t.distances,
      columns: [left(t.oneWay), right(t.share)],
      rows: distances.map(({ fromKm, share }, i) => [
        t.from(String(fromKm), distances[i + 1] ? String(distances[i + 1]?.fromKm) : null),
        formatShare(share, language),
      ]),
      foot: null,
    },
  ];
}
