/** `resplan`: the whole library. What this file exports is public, and changes by semantic versions; nothing else is. */
export { readPlan } from '../plan/read-plan.ts';
export { parseProfile as readProfile } from '../profile/read-profile.ts';
export type { Problem } from '../survey/problem.ts';
export * from './core.ts';
export { explainError } from './explain-error.ts';
export { type ReadOptions, readSurvey, type Survey } from './read-survey.ts';
export { reportText } from './report-text.ts';
