import { scenarioWords } from '../../../i18n/scenario.ts';
import { travelWords } from '../../../i18n/travel-plan/travel.ts';
import { type Block, text } from '../document/report-document.ts';
import type { SectionContext } from './section-context.ts';

/** Who could travel otherwise, and what one per cent takes. */
export function possibleSection(c: SectionContext): Block[] {
  const t = travelWords[c.language];
  const { potential, reach, baseline, scenario } = c.plan;
  if (reach.people === 0) return [text(t.potentialUnknown, 'lead')];
  const of = `${c.people(reach.people)} ${t.potentialWho[baseline.basis]}`;
  const five = potential.soloWithin.find(({ km }) => km === 5)?.people ?? 0;
  const items = [
    ...potential.soloWithin
      .filter(({ people }) => people >= 0.5)
      .map(({ km, people }) => `${t.potentialWithin(c.people(people), c.number(km))}: ${t.potentialReach[km]}`),
    ...(potential.soloWithTransit !== null && potential.soloWithTransit >= 0.5
      ? [t.potentialTransit(c.people(potential.soloWithTransit))]
      : []),
  ];
  const modules = (scenario?.modules ?? []).flatMap(({ id, people, available }) =>
    people === null || people > available
      ? []
      : [scenarioWords[c.language].module[id](c.number(Math.ceil(people)), c.people(available))],
  );
  return [
    text(five >= 0.5 ? t.potentialLead(c.people(five), of) : t.potentialNone, 'lead'),
    ...(potential.soloDrivers >= 0.5 ? [text(t.potentialSolo(c.people(potential.soloDrivers), of))] : []),
    ...(items.length > 0 ? [{ kind: 'list' as const, ordered: false, items }] : []),
    text(t.potentialNote, 'note'),
    ...(scenario
      ? [
          { kind: 'heading' as const, text: t.modules },
          ...(modules.length === 0
            ? [text(t.modulesNone)]
            : [text(t.modulesLead), { kind: 'list' as const, ordered: false, items: modules }]),
        ]
      : []),
  ];
}
