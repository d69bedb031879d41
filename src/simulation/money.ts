/**
 * What a plan costs, what it brings in, and what a saved tonne costs. In: a workbench with a compiled plan, prices.
 * Out: SEK (or the currency of the prices), low, central and high by the cost figures; users and days of the central run.
 */
import type { Stratum } from '../footprint/strata.ts';
import type { Cost } from '../reference/measures/measure.ts';
import { carbonValueSekPerKg, interestRate } from '../reference/measures/method.ts';
import { applyPlan, type PlanApplied } from './apply-plan.ts';
import type { ChosenMeasure } from './compiled-measure.ts';
import { addSek, type MeasurePrice, mapSek, noSek, pricedCosts, type SekRange } from './costs.ts';
import { carKmPerYear, kilometresPerYear } from './kilometres.ts';
import { participantsIn } from './participants.ts';
import { type Payments, payments } from './payments.ts';
import { parkingChange } from './sizing.ts';
import type { Compiled, Workbench } from './workbench.ts';

export interface MoneyOptions {
  /** Of the annuities, 0.035 for 3.5 % a year. */
  interestRate: number;
  prices: Readonly<Record<string, MeasurePrice>>;
  carbonValueSekPerKg: number;
  /** What employees save per vehicle-km not driven; null where no price was given. */
  drivingSekPerKm: number | null;
}

export const defaultMoneyOptions: MoneyOptions = {
  interestRate: interestRate.central,
  prices: {},
  carbonValueSekPerKg: carbonValueSekPerKg.central,
  drivingSekPerKm: null,
};

export interface MeasureMoney extends Payments {
  id: string;
  size: number;
  /** Paid once. */
  investmentSek: SekRange;
  /** The investment over the measure's life, SEK a year. */
  annuitySekPerYear: SekRange;
  /** Upkeep and work, SEK a year; passes and rewards not in it. */
  runningSekPerYear: SekRange;
  /** Gross cost to the employer: annuity + running + pass + reward. What a budget is held against. */
  costSekPerYear: SekRange;
  /** What employees pay for it, charges not in it. */
  employeesPaySekPerYear: SekRange;
  /** People who take part; null for a measure that nobody signs up for. */
  participants: number | null;
}

export interface PlanMoney {
  measures: (MeasureMoney & { costPerTonneSek: SekRange | null })[];
  investmentSek: SekRange;
  annuitySekPerYear: SekRange;
  runningSekPerYear: SekRange;
  costSekPerYear: SekRange;
  employeesPaySekPerYear: SekRange;
  revenueSekPerYear: number;
  costPerTonneSek: SekRange | null;
  carbonValueSekPerYear: number;
  parkingPlacesFreed: number;
  /** Null where no price of driving was given. */
  employeesDrivingSavedSekPerYear: number | null;
}

/** Kilograms saved a year: by the plan, and by each measure of the input as its fair part (0 for one not in the plan). */
export interface PlanSaving {
  totalKg: number;
  partsKg: readonly number[];
}

/** SEK a year that pay off an investment over its years: I r / (1 − (1 + r)^−n). */
export function annuity(investment: number, years: number, interestRate: number): number {
  if (interestRate === 0) return investment / years;
  return (investment * interestRate) / (1 - (1 + interestRate) ** -years);
}

/** Gross cost a year over tonnes saved a year; null where nothing is saved. */
export function costPerTonne(cost: SekRange, savedKg: number): SekRange | null {
  return savedKg > 0 ? mapSek(cost, (sek) => (1000 * sek) / savedKg) : null;
}

