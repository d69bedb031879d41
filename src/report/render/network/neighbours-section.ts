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
  const names = (of: readonly string[]) => of.map((name) => visibleCell(name, 80)).join(', ');
  const heading = t.neighboursLead(visibleCell(place, 60), names(members));
  const mass = massFor(Math.max(...measures.map((one) => Math.abs(one.addedCo2eKgPerYear)), 0), language);
  const number = (n: number) => formatNumber(n, language);
  const sek = ({ costPerYear }: SharedOffer) => formatRough(costPerYear, language);
  const forSome = measures.filter((one) => one.members.length < members.length);
  const bySite = measures.filter(
    ({ isCostedBySite, apart, together }) => isCostedBySite && together && together.costPerYear < apart.costPerYear,
  );
  return [
    { kind: 'heading', text: heading },
    measures.length === 0
      ? text(t.neighboursNone)
      : {
          kind: 'table',
          caption: heading,
          columns: [
            left(t.measure),
            left(t.lacking),
            ...[t.added(mass.unit), t.numberApart, t.numberShared, t.costApart, t.costShared].map(right),
          ],
          rows: measures.map((one) => [
            one.label[language],
            forSome.includes(one) ? t.lackingSome(number(one.members.length), number(members.length)) : t.lackingAll,
            mass.show(one.addedCo2eKgPerYear),
            one.together === null ? '–' : number(one.apart.size),
            one.together === null ? '–' : number(one.together.size),
            sek(one.apart),
            sek(one.together ?? one.apart),
          ]),
          foot: null,
        },
    ...forSome.map((one) => text(t.lackingNames(one.label[language], names(one.members)))),
    ...bySite.map(({ label }) => text(t.siteNote(label[language]), 'note')),
    ...(without.length === 0 ? [] : [text(t.left(names(without)), 'note')]),
  ];
}
