/** The figures that --fail-on takes bounds of, by command. In: a report. Out: figures by name, nothing rounded. */
import type { ComparedEmployer } from './compare/comparison.ts';
import type { EstimateReport } from './estimate-report.ts';
import type { GateFigure, GateFigures, GateKind, GateUnit } from './gate.ts';
import type { NetworkReport } from './network/network-report.ts';
import type { PlanReport } from './optimised-report.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { Change } from './track/change.ts';
import type { TrackReport } from './track/track-report.ts';

const kind = (unit: GateUnit, interval: boolean): GateKind => ({ unit, interval });

/** Of every command that estimates. kg and tonnes are CO2e a year; km one way; remote days a week. */
export const estimateGateKinds = {
  co2ePerEmployee: kind('kg', true),
  co2eTonnes: kind('tonnes', true),
  soloCarShare: kind('share', true),
  sustainableShare: kind('share', true),
  responseRate: kind('share', false),
  respondents: kind('people', false),
  headcount: kind('people', false),
  meanDistanceKm: kind('km', false),
  medianDistanceKm: kind('km', false),
  remoteDaysPerWeek: kind('days', false),
  setAsideShare: kind('share', false),
};

/** Of what measures give; costs a year and tonne, in the currency of the plan. */
export const scenarioGateKinds = {
  ...estimateGateKinds,
  savedShare: kind('share', true),
  savedTonnes: kind('tonnes', true),
  targetProbability: kind('share', false),
  costPerYear: kind('money', true),
  costPerTonne: kind('money', true),
};

/** Of the best plan that the search finds. */
export const optimiseGateKinds = {
  ...estimateGateKinds,
  savedShare: kind('share', false),
  savedTonnes: kind('tonnes', false),
  costPerYear: kind('money', false),
  costPerTonne: kind('money', false),
};

/** Of each employer by itself; `aboveMedian` in kg per employee, below 0 where it emits less than the median. */
export const compareGateKinds = {
  co2ePerEmployee: kind('kg', true),
  co2eTonnes: kind('tonnes', true),
  soloCarShare: kind('share', true),
  sustainableShare: kind('share', true),
  respondents: kind('people', false),
  headcount: kind('people', false),
  meanDistanceKm: kind('km', false),
  medianDistanceKm: kind('km', false),
  standardisedCo2ePerEmployee: kind('kg', false),
  aboveMedian: kind('kg', false),
};

/** Of all the members together; commitments are counted over all members. */
export const networkGateKinds = {
  co2ePerEmployee: kind('kg', true),
  co2eTonnes: kind('tonnes', true),
  co2ePerEmployeeChange: kind('kg', true),
  co2eTonnesChange: kind('tonnes', true),
  reportedShare: kind('share', false),
  commitmentsKept: kind('count', false),
  commitmentsMissed: kind('count', false),
  commitmentsOnTrack: kind('count', false),
  commitmentsBehind: kind('count', false),
  commitmentsUnknown: kind('count', false),
  savedTonnes: kind('tonnes', true),
  costPerYear: kind('money', true),
  costPerTonne: kind('money', false),
};

/** Of the newest round, and of what has changed since the first; `behindTarget` in kg per employee, below 0 where ahead. */
export const trackGateKinds = {
  ...estimateGateKinds,
  co2ePerEmployeeChange: kind('kg', true),
  co2eTonnesChange: kind('tonnes', true),
  soloCarShareChange: kind('share', true),
  sustainableShareChange: kind('share', true),
  behindTarget: kind('kg', false),
};

type Estimated = Pick<EstimateReport, 'workplace' | 'baseline' | 'quality'>;
type Figures<Kinds> = GateFigures & Record<keyof Kinds, GateFigure | null>;

export function estimateGateFigures({ workplace, baseline, quality }: Estimated): Figures<typeof estimateGateKinds> {
  return {
    co2ePerEmployee: baseline.co2eKgPerEmployeeYear,
    co2eTonnes: scaled(baseline.co2eKgPerYear, 1 / 1000),
    soloCarShare: baseline.soloCarShare,
    sustainableShare: baseline.sustainableShare,
    responseRate: bare(workplace.responseRate),
    respondents: bare(workplace.respondents),
    headcount: bare(workplace.headcount),
    meanDistanceKm: bare(baseline.meanDistanceKm),
    medianDistanceKm: bare(baseline.medianDistanceKm),
    remoteDaysPerWeek: bare(baseline.remoteDaysPerWeek),
    setAsideShare: bare(quality.rowsRead === 0 ? null : quality.rowsSetAside / quality.rowsRead),
  };
}

