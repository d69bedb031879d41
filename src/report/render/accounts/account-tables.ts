import type { Co2eByScope } from '../../../footprint/by-scope.ts';
import { factorLabel } from '../../../i18n/factors.ts';
import { formatNumber, formatShare } from '../../../i18n/language.ts';
import { modeFacts, modeOf } from '../../../reference/modes.ts';
import { type AccountTravel, wellToWheelKg } from '../../accounts/commuting-account.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import type { AccountContext } from './account-context.ts';

const parts = ['tankToWheel', 'wellToTank', 'notSplit'] as const;

/** The fuel chain's parts of the whole; said, where they cannot be told. */
export function partBlocks({ account: { byScope, report }, t, whole, language }: AccountContext): Block[] {
  if (report.baseline.noFootprint !== null) return [];
  if (byScope === null) return [text(t.notByMode, 'warning')];
  const sum = wellToWheelKg(byScope);
  const share = (kg: number) => (sum === 0 ? '–' : formatShare(kg / sum, language));
  return [
    {
      kind: 'table',
      caption: t.partsTable,
      columns: [left(t.part), right('kg CO2e'), right(t.share)],
      rows: parts.map((part) => [t.partNames[part], whole(byScope[part]), share(byScope[part])]),
      foot: [t.sum, whole(sum), share(sum)],
    },
  ];
}

/** Kilometres and kilograms by way of travelling, written out so that they can be computed again. */
export function travelBlocks({ account: { travel, byScope }, t, whole, travelName }: AccountContext): Block[] {
  if (byScope === null) return [];
  const vehicleKm = (row: AccountTravel) =>
    modeFacts[modeOf(row.travel)].family === 'car' && row.vehicleKmPerYear > 0 ? whole(row.vehicleKmPerYear) : '–';
  const sum = (of: (row: AccountTravel) => number) => whole(travel.reduce((total, row) => total + of(row), 0));
  const kilograms = (kg: Co2eByScope | null, told: boolean) =>
    kg === null
      ? ['–', '–', '–', '–']
      : [...parts.map((part) => partText(kg, part, told, whole)), whole(wellToWheelKg(kg))];
  return [
    {
      kind: 'table',
      caption: t.activityTable,
      columns: [left(t.mode), right(t.personKm), right(t.vehicleKm)],
      rows: travel.map((row) => [travelName(row), whole(row.personKmPerYear), vehicleKm(row)]),
      foot: [t.sumShort, sum((row) => row.personKmPerYear), sum((row) => row.vehicleKmPerYear)],
    },
    {
      kind: 'table',
      caption: t.emissionsTable,
      columns: [left(t.mode), ...parts.map((part) => right(t.partsShort[part])), right(t.sumShort)],
      rows: travel.map((row) => [travelName(row), ...kilograms(row.co2eKgPerYear, row.tankToWheelGPerKm !== null)]),
      foot: [
        t.sumShort,
        ...kilograms(byScope, true).slice(0, 2),
        whole(byScope.notSplit),
        whole(wellToWheelKg(byScope)),
      ],
    },
    text(t.inFull, 'note'),
  ];
}

/** A part that the factor does not tell is not zero. */
function partText(kg: Co2eByScope, part: keyof Co2eByScope, told: boolean, whole: (n: number) => string): string {
  return told === (part !== 'notSplit') ? whole(kg[part]) : '–';
}

/** The factors used, one row each, well to wheel. */
export function factorBlocks({ account, t, language }: AccountContext): Block[] {
  const { travel, factorSet, byScope } = account;
  if (byScope === null) return [];
  const used = new Map(travel.flatMap((row) => (row.factor ? [[row.factor.id, row] as const] : [])));
  const grams = (n: number) => formatNumber(n, language, [0, 1, 2].find((digits) => isWrittenIn(n, digits)) ?? 3);
  const [from = '', to = ''] = factorSet.validity.split('/');
  return [
    text(t.factorSet(factorSet.label[language], factorSet.id, from, to)),
    {
      kind: 'table',
      caption: t.factorsTable,
      columns: [
        left(t.row),
        right(t.grams),
        left(t.per),
        right(t.tankToWheelGrams),
        left(t.source),
        right(t.year),
        left(t.grade),
      ],
      rows: [...used.values()].flatMap(({ factor, tankToWheelGPerKm }) =>
        factor === null
          ? []
          : [
              [
                factorLabel(factor.id, language),
                grams(factor.value),
                t.unit[factor.unit],
                tankToWheelGPerKm === null ? '–' : grams(tankToWheelGPerKm),
                factor.source,
                factor.year === null ? '–' : String(factor.year),
                factor.grade ?? '–',
              ],
            ],
      ),
      foot: null,
    },
    {
      kind: 'list',
      ordered: false,
      items: [...used.values()].flatMap(({ factor }) =>
        factor ? [t.place(factorLabel(factor.id, language), factor.locator, factor.url)] : [],
      ),
    },
  ];
}

const isWrittenIn = (n: number, decimals: number) => Math.abs(n - Number(n.toFixed(decimals))) < 1e-9;
