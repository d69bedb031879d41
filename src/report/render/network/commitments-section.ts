import { formatNumber, formatRough, formatShare, type Language } from '../../../i18n/language.ts';
import { networkWords } from '../../../i18n/network.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { NetworkReport } from '../../network/network-report.ts';
import type { CommitmentStanding } from '../../network/standing.ts';
import { type Block, left, right, text } from '../document/report-document.ts';

const order: readonly CommitmentStanding['standing'][] = ['kept', 'on-track', 'behind', 'missed', 'unknown'];

export function commitmentBlocks({ members, commitments }: NetworkReport, language: Language): Block[] {
  const t = networkWords[language];
  const rows = members.flatMap(({ name, commitments: own }) =>
    own.map((one) => [
      visibleCell(name, 80),
      t.commitment(formatShare(one.reduction, language), String(one.year)),
      kilograms(one.pathKgPerEmployee),
      kilograms(one.actualKgPerEmployee),
      one.standing === 'unknown' || one.isSure
        ? t.standings[one.standing]
        : `${t.standings[one.standing]} (${t.unsure})`,
    ]),
  );
  if (rows.length === 0) return [text(t.noCommitments)];
  const counts = order
    .filter((standing) => commitments[standing] > 0)
    .map((standing) => t.counted(commitments[standing], formatNumber(commitments[standing], language), standing));
  return [
    text(t.counts(counts.join(', ')), 'lead'),
    {
      kind: 'table',
      caption: t.commitments,
      columns: [left(t.member), left(t.commitmentHead), right(t.path), right(t.actual), left(t.standing)],
      rows,
      foot: null,
    },
    text(t.commitmentNote, 'note'),
  ];

  function kilograms(kg: number | null): string {
    return kg === null ? '–' : formatRough(kg, language);
  }
}
