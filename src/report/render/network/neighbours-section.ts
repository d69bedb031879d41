import { formatNumber, formatRough, type Language } from '../../../i18n/language.ts';
import { networkWords } from '../../../i18n/network.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { NeighboursReport, SharedOffer } from '../../network/neighbours.ts';
import type { NetworkReport } from '../../network/network-report.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import { massFor } from '../mass.ts';

export function neighbourBlocks({ neighbours }: NetworkReport, language: Language): Block[] {
  const t = networkWords[language];
  if (neighbours.length === 0) return [];
  return [...neighbours.flatMap((near) => nearBlocks(near, language)), text(t.neighboursNote, 'note')];
}

function nearBlocks({ place, members, left: without, measures }: NeighboursReport, language: Language): Block[] {
  const t = networkWords[language];
  const names = (of: readonly string[]) => of.map((name) => visibleCell(name, 40)).join(', ');
  const heading = t.neighboursLead(visibleCell(place, 60), names(members));
  const mass = massFor(Math.max(...measures.map((one) => Math.abs(one.addedCo2eKgPerYear)), 0), language);
  const sek = ({ costPerYear }: SharedOffer) => formatRough(costPerYear, language);
  const places = (offer: SharedOffer) => `${formatNumber(offer.size, language)}: ${sek(offer)}`;
  return [
    { kind: 'heading', text: heading },
    measures.length === 0
      ? text(t.neighboursNone)
      : {
          kind: 'table',
          caption: heading,
          columns: [left(t.measure), right(t.added(mass.unit)), right(t.apart), right(t.together), left(t.lacking)],
          rows: measures.map((one) => [
            one.label[language],
            mass.show(one.addedCo2eKgPerYear),
            one.together === null ? sek(one.apart) : places(one.apart),
            one.together === null ? '–' : places(one.together),
            one.members.length === members.length ? '–' : names(one.members),
          ]),
          foot: null,
        },
    ...(without.length === 0 ? [] : [text(t.left(names(without)), 'note')]),
  ];
}
