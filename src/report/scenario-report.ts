/**
 * A scenario as it is handed out: the stable JSON, and what the text reads.
 * In: a scenario, who its measures are, the prices. Out: numbers and ids; money in the currency of the prices.
 */
import { sizeOf } from '../reference/measures/ask.ts';
import { catalogue, findMeasure } from '../reference/measures/catalogue.ts';
import type { Text } from '../reference/measures/figure.ts';
import type { Measure } from '../reference/measures/measure.ts';
import type { SizeUnit } from '../reference/measures/size.ts';
import type { MeasurePrice, SekRange } from '../simulation/costs.ts';
import type { ScenarioMeasure, ScenarioResult } from '../simulation/scenario.ts';
import type { EstimateReport } from './estimate-report.ts';

export const simulateSchema = 'resplan/simulate/1';

export interface ScenarioAbout {
  /** The catalogue and the user's own measures. */
  known: readonly Measure[];
  /** Ids of those whose size was not given. */
  recommended: readonly string[];
  /** Three letters. The catalogue's own prices are SEK. */
  currency: string;
  prices: Readonly<Record<string, MeasurePrice>>;
}

export const catalogueOnly: ScenarioAbout = { known: catalogue, recommended: [], currency: 'SEK', prices: {} };

/** `value` is at the central figures of cost. */
export interface Amount {
  value: number;
  low: number;
  high: number;
}

export interface CostRange {
  low: number;
  high: number;
}

export interface MeasureReport
  extends Pick<
    ScenarioMeasure,
    | 'id'
    | 'size'
    | 'uptake'
    | 'aloneCo2eKgPerYear'
    | 'aloneCo2eKgPerYearRange'
    | 'shapleyCo2eKgPerYear'
    | 'grade'
    | 'coverage'
  > {
  label: Text;
  /** Null for a measure that is there or not: its size is then 1. */
  unit: SizeUnit | null;
  sizeBy: 'given' | 'recommended';
  /** As it is typed after -m. */
  argument: string;
  /** Gross, to the employer, central; null where the currency is not SEK and the plan does not price it. */
  costPerYear: number | null;
  costPerYearRange: CostRange | null;
  /** Null also where it saves nothing. */
  costPerTonne: number | null;
  costPerTonneRange: CostRange | null;
}

/** Sums of the plan; null where a measure of it has no price in the currency. */
export interface MoneyReport {
  currency: string;
  /** Measures that keep the sums from being known. */
  unpriced: string[];
  costPerYear: number | null;
  costPerYearRange: CostRange | null;
  costPerTonne: number | null;
  costPerTonneRange: CostRange | null;
  investment: Amount | null;
  annuityPerYear: Amount | null;
  runningPerYear: Amount | null;
  /** By employees, charges not in it; the catalogue's prices, so SEK only. */
  employeesPayPerYear: Amount | null;
  /** What employees save on driving less, SEK only. */
  employeesDrivingSavedPerYear: number | null;
  revenuePerYear: number | null;
  carbonValuePerYear: number | null;
}

export interface ScenarioReport extends Omit<ScenarioResult, 'measures' | 'money'> {
  measures: MeasureReport[];
  /** What the measures would save one by one, added up, and how much of that is not saved together; below 0 where they reinforce each other. */
  apartCo2eKgPerYear: number;
  overlapCo2eKgPerYear: number;
  /** On foot and by cycle, all together. */
  addedActivity: { minutesPerWeek: number; people: number };
  money: MoneyReport;
}

export type SimulateReport = Omit<EstimateReport, 'schema'> & {
  schema: typeof simulateSchema;
  scenario: ScenarioReport | null;
};

