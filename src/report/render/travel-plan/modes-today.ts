import { estimateWords } from '../../../i18n/estimate.ts';
import { formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { travelWords } from '../../../i18n/travel-plan/travel.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import { rowName } from '../row-name.ts';
import type { SectionContext } from './section-context.ts';

/** Trips, kilometres and CO2e by way of travel. */
export function modesToday(c: SectionContext): Block[] {
  const t = travelWords[c.language];
  const { baseline, shares } = c.plan;
  const e = estimateWords[c.language];
  const rows = baseline.modes.map((row, i) => ({ row, share: shares[i], name: nameOf(i) }));
  function nameOf(i: number): string {
    return rowName(baseline.modes[i] as (typeof baseline.modes)[number], baseline.modes.length, e, c.language);
  }
  if (rows.length === 0) return [];
  const byTrips = [...rows].sort((a, b) => (b.row.tripShare?.value ?? 0) - (a.row.tripShare?.value ?? 0));
  const byCo2e = [...rows].sort((a, b) => (b.row.co2eKgPerYear ?? 0) - (a.row.co2eKgPerYear ?? 0));
  const first = byTrips[0] as (typeof rows)[number];
  const most = byCo2e[0] as (typeof rows)[number];
  const blocks: Block[] = [
    {
      kind: 'chart',
      caption: t.modesChart,
      alternative: t.modesAlternative(first.name, c.share(first.row.tripShare?.value ?? 0)),
      chart: {
        kind: 'bars',
        max: null,
        rows: byTrips.map(({ row, name }) => ({
          label: name,
          value: row.tripShare?.value ?? 0,
          low: row.tripShare?.low ?? null,
          high: row.tripShare?.high ?? null,
          text: row.tripShare ? c.share(row.tripShare.value) : '–',
        })),
      },
      table: null,
    },
  ];
  const { co2eKgPerYear: total, co2eKgPerEmployeeYear: each } = baseline;
  const hasKm = total !== null && each !== null;
  const inUnit = (kg: number | null) => (kg === null ? '–' : c.footprint.part(kg));
  if (hasKm && !c.plan.privacy.modesHidden) {
    blocks.push({
      kind: 'chart',
      caption: t.co2eChart(c.footprint.unit),
      alternative: t.co2eAlternative(most.name, most.share?.co2e ? c.share(most.share.co2e) : '–'),
      chart: {
        kind: 'bars',
        max: null,
        rows: byCo2e
          .filter(({ row }) => row.co2eKgPerYear !== null)
          .map(({ row, name }) => ({
            ...{ label: name, value: row.co2eKgPerYear ?? 0, low: null, high: null },
            text: inUnit(row.co2eKgPerYear),
          })),
      },
      table: null,
    });
  }
  blocks.push({
    kind: 'table',
    caption: t.modesTable,
    columns: [
      left(t.mode),
      right(t.trips),
      right(t.interval),
      ...(hasKm ? [right(t.personKm), right(t.co2e(c.footprint.unit)), right(t.co2eShare)] : []),
    ],
    rows: rows.map(({ row, share, name }) => {
      const trips = row.tripShare && formatShareEstimate(row.tripShare, c.language);
      return [
        name,
        trips?.value ?? '–',
        trips?.range ? c.percent(trips.range) : '–',
        ...(hasKm
          ? [
              share?.personKm == null ? '–' : c.share(share.personKm),
              inUnit(row.co2eKgPerYear),
              share?.co2e == null ? '–' : c.share(share.co2e),
            ]
          : []),
      ];
    }),
    foot: hasKm && total ? [t.total, c.share(1), '', c.share(1), c.footprint.show(total.value), c.share(1)] : null,
  });
  if (c.plan.privacy.modesHidden) blocks.push(text(e.modesHidden(c.plan.privacy.minGroup), 'note'));
  if (baseline.modes.some(({ includesOthers }) => includesOthers))
    blocks.push(text(e.modesMerged(c.plan.privacy.minGroup), 'note'));
  return blocks;
}
