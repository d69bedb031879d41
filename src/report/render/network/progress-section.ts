import type { Estimate } from '../../../footprint/interval.ts';
import { formatEstimate, formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { formatNumber, type Language } from '../../../i18n/language.ts';
import { type NetworkWords, networkWords } from '../../../i18n/network.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { MemberStatus, NetworkReport, TogetherStatus } from '../../network/network-report.ts';
import type { Change } from '../../track/change.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import { signedChange } from '../signed-change.ts';

const none = '–';
/** A chart of more members than this is a wall: the table has them all. */
const mostInChart = 40;

export function progressBlocks({ members, groups }: NetworkReport, language: Language): Block[] {
  const t = networkWords[language];
  return [
    ...chart(members, t, language),
    memberTable(members, t, language),
    travelTable(members, t, language),
    ...(groups.length < 2 ? [] : [groupTable(groups, t, language)]),
    ...told(
      members.filter(({ isMoved }) => isMoved),
      t.moved,
    ),
    ...told(
      members.filter(({ isOverfull }) => isOverfull),
      t.overfull,
    ),
    text(t.progressNote, 'note'),
  ];
}

function told(members: readonly MemberStatus[], words: (names: string) => string): Block[] {
  const names = members.map(({ name }) => visibleCell(name, 40)).join(', ');
  return names === '' ? [] : [text(words(names), 'warning')];
}

function chart(members: readonly MemberStatus[], t: NetworkWords, language: Language): Block[] {
  const known = members.flatMap((member) =>
    member.co2eKgPerEmployeeYear ? [{ name: member.name, each: member.co2eKgPerEmployeeYear }] : [],
  );
  if (known.length < 2 || known.length > mostInChart) return [];
  const rows = known
    .sort((a, b) => a.each.value - b.each.value)
    .map(({ name, each }) => {
      const { value, range } = formatEstimate(each, language);
      return { label: visibleCell(name, 40), ...each, text: range === null ? value : `${value} (${range})` };
    });
  return [
    {
      kind: 'chart',
      caption: t.chart,
      alternative: t.chartAlternative,
      chart: { kind: 'bars', max: null, rows },
      table: null,
    },
  ];
}

function memberTable(members: readonly MemberStatus[], t: NetworkWords, language: Language): Block {
  return {
    kind: 'table',
    caption: t.perEmployee,
    columns: [
      left(t.member),
      ...[t.rounds, t.employees, t.perEmployee, t.changeHead, t.rangeHead].map(right),
      left(t.verdict),
    ],
    rows: members.map((member) => [
      visibleCell(member.name, 40),
      yearsOf(member),
      numberOrNone(member.headcount, language),
      each(member.co2eKgPerEmployeeYear, language),
      ...changeCells(member.change, t, language),
    ]),
    foot: null,
  };
}

function yearsOf({ firstYear, lastYear }: MemberStatus): string {
  if (firstYear === null) return none;
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}

function travelTable(members: readonly MemberStatus[], t: NetworkWords, language: Language): Block {
  const share = (estimate: Estimate | null) => {
    if (estimate === null) return none;
    const { value, range } = formatShareEstimate(estimate, language);
    return range === null ? value : `${value} (${range})`;
  };
  return {
    kind: 'table',
    caption: t.travel,
    columns: [left(t.member), right(t.answers), right(t.solo), right(t.sustainable)],
    rows: members.map((member) => [
      visibleCell(member.name, 40),
      member.respondents === 0 ? none : numberOrNone(member.respondents, language),
      share(member.soloCarShare),
      share(member.sustainableShare),
    ]),
    foot: null,
  };
}

function groupTable(
  groups: readonly ({ name: string } & TogetherStatus)[],
  t: NetworkWords,
  language: Language,
): Block {
  return {
    kind: 'table',
    caption: t.groups,
    columns: [
      left(t.group),
      ...[t.reportedHead, t.tonnes, t.perEmployee, t.changeHead, t.rangeHead].map(right),
      left(t.verdict),
    ],
    rows: groups.map(({ name, members, reported, total, perEmployee }) => [
      visibleCell(name, 40),
      `${formatNumber(reported, language)}/${formatNumber(members, language)}`,
      total.co2eKgPerYear === null ? none : formatEstimate(total.co2eKgPerYear, language, 1 / 1000).value,
      each(total.co2eKgPerEmployeeYear, language),
      ...changeCells(perEmployee, t, language),
    ]),
    foot: null,
  };
}

function changeCells(change: Change | null, t: NetworkWords, language: Language): string[] {
  if (change === null) return [none, none, none];
  const show = (kg: number) => signedChange(kg, change, language);
  const { low, high, verdict } = change;
  const range = low === null || high === null ? none : `${show(low)} … ${show(high)}`;
  return [show(change.difference), range, t.verdicts[verdict ?? 'none']];
}

function each(estimate: Estimate | null, language: Language): string {
  return estimate === null ? none : formatEstimate(estimate, language).value;
}

function numberOrNone(value: number | null, language: Language): string {
  return value === null ? none : formatNumber(value, language);
}
