import { modeFacts, modeOf } from '../../../reference/modes.ts';
import type { AccountTravel, CommutingAccount } from '../../accounts/commuting-account.ts';
import { type AccountLine, accountCsv, tonnesByPart, travelCells } from './account-csv.ts';

/** Category 7 for a sustainability statement by ESRS E1-6. */
export function esrsE1Csv(account: CommutingAccount): string {
  const { report, total } = account;
  const { workplace, assumptions } = report;
  const tonnes = (kg: number | null | undefined) => (kg === null || kg === undefined ? null : kg / 1000);
  const people = (line: string, value: number | null): AccountLine => ({ line, value, unit: 'people' });
  const lines: AccountLine[] = [
    {
      line: 'gross-scope-3-category-7',
      boundary: assumptions.scope,
      value: tonnes(total?.value),
      low: tonnes(total?.low),
      high: tonnes(total?.high),
      unit: 'tCO2e/year',
    },
    { line: 'primary-data-share', value: primaryShare(account), unit: 'share' },
    { line: 'extrapolated-share', value: account.extrapolatedShare, unit: 'share' },
    people('employees', workplace.headcount),
    people('respondents', workplace.respondents),
    ...(account.hidesFewWithout ? [] : [people('respondents-with-kilometres', report.baseline.completeRespondents)]),
    ...account.travel.flatMap(travelLines),
    ...account.withoutFactor.map(
      ({ mode, personKmPerYear }): AccountLine => ({
        line: 'km-without-factor',
        mode: mode ?? 'few-users',
        value: personKmPerYear,
        unit: 'person-km/year',
      }),
    ),
  ];
  return accountCsv(account, lines);
}

const primaryShare = ({ extrapolatedShare }: CommutingAccount) =>
  extrapolatedShare === null ? null : 1 - extrapolatedShare;

function travelLines(row: AccountTravel): AccountLine[] {
  const own = travelCells(row);
  const vehicles = modeFacts[modeOf(row.travel)].family === 'car' && row.vehicleKmPerYear > 0;
  return [
    ...tonnesByPart(row).map((part) => ({ line: 'emissions-by-part', ...own, ...part })),
    { line: 'person-km', ...own, value: row.personKmPerYear, unit: 'person-km/year' },
    ...(vehicles ? [{ line: 'vehicle-km', ...own, value: row.vehicleKmPerYear, unit: 'vehicle-km/year' }] : []),
  ];
}
