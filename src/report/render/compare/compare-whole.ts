import { formatEstimate } from '../../../i18n/estimate-figures.ts';
import { formatNumber, formatRough, formatShare } from '../../../i18n/language.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import type { CompareContext } from './compare-context.ts';

/** All employers together. */
export function networkBlocks({ comparison: { network }, t, language, hint }: CompareContext): Block[] {
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
