/** A comparison of employers, as blocks that every format writes out. */
import { type CompareWords, compareWords } from '../../i18n/compare.ts';
import { formatEstimate, formatShareEstimate } from '../../i18n/estimate-figures.ts';
import { formatNumber, formatRough, formatShare, type Language } from '../../i18n/language.ts';
import { visibleCell } from '../../i18n/visible.ts';
import type { ComparedEmployer, Comparison } from '../compare/comparison.ts';
import { type Block, left, right, text } from './document/report-document.ts';

/** What all employers are counted with. */
export interface Footing {
  factors: string;
  weeksPerYear: number;
}

export function compareBlocks(comparison: Comparison, footing: Footing, language: Language): Block[] {
  const t = compareWords[language];
  const { employers } = comparison;
  return [
    text(t.footing(footing.factors, formatNumber(footing.weeksPerYear, language)), 'lead'),
    emissionsTable(employers, t, language),
    text(t.placeNote, 'note'),
    travelTable(employers, t, language),
    text(t.standardisedNote, 'note'),
    ...lackBlocks(employers, t),
    { kind: 'heading', text: t.network },
    ...networkBlocks(comparison, t, language),
  ];
}

/** Where there is nothing to tell. */
const none = '–';

/** In the order of what they emit; those without a figure last. */
function inOrder(employers: readonly ComparedEmployer[]): ComparedEmployer[] {
  const kg = ({ co2eKgPerEmployeeYear: each }: ComparedEmployer) => each?.value ?? Number.POSITIVE_INFINITY;
  return [...employers].sort((a, b) => (kg(a) === kg(b) ? 0 : kg(a) - kg(b)));
}

function emissionsTable(employers: readonly ComparedEmployer[], t: CompareWords, language: Language): Block {
  return {
    kind: 'table',
    caption: t.table,
    columns: [left(t.employer), ...[t.place, t.answers, t.headcount, t.perEmployee, t.interval].map(right)],
    rows: inOrder(employers).map((one) => {
      const each = one.co2eKgPerEmployeeYear && formatEstimate(one.co2eKgPerEmployeeYear, language);
      return [
        visibleCell(one.name, 40),
        placeText(one),
        one.respondents === 0 ? none : formatNumber(one.respondents, language),
        one.headcount === null ? none : formatNumber(one.headcount, language),
        each?.value ?? none,
        each?.range ?? none,
      ];
    }),
    foot: null,
  };
}

function travelTable(employers: readonly ComparedEmployer[], t: CompareWords, language: Language): Block {
  const rough = (value: number | null) => (value === null ? none : formatRough(value, language));
  const share = (estimate: ComparedEmployer['soloCarShare']) =>
    estimate === null ? none : formatShareEstimate(estimate, language).value;
  return {
    kind: 'table',
    caption: t.travelTable,
    columns: [left(t.employer), ...[t.standardised, t.fromMedian, t.solo, t.sustainable, t.distance].map(right)],
    rows: inOrder(employers).map((one) => [
      visibleCell(one.name, 40),
      rough(one.standardisedKgPerEmployee),
      signed(one.fromMedianKg, language),
      share(one.soloCarShare),
      share(one.sustainableShare),
      rough(one.meanDistanceKm),
    ]),
    foot: null,
  };
}

function signed(kg: number | null, language: Language): string {
  if (kg === null) return none;
  const shown = formatRough(Math.abs(kg), language);
  return /[1-9]/.test(shown) ? `${kg < 0 ? '−' : '+'}${shown}` : shown;
}

function placeText({ place }: ComparedEmployer): string {
  if (place === null) return none;
  return place.best === place.worst ? String(place.best) : `${place.best}–${place.worst}`;
}

function lackBlocks(employers: readonly ComparedEmployer[], t: CompareWords): Block[] {
  const names = (of: readonly ComparedEmployer[]) => of.map(({ name }) => visibleCell(name, 40)).join(', ');
  const kinds = ['answers', 'footprint', 'headcount'] as const;
  const byFile = employers.filter(({ namedBy }) => namedBy === 'file');
  return [
    ...kinds.flatMap((kind) => {
      const lacking = employers.filter(({ lacks }) => lacks.includes(kind));
      return lacking.length === 0 ? [] : [text(t.lacks[kind](names(lacking)), 'warning')];
    }),
    ...(byFile.length === 0 ? [] : [text(t.namedBy(names(byFile)), 'note')]),
  ];
}

function networkBlocks({ network, employers }: Comparison, t: CompareWords, language: Language): Block[] {
  const { co2eKgPerYear: total, co2eKgPerEmployeeYear: each, quartilesKg, distances, counted, headcount } = network;
  const tonnes = total && {
    value: total.value / 1000,
    low: total.low === null ? null : total.low / 1000,
    high: total.high === null ? null : total.high / 1000,
  };
  const withRange = (shown: { value: string; range: string | null }) =>
    shown.range === null ? '' : ` (${t.interval} ${shown.range})`;
  const inTonnes = tonnes && formatEstimate(tonnes, language);
  const inKg = each && formatEstimate(each, language);
  const number = (value: number) => formatNumber(value, language);
  const rough = (value: number) => formatRough(value, language);
  return [
    inTonnes === null
      ? text(t.noTotal, 'warning')
      : text(
          t.total(inTonnes.value, withRange(inTonnes), number(counted), number(employers.length), number(headcount)),
        ),
    ...(inKg === null ? [] : [text(t.each(inKg.value, withRange(inKg)))]),
    ...(quartilesKg === null
      ? []
      : [text(t.quartiles(rough(quartilesKg.first), rough(quartilesKg.median), rough(quartilesKg.third)))]),
    {
      kind: 'table',
      caption: t.distances,
      columns: [left(t.distances), right(t.share)],
      rows: distances.map(({ fromKm, share }, i) => [
        t.from(String(fromKm), distances[i + 1] ? String(distances[i + 1]?.fromKm) : null),
        formatShare(share, language),
      ]),
      foot: null,
    },
  ];
}
