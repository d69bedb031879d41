import { estimateWords } from '../../../i18n/estimate.ts';
import { formatEstimate, formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { type TravelWords, travelWords } from '../../../i18n/travel-plan/travel.ts';
import type { GroupReport } from '../../groups.ts';
import { travelGroups } from '../../travel-plan/reach.ts';
import type { Voice } from '../../travel-plan/voices.ts';
import { type Block, type ChartBlock, left, right, type TableBlock, text } from '../document/report-document.ts';
import { groupName } from '../group-name.ts';
import { rowName } from '../row-name.ts';
import { dataErrors } from './data-errors.ts';
import type { SectionContext } from './section-context.ts';

/** How people travel today: modes, CO2e, distances, sites, what they say. */
export function travelSection(c: SectionContext): Block[] {
  const t = travelWords[c.language];
  return [
    text(whatItRestsOn(c, t), 'lead'),
    ...dataErrors(c),
    ...modeBlocks(c, t),
    ...reachBlocks(c, t),
    ...groupBlocks(c, t),
    ...voiceBlocks(c, t),
  ];
}

/** Response rates above this can be spoken of as the whole; below the lower one they cannot (J). */
const highRate = 0.6;
const lowRate = 0.3;

function whatItRestsOn(c: SectionContext, t: TravelWords): string {
  const { respondents, headcount, responseRate } = c.plan.workplace;
  const answers = c.number(respondents);
  const sentences = [
    headcount === null || responseRate === null
      ? t.basedRespondents(answers)
      : t.based(answers, c.number(headcount), c.share(responseRate)),
  ];
  if (responseRate === null) sentences.push(t.rate.unknown);
  else if (responseRate >= 1) sentences.push(t.rate.census);
  else sentences.push(responseRate >= highRate ? t.rate.high : responseRate >= lowRate ? t.rate.middle : t.rate.low);
  if (respondents < 30) sentences.push(t.rate.few);
  return sentences.join(' ');
}

function modeBlocks(c: SectionContext, t: TravelWords): Block[] {
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

function reachBlocks(c: SectionContext, t: TravelWords): Block[] {
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

function groupBlocks(c: SectionContext, t: TravelWords): Block[] {
  const { groups, data } = c.plan;
  const merged = data.units.shown < data.units.read ? [text(t.sitesMerged, 'note')] : [];
  const [first] = groups;
  if (!first || groups.length < 2) return merged;
  return [
    { kind: 'heading', text: t.bySite[first.by] },
    { kind: 'table', ...groupTable(groups, first, c, t) },
    ...merged,
  ];
}

function groupTable(groups: readonly GroupReport[], first: GroupReport, c: SectionContext, t: TravelWords): TableBlock {
  const rows = groups.map((group) => {
    const each = group.co2eKgPerEmployeeYear && formatEstimate(group.co2eKgPerEmployeeYear, c.language);
    const solo = group.soloCarShare && formatShareEstimate(group.soloCarShare, c.language);
    return [
      groupName(group, estimateWords[c.language]),
      c.number(group.respondents),
      each ? `${each.value}${each.range ? ` (${each.range})` : ''}` : '–',
      group.meanDistanceKm === null ? '–' : `${c.rough(group.meanDistanceKm)} km`,
      solo ? `${solo.value}${solo.range ? ` (${solo.range})` : ''}` : '–',
    ];
  });
  const basis = first.headcount === null ? 'respondents' : 'headcount';
  const columns = [left(t.group[first.by]), right(t.groupAnswers), right(t.groupEach[basis])];
  return {
    caption: t.bySite[first.by],
    columns: [...columns, right(t.groupDistance), right(t.groupSolo)],
    rows,
    foot: null,
  };
}

function voiceBlocks(c: SectionContext, t: TravelWords): Block[] {
  const { willing, barriers } = c.plan.voices;
  if (willing.length === 0 && barriers.length === 0) return [text(t.notAsked, 'note')];
  const wish = (voice: Voice) => voice.label?.[c.language] ?? c.own(voice.id);
  const barrier = (voice: Voice) => t.barrierNames[voice.id] ?? c.own(voice.id);
  return [
    ...(willing.length > 0 ? voiceBlock(willing, t.willing, t.wish, wish, c, t) : []),
    ...(barriers.length > 0 ? voiceBlock(barriers, t.barriers, t.barrier, barrier, c, t) : []),
  ];
}

function voiceBlock(
  voices: readonly Voice[],
  caption: string,
  what: string,
  nameOf: (voice: Voice) => string,
  c: SectionContext,
  t: TravelWords,
): Block[] {
  const hasMaybe = voices.some(({ maybe }) => maybe > 0);
  const count = (n: number) => c.number(n);
  const first = voices[0] as Voice;
  return [
    {
      kind: 'chart',
      caption,
      alternative: `${nameOf(first)}: ${count(first.yes)} ${t.of.toLowerCase()} ${count(first.of)}.`,
      chart: {
        kind: 'bars',
        max: Math.max(...voices.map((voice) => voice.of)),
        rows: voices.map((voice) => ({
          ...{ label: nameOf(voice), value: voice.yes, low: null, high: null },
          text: `${count(voice.yes)} ${t.of.toLowerCase()} ${count(voice.of)}`,
        })),
      },
      table: {
        caption,
        columns: [left(what), right(t.answersYes), ...(hasMaybe ? [right(t.answersMaybe)] : []), right(t.of)],
        rows: voices.map((voice) => [
          nameOf(voice),
          count(voice.yes),
          ...(hasMaybe ? [count(voice.maybe)] : []),
          count(voice.of),
        ]),
        foot: null,
      },
    },
  ];
}
