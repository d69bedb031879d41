import type { Estimate } from '../../../footprint/interval.ts';
import { travelKinds } from '../../../footprint/travel-parts.ts';
import type { CompareWords } from '../../../i18n/compare.ts';
import { formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { formatRough, formatShare, type Language } from '../../../i18n/language.ts';
import { trackWords } from '../../../i18n/track.ts';
import type { ComparedEmployer } from '../../compare/comparison.ts';
import { type Block, left, right, type TableBlock, text } from '../document/report-document.ts';
import { signedChange } from '../signed-change.ts';
import { type CompareContext, mostInChart, nameOf, none, shortNameOf } from './compare-context.ts';

/** Where each lies and how its people travel. */
export function travelBlocks({ t, language, employers, comparison }: CompareContext): Block[] {
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