export function scenarioGateFigures(
  report: Estimated & { scenario: ScenarioReport | null },
): Figures<typeof scenarioGateKinds> {
  const { scenario } = report;
  const money = scenario?.money;
  return {
    ...estimateGateFigures(report),
    savedShare: scenario && { value: scenario.savedShare, low: null, high: null, ...scenario.savedShareRange },
    savedTonnes: scaled(scenario?.savedCo2eKgPerYear ?? null, 1 / 1000),
    targetProbability: bare(scenario?.targetProbability ?? null),
    costPerYear: withRange(money?.costPerYear, money?.costPerYearRange),
    costPerTonne: withRange(money?.costPerTonne, money?.costPerTonneRange),
  };
}

/** `best`: null where there is nothing to choose from. */
export function optimiseGateFigures(
  estimated: Estimated,
  best: Pick<PlanReport, 'savedShare' | 'savedCo2eKgPerYear' | 'costPerYear'> | null,
): Figures<typeof optimiseGateKinds> {
  const tonnes = best && best.savedCo2eKgPerYear / 1000;
  return {
    ...estimateGateFigures(estimated),
    savedShare: bare(best?.savedShare ?? null),
    savedTonnes: bare(tonnes),
    costPerYear: bare(best?.costPerYear ?? null),
    costPerTonne: bare(best && tonnes !== null && tonnes > 0 ? best.costPerYear / tonnes : null),
  };
}

export function compareGateFigures(employer: ComparedEmployer): Figures<typeof compareGateKinds> {
  return {
    co2ePerEmployee: employer.co2eKgPerEmployeeYear,
    co2eTonnes: scaled(employer.co2eKgPerYear, 1 / 1000),
    soloCarShare: employer.soloCarShare,
    sustainableShare: employer.sustainableShare,
    respondents: bare(employer.respondents),
    headcount: bare(employer.headcount),
    meanDistanceKm: bare(employer.meanDistanceKm),
    medianDistanceKm: bare(employer.medianDistanceKm),
    standardisedCo2ePerEmployee: bare(employer.standardisedKgPerEmployee),
    aboveMedian: bare(employer.fromMedianKg),
  };
}

export function networkGateFigures({
  network,
  commitments,
  portfolio,
}: NetworkReport): Figures<typeof networkGateKinds> {
  return {
    co2ePerEmployee: network.total.co2eKgPerEmployeeYear,
    co2eTonnes: scaled(network.total.co2eKgPerYear, 1 / 1000),
    co2ePerEmployeeChange: changed(network.perEmployee),
    co2eTonnesChange: changed(network.tonnes),
    reportedShare: bare(network.members === 0 ? null : network.reported / network.members),
    commitmentsKept: bare(commitments.kept),
    commitmentsMissed: bare(commitments.missed),
    commitmentsOnTrack: bare(commitments['on-track']),
    commitmentsBehind: bare(commitments.behind),
    commitmentsUnknown: bare(commitments.unknown),
    savedTonnes: scaled(portfolio?.savedCo2eKgPerYear ?? null, 1 / 1000),
    costPerYear: withRange(portfolio?.costPerYear, portfolio?.costPerYearRange),
    costPerTonne: bare(portfolio?.costPerTonne ?? null),
  };
}

/** `last`: the estimate of the newest round. */
export function trackGateFigures(last: Estimated, track: TrackReport): Figures<typeof trackGateKinds> {
  return {
    ...estimateGateFigures(last),
    co2ePerEmployeeChange: changed(track.perEmployee),
    co2eTonnesChange: scaled(changed(track.total), 1 / 1000),
    soloCarShareChange: changed(track.soloShare),
    sustainableShareChange: changed(track.sustainableShare),
    behindTarget: bare(track.target?.differenceKg ?? null),
  };
}

function bare(value: number | null): GateFigure | null {
  return value === null ? null : { value, low: null, high: null };
}

function scaled(figure: GateFigure | null, by: number): GateFigure | null {
  if (figure === null) return null;
  const { value, low, high } = figure;
  return { value: value * by, low: low === null ? null : low * by, high: high === null ? null : high * by };
}

function withRange(value: number | null | undefined, range: { low: number; high: number } | null | undefined) {
  return value === null || value === undefined ? null : { value, low: null, high: null, ...range };
}

function changed(change: Change | null): GateFigure | null {
  return change && { value: change.difference, low: change.low, high: change.high };
}
