import { stringify } from 'csv-stringify/sync';
import type { Estimate } from '../../../footprint/interval.ts';
import { visible as shown } from '../../../i18n/visible.ts';
import { travelGroups } from '../../travel-plan/reach.ts';
import type { TravelPlan } from '../../travel-plan/travel-plan.ts';

const columns = ['part', 'item', 'figure', 'value', 'low', 'high', 'unit', 'grade', 'text'] as const;
type Row = Partial<Record<(typeof columns)[number], string | number | null>>;

/** One tidy, locale-free table: a row per figure, with what it is of, its range, its unit and its grade. */
export function planCsv(plan: TravelPlan): string {
  const rows = [
    ...workplaceRows(plan),
    ...modeRows(plan),
    ...reachRows(plan),
    ...voiceRows(plan),
    ...measureRows(plan),
    ...planRows(plan),
    ...targetRows(plan),
    ...factorRows(plan),
    ...plan.data.files.map(({ name, sha256 }) => ({
      part: 'file',
      item: visible(name),
      figure: 'sha256',
      text: sha256,
    })),
  ];
  return stringify(rows, { header: true, columns: [...columns], escape_formulas: true });
}

/** As text that no spreadsheet runs, whichever mark it takes to separate cells. */
const visible = (text: string) => shown(text).replace(/([;\t]\s*)(?=[=+\-@])/g, "$1'");

/** Those with a value. */
const known = (rows: Row[]) => rows.filter(({ value, text }) => (value ?? null) !== null || (text ?? null) !== null);
const ranged = (of: Estimate | null) => ({ value: of?.value ?? null, low: of?.low ?? null, high: of?.high ?? null });

function workplaceRows({ workplace, baseline, document }: TravelPlan): Row[] {
  const part = 'workplace';
  return known([
    { part, figure: 'name', text: workplace.name === null ? null : visible(workplace.name) },
    { part, figure: 'date', text: document.date },
    { part, figure: 'version', text: document.version },
    { part, figure: 'headcount', value: workplace.headcount, unit: 'people' },
    { part, figure: 'respondents', value: workplace.respondents, unit: 'people' },
    { part, figure: 'responseRate', value: workplace.responseRate, unit: 'share' },
    { part, figure: 'co2e', ...ranged(baseline.co2eKgPerYear), unit: 'kg/year' },
    {
      ...{ part, figure: baseline.basis === 'headcount' ? 'co2ePerEmployee' : 'co2ePerRespondent' },
      ...{ ...ranged(baseline.co2eKgPerEmployeeYear), unit: 'kg/person/year' },
    },
    { part, figure: 'personKm', value: baseline.personKmPerYear, unit: 'km/year' },
    { part, figure: 'meanDistance', value: baseline.meanDistanceKm, unit: 'km' },
    { part, figure: 'medianDistance', value: baseline.medianDistanceKm, unit: 'km' },
    { part, figure: 'soloCarShare', ...ranged(baseline.soloCarShare), unit: 'share of trips' },
    { part, figure: 'sustainableShare', ...ranged(baseline.sustainableShare), unit: 'share of trips' },
  ]);
}

function modeRows({ baseline, shares, scenario }: TravelPlan): Row[] {
  const after = new Map((scenario?.modes ?? []).map(({ mode, tripShareAfter }) => [mode, tripShareAfter]));
  return baseline.modes.flatMap((row, i) => {
    const [part, item] = ['mode', row.mode];
    return known([
      { part, item, figure: 'tripShare', ...ranged(row.tripShare), unit: 'share of trips' },
      { part, item, figure: 'tripShareAfter', value: after.get(row.mode) ?? null, unit: 'share of trips' },
      { part, item, figure: 'personKm', value: row.personKmPerYear, unit: 'km/year' },
      { part, item, figure: 'personKmShare', value: shares[i]?.personKm ?? null, unit: 'share of person-km' },
      {
        ...{ part, item, figure: 'co2e', value: row.co2eKgPerYear, unit: 'kg/year' },
        grade: row.factor?.grade ?? null,
      },
    ]);
  });
}

function reachRows({ reach }: TravelPlan): Row[] {
  return reach.rows.flatMap(({ withinKm, people, by }) => {
    const [part, item] = ['distance', withinKm === null ? 'all' : `within ${withinKm} km`];
    return [
      { part, item, figure: 'people', value: people, unit: 'people' },
      ...travelGroups.map((group) => ({ part, item, figure: group, value: by[group], unit: 'people' })),
    ];
  });
}