/** One measure of a plan (`mask` is the whole plan, `index` in it): its users are those after the plan. */
export function measureMoney(
  bench: Workbench,
  compiled: Compiled,
  index: number,
  mask: number,
  options: MoneyOptions = defaultMoneyOptions,
  after: readonly Stratum[] = applyPlan(bench.base, compiled.kernel, compiled.measures, mask).strata,
): MeasureMoney {
  const chosen = bench.input.measures[index] as ChosenMeasure;
  const { measure, size } = chosen;
  const participants = participantsIn(bench, compiled, index, mask);
  const own = ownCost(chosen, bench, participants ?? 0, options);
  const paid = payments(chosen, bench, compiled, after);
  const flows = paid.passSekPerYear + paid.rewardSekPerYear;
  return {
    id: measure.id,
    size,
    ...own,
    ...paid,
    costSekPerYear: mapSek(own.costSekPerYear, (sek) => sek + flows),
    participants,
  };
}

type OwnCost = Pick<
  MeasureMoney,
  'investmentSek' | 'annuitySekPerYear' | 'runningSekPerYear' | 'costSekPerYear' | 'employeesPaySekPerYear'
>;

/** What a measure costs before passes and rewards. Linear in those who take part. */
export function ownCost(
  chosen: ChosenMeasure,
  bench: Workbench,
  participants: number,
  { prices, interestRate }: MoneyOptions,
): OwnCost {
  const { id, life } = chosen.measure;
  const rows = (paidBy: Cost['paidBy'], when: Cost['when']) =>
    pricedCosts(chosen, bench, participants, prices[id], paidBy, when);
  const spread = (once: SekRange) => mapSek(once, (sek) => annuity(sek, life.years, interestRate));
  const investmentSek = rows('employer', 'once');
  const annuitySekPerYear = spread(investmentSek);
  const runningSekPerYear = rows('employer', 'yearly');
  return {
    investmentSek,
    annuitySekPerYear,
    runningSekPerYear,
    costSekPerYear: addSek(annuitySekPerYear, runningSekPerYear),
    employeesPaySekPerYear: addSek(rows('employee', 'yearly'), spread(rows('employee', 'once'))),
  };
}

/** The whole plan: sums of its measures, and what the saving costs and is worth. */
export function planMoney(
  bench: Workbench,
  compiled: Compiled,
  mask: number,
  saving: PlanSaving,
  options: MoneyOptions = defaultMoneyOptions,
): PlanMoney {
  const applied = applyPlan(bench.base, compiled.kernel, compiled.measures, mask);
  const measures = bench.input.measures.flatMap((_, i) => {
    if (!(mask & (1 << i))) return [];
    const money = measureMoney(bench, compiled, i, mask, options, applied.strata);
    return [{ ...money, costPerTonneSek: costPerTonne(money.costSekPerYear, saving.partsKg[i] ?? 0) }];
  });
  const total = (of: (money: MeasureMoney) => SekRange) => measures.map(of).reduce(addSek, noSek);
  const costSekPerYear = total((money) => money.costSekPerYear);
  const { drivingSekPerKm } = options;
  return {
    measures,
    investmentSek: total((money) => money.investmentSek),
    annuitySekPerYear: total((money) => money.annuitySekPerYear),
    runningSekPerYear: total((money) => money.runningSekPerYear),
    costSekPerYear,
    employeesPaySekPerYear: total((money) => money.employeesPaySekPerYear),
    revenueSekPerYear: measures.reduce((sum, money) => sum + money.revenueSekPerYear, 0),
    costPerTonneSek: costPerTonne(costSekPerYear, saving.totalKg),
    carbonValueSekPerYear: saving.totalKg * options.carbonValueSekPerKg,
    parkingPlacesFreed: parkingChange(bench, applied.strata).placesFreed,
    employeesDrivingSavedSekPerYear: drivingSekPerKm === null ? null : drivingSekPerKm * carKmSaved(bench, applied),
  };
}

/** Vehicle-km a year fewer by car, less those that come back as other trips. */
function carKmSaved(bench: Workbench, { strata, rebound }: PlanApplied): number {
  const carKm = (of: readonly Stratum[]) => carKmPerYear(kilometresPerYear(of, bench.input));
  return carKm(bench.base.strata) - carKm(strata) - carKm(rebound);
}
