import type { Estimate } from '../../../footprint/interval.ts';
import { formatEstimate, formatShareEstimate } from '../../../i18n/estimate-figures.ts';
import { formatNumber, type Language } from '../../../i18n/language.ts';
import { type NetworkWords, networkWords } from '../../../i18n/network.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { MemberStatus, NetworkReport, TogetherStatus } from '../../network/network-report.ts';
import type { Change } from '../../track/change.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import { relativeChange, signedChange } from '../signed-change.ts';

const none = '–';
/** A chart of more members than this is a wall: the table has them all. */
const mostInChart = 40;
/** In a chart a name is not broken: so many characters of it fit a phone. */
const inChart = 40;

export function progressBlocks({ members, network, groups }: NetworkReport, language: Language): Block[] {
  const t = networkWords[language];
  return [
    ...chart(members, t, language),
    memberTable(members, t, language),
    ...changeTable(t.changes, t.member, members, network.perEmployee, t, language),
    travelTable(members, t, language),
    ...(groups.length < 2 ? [] : groupTables(groups, t, language)),
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
  const names = members.map(({ name }) => visibleCell(name, 80)).join(', ');
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
      return { label: visibleCell(name, inChart), ...each, text: range === null ? value : `${value} (${range})` };
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
    columns: [left(t.member), ...[t.rounds, t.employees, t.perEmployee, t.rangeHead].map(right)],
    rows: members.map((member) => [
      visibleCell(member.name, 80),
      yearsOf(member),
      numberOrNone(member.headcount, language),
      each(member.co2eKgPerEmployeeYear, language),
      intervalOf(member.co2eKgPerEmployeeYear, language),
    ]),
    foot: null,
  };
}

/** Those of whom a change can be told, and all together; no table where it can be told of none. */
function changeTable(
  caption: string,
  head: string,
  rows: readonly { name: string; change: Change | null }[],
  together: Change | null,
  t: NetworkWords,
  language: Language,
): Block[] {
  const cells = (name: string, change: Change) => [name, ...changeCells(change, t, language)];
  const changed = rows.flatMap(({ name, change }) => (change ? [cells(visibleCell(name, 80), change)] : []));
  if (changed.length === 0) return [];
  return [
    {
      kind: 'table',
      caption,
      columns: [left(head), ...[t.changeHead, t.percentHead, t.rangeHead].map(right), left(t.verdict)],
      rows: changed,
      foot: together && cells(t.total, together),
    },
  ];
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
      visibleCell(member.name, 80),
      member.respondents === 0 ? none : numberOrNone(member.respondents, language),
      share(member.soloCarShare),
      share(member.sustainableShare),
    ]),
    foot: null,
  };
}

function groupTables(
  groups: readonly ({ name: string } & TogetherStatus)[],
  t: NetworkWords,
  language: Language,
): Block[] {
  const changes = groups.map(({ name, perEmployee }) => ({ name, change: perEmployee }));
  return [
    {
      kind: 'table',
      caption: t.groups,
      columns: [left(t.group), ...[t.reportedHead, t.tonnes, t.perEmployee].map(right)],
      rows: groups.map(({ name, members, reported, total }) => [
        visibleCell(name, 80),
        `${formatNumber(reported, language)}/${formatNumber(members, language)}`,
        total.co2eKgPerYear === null ? none : formatEstimate(total.co2eKgPerYear, language, 1 / 1000).value,
        each(total.co2eKgPerEmployeeYear, language),
      ]),
      foot: null,
    },
    ...changeTable(t.groupChanges, t.group, changes, null, t, language),
  ];
}

function changeCells(change: Change, t: NetworkWords, language: Language): string[] {
  const show = (kg: number) => signedChange(kg, change, language);
  const { low, high, verdict } = change;
  const range = low === null || high === null ? none : `${show(low)} … ${show(high)}`;
  return [show(change.difference), relativeChange(change, language) ?? none, range, t.verdicts[verdict ?? 'none']];
}

function each(estimate: Estimate | null, language: Language): string {
  return estimate === null ? none : formatEstimate(estimate, language).value;
}

function intervalOf(estimate: Estimate | null, language: Language): string {
  return (estimate && formatEstimate(estimate, language).range) ?? none;
}

function numberOrNone(value: number | null, language: Language): string {
  return value === null ? none : formatNumber(value, language);
}
