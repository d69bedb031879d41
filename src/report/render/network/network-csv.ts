import { stringify } from 'csv-stringify/sync';
import type { MemberStatus, NetworkReport } from '../../network/network-report.ts';

/** One tidy table, locale-free: a row per member and commitment, one row for a member without any. */
export function networkCsv({ members }: NetworkReport): string {
  return stringify(members.flatMap(rowsOf), { header: true, escape_formulas: true });
}

function rowsOf(member: MemberStatus): Record<string, string | number | null>[] {
  const { change, commitments } = member;
  const about = {
    member: member.name,
    groups: member.groups.join('|'),
    reported: member.hasReported ? 1 : 0,
    first_year: member.firstYear,
    last_year: member.lastYear,
    respondents: member.respondents,
    headcount: member.headcount,
    co2e_kg_per_employee_year: member.co2eKgPerEmployeeYear?.value ?? null,
    co2e_kg_per_employee_year_low: member.co2eKgPerEmployeeYear?.low ?? null,
    co2e_kg_per_employee_year_high: member.co2eKgPerEmployeeYear?.high ?? null,
    co2e_kg_per_year: member.co2eKgPerYear?.value ?? null,
    solo_car_share: member.soloCarShare?.value ?? null,
    sustainable_share: member.sustainableShare?.value ?? null,
    change_kg_per_employee_year: change?.difference ?? null,
    change_low: change?.low ?? null,
    change_high: change?.high ?? null,
    change_verdict: change?.verdict ?? null,
  };
  const none = { year: null, reduction: null, standing: null, isSure: null, pathKgPerEmployee: null };
  return (commitments.length === 0 ? [none] : commitments).map((one) => ({
    ...about,
    commitment_year: one.year,
    commitment_reduction: one.reduction,
    commitment_standing: one.standing,
    commitment_sure: one.isSure === null ? null : one.isSure ? 1 : 0,
    commitment_path_kg_per_employee_year: one.pathKgPerEmployee,
  }));
}
