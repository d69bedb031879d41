import { travelWords } from '../../../i18n/travel-plan/travel.ts';
import { travelGroups } from '../../travel-plan/reach.ts';
import { type Block, type ChartBlock, left, right, type TableBlock, text } from '../document/report-document.ts';
import type { SectionContext } from './section-context.ts';

/** How far people live, and how those at each distance travel. */
export function distancesToday(c: SectionContext): Block[] {
  const t = travelWords[c.language];
  const { reach, baseline } = c.plan;
  if (reach.people === 0) return [];
  const used = travelGroups.filter((group) => reach.rows.some(({ by }) => by[group] > 0));
  const label = (km: number | null) => (km === null ? t.all : t.within(c.number(km)));
  const five = reach.rows.find(({ withinKm }) => withinKm === 5);
  const table: TableBlock = {
    caption: t.reachTable,
    columns: [left(t.distance), right(t.people), right(t.peopleShare), ...used.map((group) => right(t.groups[group]))],
    rows: reach.rows.map((row) => [
      label(row.withinKm),
      c.people(row.people),
      c.share(row.share),
      ...used.map((group) => c.people(row.by[group])),
    ]),
    foot: null,
  };
  const chart: ChartBlock = {
    kind: 'chart',
    caption: t.reachChart,
    alternative: t.reachAlternative(`${c.number(5)} km`, c.share(five?.share ?? 0)),
    chart: {
      kind: 'stack',
      series: used.map((group) => t.groups[group]),
      rows: reach.rows.map((row) => ({
        label: label(row.withinKm),
        text: c.people(row.people),
        parts: used.map((group) => ({ value: row.by[group], text: c.people(row.by[group]) })),
      })),
    },
    table,
  };
  const { meanDistanceKm: mean, medianDistanceKm: median } = baseline;
  return [
    chart,
    ...(mean === null || median === null ? [] : [text(t.meanDistance(c.rough(mean), c.rough(median)))]),
    text(t.reachNote[baseline.basis], 'note'),
    ...(c.plan.data.distancesMoved ? [text(t.distancesMoved(c.plan.privacy.minGroup), 'note')] : []),
  ];
}