function voiceRows({ voices }: TravelPlan): Row[] {
  const rows = (part: string, list: TravelPlan['voices']['willing']) =>
    list.flatMap(({ id, yes, maybe, of }) => [
      { part, item: visible(id), figure: 'yes', value: yes, unit: 'respondents' },
      { part, item: visible(id), figure: 'maybe', value: maybe, unit: 'respondents' },
      { part, item: visible(id), figure: 'of', value: of, unit: 'respondents' },
    ]);
  return [...rows('willing', voices.willing), ...rows('barrier', voices.barriers)];
}

function measureRows({ scenario, actions }: TravelPlan): Row[] {
  if (!scenario) return [];
  const { currency } = scenario.money;
  return scenario.measures.flatMap((measure, i) => {
    const [part, item] = ['measure', measure.id];
    const action = actions[i];
    const own = (text: string | null | undefined) => (text == null ? null : visible(text));
    return known([
      { part, item, figure: 'size', value: measure.size, unit: measure.unit },
      { part, item, figure: 'uptake', value: measure.uptake, unit: 'share' },
      {
        ...{
          part,
          item,
          figure: 'savedAlone',
          value: measure.aloneCo2eKgPerYear,
          unit: 'kg/year',
          grade: measure.grade,
        },
        ...{ low: measure.aloneCo2eKgPerYearRange?.low ?? null, high: measure.aloneCo2eKgPerYearRange?.high ?? null },
      },
      {
        ...{ part, item, figure: 'savedPart', value: measure.shapleyCo2eKgPerYear, unit: 'kg/year' },
        grade: measure.grade,
      },
      {
        ...{ part, item, figure: 'cost', value: measure.costPerYear, unit: `${currency}/year` },
        ...{ low: measure.costPerYearRange?.low ?? null, high: measure.costPerYearRange?.high ?? null },
      },
      { part, item, figure: 'costPerTonne', value: measure.costPerTonne, unit: `${currency}/t` },
      { part, item, figure: 'responsible', text: own(action?.responsible) },
      { part, item, figure: 'start', text: own(action?.start) },
      { part, item, figure: 'end', text: own(action?.end) },
      { part, item, figure: 'status', text: action?.status ?? null },
    ]);
  });
}

function planRows({ scenario }: TravelPlan): Row[] {
  if (!scenario) return [];
  const { money, parking, addedActivity } = scenario;
  const part = 'plan';
  return known([
    { part, figure: 'saved', ...ranged(scenario.savedCo2eKgPerYear), unit: 'kg/year' },
    { part, figure: 'savedShare', value: scenario.savedShare, unit: 'share' },
    { part, figure: 'co2e', ...ranged(scenario.co2eKgPerYear), unit: 'kg/year' },
    { part, figure: 'targetProbability', value: scenario.targetProbability, unit: 'share' },
    {
      ...{ part, figure: 'cost', value: money.costPerYear, unit: `${money.currency}/year` },
      ...{ low: money.costPerYearRange?.low ?? null, high: money.costPerYearRange?.high ?? null },
    },
    { part, figure: 'costPerTonne', value: money.costPerTonne, unit: `${money.currency}/t` },
    { part, figure: 'revenue', value: money.revenuePerYear, unit: `${money.currency}/year` },
    { part, figure: 'carsFewer', value: parking.placesFreed, unit: 'cars' },
    { part, figure: 'activeMinutes', value: addedActivity.minutesPerWeek, unit: 'minutes/week' },
    { part, figure: 'employeesDrivingSaved', value: money.employeesDrivingSavedPerYear, unit: 'SEK/year' },
  ]);
}

function targetRows({ targets }: TravelPlan): Row[] {
  if (!targets) return [];
  return [
    ...targets.targets.flatMap(({ year, share, co2eKgPerYear }) => {
      const item = year === null ? '' : String(year);
      return [
        { part: 'target', item, figure: 'reduction', value: share, unit: 'share' },
        { part: 'target', item, figure: 'co2e', value: co2eKgPerYear, unit: 'kg/year' },
      ];
    }),
    ...targets.path.map(({ year, co2eKgPerYear }) => ({
      ...{ part: 'path', item: String(year), figure: 'co2e', value: co2eKgPerYear, unit: 'kg/year' },
    })),
  ];
}

function factorRows({ method }: TravelPlan): Row[] {
  return method.factors.map(({ id, value, unit, grade, source, year }) => ({
    ...{ part: 'factor', item: id, figure: 'factor', value, unit, grade },
    text: visible(year === null ? source : `${source}, ${year}`),
  }));
}