export function scenarioReport(scenario: ScenarioResult, about: ScenarioAbout = catalogueOnly): ScenarioReport {
  const { money, measures, ...rest } = scenario;
  const unpriced = measures.flatMap(({ id }) => (isPriced(id, about) ? [] : [id]));
  const ifPriced = <T>(value: T): T | null => (unpriced.length === 0 ? value : null);
  const inSek = about.currency === 'SEK';
  const apart = measures.reduce((sum, measure) => sum + measure.aloneCo2eKgPerYear, 0);
  return {
    ...rest,
    apartCo2eKgPerYear: apart,
    overlapCo2eKgPerYear: apart - rest.savedCo2eKgPerYear.value,
    addedActivity: {
      minutesPerWeek: rest.activity.reduce((sum, row) => sum + row.minutesPerWeek, 0),
      people: rest.activity.reduce((sum, row) => sum + row.people, 0),
    },
    measures: measures.map((measure) => measureReport(measure, about)),
    money: {
      currency: about.currency,
      unpriced,
      costPerYear: ifPriced(money.costSekPerYear.central),
      costPerYearRange: ifPriced(rangeOf(money.costSekPerYear)),
      costPerTonne: ifPriced(money.costPerTonneSek?.central ?? null),
      costPerTonneRange: ifPriced(money.costPerTonneSek && rangeOf(money.costPerTonneSek)),
      investment: ifPriced(amountOf(money.investmentSek)),
      annuityPerYear: ifPriced(amountOf(money.annuitySekPerYear)),
      runningPerYear: ifPriced(amountOf(money.runningSekPerYear)),
      employeesPayPerYear: inSek ? amountOf(money.employeesPaySekPerYear) : null,
      employeesDrivingSavedPerYear: inSek ? money.employeesDrivingSavedSekPerYear : null,
      revenuePerYear: ifPriced(money.revenueSekPerYear),
      carbonValuePerYear: inSek ? money.carbonValueSekPerYear : null,
    },
  };
}

function measureReport(measure: ScenarioMeasure, about: ScenarioAbout): MeasureReport {
  const { id, size, uptake, costPerYear, costPerTonne, ...figures } = measure;
  const priced = isPriced(id, about);
  return {
    ...namedMeasure(id, size, uptake, about),
    ...figures,
    sizeBy: about.recommended.includes(id) ? 'recommended' : 'given',
    costPerYear: priced ? costPerYear.central : null,
    costPerYearRange: priced ? rangeOf(costPerYear) : null,
    costPerTonne: priced ? (costPerTonne?.central ?? null) : null,
    costPerTonneRange: priced && costPerTonne ? rangeOf(costPerTonne) : null,
  };
}

/** A measure with its size, by name and as it is typed. */
export function namedMeasure(id: string, size: number, uptake: number | null, { known }: Pick<ScenarioAbout, 'known'>) {
  const measure = findMeasure(id, known);
  const unit = (measure && sizeOf(measure)?.unit) ?? null;
  const parts = [size, ...(uptake === null ? [] : [uptake])].map((part) => Number(part.toFixed(4)));
  return {
    id,
    label: measure?.label ?? { sv: id, en: id },
    size,
    unit,
    uptake,
    argument: unit === null ? id : `${id}=${parts.join(':')}`,
  };
}

/** The catalogue's prices are SEK: in another currency the plan must price each cost, and passes and rewards cannot be. */
export function isPriced(id: string, { known, currency, prices }: Omit<ScenarioAbout, 'recommended'>): boolean {
  if (currency === 'SEK') return true;
  const measure = findMeasure(id, known);
  if (!measure || measure.effect.kind === 'money') return false;
  const price = prices[id] ?? {};
  return measure.costs.every(
    ({ paidBy, when, per }) =>
      paidBy === 'employee' ||
      (when === 'once' ? price.investment : price.yearly) !== undefined ||
      (per !== 'measure' && price.perUnit !== undefined),
  );
}

const rangeOf = ({ low, high }: SekRange): CostRange => ({ low, high });
const amountOf = ({ central, low, high }: SekRange): Amount => ({ value: central, low, high });
