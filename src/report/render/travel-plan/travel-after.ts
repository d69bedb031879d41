import { scenarioWords } from '../../../i18n/scenario.ts';
import { planMeasureWords } from '../../../i18n/travel-plan/measures.ts';
import type { ScenarioReport } from '../../scenario-report.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import type { SectionContext } from './section-context.ts';

const leastPeople = 0.5;
const mostFlows = 6;
/** Modes with less of the trips than this, before and after, are not worth a bar. */
const leastShare = 0.005;

/** How people would travel with the plan, and where those who change come from. */
export function travelAfter(s: ScenarioReport, c: SectionContext): Block[] {
  const t = planMeasureWords[c.language];
  const words = scenarioWords[c.language];
  const rows = s.modes.filter(
    ({ tripShareBefore, tripShareAfter }) => tripShareBefore >= leastShare || tripShareAfter >= leastShare,
  );
  const solo = s.modes.find(({ mode }) => mode === 'car');
  const flows = s.flows
    .filter(({ people }) => people >= leastPeople)
    .slice(0, mostFlows)
    .map(({ from, to, people }) =>
      to === null
        ? words.away(c.people(people), c.modeInText(from))
        : words.flow(c.people(people), c.modeInText(from), c.modeInText(to)),
    );
  const bar = (label: string, value: number, faint: boolean) => ({
    ...{ label, value, low: null, high: null, text: c.share(value), faint },
  });
  return [
    { kind: 'heading', text: t.travelAfter },
    {
      kind: 'chart',
      caption: t.afterChart,
      alternative: solo
        ? t.afterAlternative(c.share(solo.tripShareBefore), c.share(solo.tripShareAfter))
        : t.travelAfter,
      chart: {
        kind: 'bars',
        max: null,
        rows: rows.flatMap(({ mode, tripShareBefore, tripShareAfter }) => [
          bar(`${c.modeName(mode)}, ${t.before}`, tripShareBefore, true),
          bar(`${c.modeName(mode)}, ${t.after}`, tripShareAfter, false),
        ]),
      },
      table: {
        caption: t.travelAfter,
        columns: [left(words.mode), right(words.before), right(words.after)],
        rows: rows.map(({ mode, tripShareBefore, tripShareAfter }) => [
          c.modeName(mode),
          c.share(tripShareBefore),
          c.share(tripShareAfter),
        ]),
        foot: null,
      },
    },
    ...(flows.length === 0
      ? []
      : [
          text(`${words.flows}:`),
          { kind: 'list' as const, ordered: false, items: flows },
          text(words.flowNote, 'note'),
        ]),
  ];
}
