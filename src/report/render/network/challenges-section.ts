import { formatRough, formatShare, type Language } from '../../../i18n/language.ts';
import { type NetworkWords, networkWords } from '../../../i18n/network.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { NetworkReport } from '../../network/network-report.ts';
import type { ChallengeStanding } from '../../network/standing.ts';
import { type Block, left, text } from '../document/report-document.ts';

export function challengeBlocks({ challenges }: NetworkReport, language: Language): Block[] {
  const t = networkWords[language];
  const measured = challenges.filter(({ figure }) => figure !== null);
  const taken = challenges.filter(({ figure }) => figure === null);
  return [
    ...(measured.length === 0 ? [] : [challengeTable(measured, t, language)]),
    ...taken.map((challenge) => {
      const { name, year, members } = challenge;
      const by = year === null ? '' : t.by(String(year));
      return text(
        t.taken(`${visibleCell(name, 80)}${by}`, members.map((member) => visibleCell(member.name, 80)).join(', ')),
      );
    }),
  ];
}

function challengeTable(challenges: readonly ChallengeStanding[], t: NetworkWords, language: Language): Block {
  return {
    kind: 'table',
    caption: t.challenges,
    columns: [left(t.challenge), left(t.goal), left(t.met), left(t.notMet), left(t.unmeasured)],
    rows: challenges.map((challenge) => [
      visibleCell(challenge.name, 80),
      goalOf(challenge, t, language),
      ...(['met', 'not-met', 'unmeasured'] as const).map((standing) => names(challenge, standing, t)),
    ]),
    foot: null,
  };
}

function names({ members }: ChallengeStanding, standing: string, t: NetworkWords): string {
  const those = members.filter((member) => member.standing === standing);
  if (those.length === 0) return '–';
  return those
    .map(({ name, isSure }) => {
      const shown = visibleCell(name, 80);
      return standing === 'met' || standing === 'not-met' ? `${shown}${isSure ? '' : ` (${t.unsure})`}` : shown;
    })
    .join(', ');
}

function goalOf({ figure, atLeast, atMost, year }: ChallengeStanding, t: NetworkWords, language: Language): string {
  const by = year === null ? '' : t.by(String(year));
  if (figure === null) return by;
  const show = (amount: number) =>
    figure === 'co2ePerEmployee' ? formatRough(amount, language) : formatShare(amount, language);
  const bounds = [
    ...(atLeast === null ? [] : [t.atLeast(show(atLeast))]),
    ...(atMost === null ? [] : [t.atMost(show(atMost))]),
  ];
  return `${bounds.join(', ')} ${t.figureWords[figure]}${by}`;
}
