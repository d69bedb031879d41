/**
 * `resplan/core`: what works on profiles, for a browser as for Node: no I/O, no node module, no schema library.
 * A profile is made by the whole library, by `resplan profile`, or by JSON.parse of such a file that can be trusted.
 */
export type { Language } from '../i18n/language.ts';
export type { Plan, PlanAssumptions, PlanMeasure, PlanSurvey } from '../plan/plan.ts';
export type { Profile } from '../profile/profile.ts';
export { profileText } from '../profile/write-profile.ts';
export type { FactorSet } from '../reference/factors/factor-set.ts';
export type { EstimateReport } from '../report/estimate-report.ts';
export type { GroupLevel } from '../report/groups.ts';
export type { ScenarioReport, SimulateReport } from '../report/scenario-report.ts';
export type { TravelPlan } from '../report/travel-plan/travel-plan.ts';
export { type ErrorCode, ResplanError } from '../resplan-error.ts';
export { version } from '../version.ts';
export { type EstimateOptions, estimate } from './estimate.ts';
export { profile, shareProfile } from './profile.ts';
export { type ReportOptions, renderReport, report } from './report.ts';
export { type SimulateOptions, simulate } from './simulate.ts';
