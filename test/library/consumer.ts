/** What a program in TypeScript does with the library: it is compiled here, and against the packed package, and run there. */
import {
  estimate,
  explainError,
  type Plan,
  type Profile,
  profile as profileOf,
  profileText,
  type ReadOptions,
  ResplanError,
  readPlan,
  readProfile,
  readSurvey,
  renderReport,
  report,
  reportText,
  type Survey,
  shareProfile,
  simulate,
  type TravelPlan,
} from '../../src/library/index.ts';

const answers = Array.from(
  { length: 30 },
  (_, i) => `${3 + (i % 12)},${i % 3 === 0 ? 'bicycle' : 'car'},5,${i % 2 ? 'Office' : 'Depot'}`,
);
const options: ReadOptions = { unit: 'km', year: 2026, name: 'survey.csv' };

export async function consume(): Promise<{ kg: number; saved: number; text: string; code: string }> {
  const survey: Survey = await readSurvey(['distance,mode,days,site', ...answers].join('\n'), options);
  const plan: Plan = readPlan('workplace: { headcount: 60 }\nmeasures: [{ id: showers, size: 2 }]\n', 'plan.yaml');
  const profile: Profile = readProfile(profileText(profileOf(survey)), 'profile.json');
  const { baseline } = estimate(profile, plan, { surveys: [survey], by: 'site' });
  const kg: number = baseline.co2eKgPerYear?.value ?? Number.NaN;
  const low: number | null | undefined = baseline.co2eKgPerYear?.low;
  const { scenario } = simulate(shareProfile(profile, 5), plan, { draws: 10, seed: 2 });
  const saved: number = scenario?.savedCo2eKgPerYear.value ?? Number.NaN;
  const made: TravelPlan = report(profile, plan, { draws: 0, date: '2026-11-23' });
  const text: string = reportText(made, 'en') + renderReport(made, 'md', 'sv') + String(low);
  // @ts-expect-error that types are found at all: there is no such format
  if (text === '') renderReport(made, 'pdf', 'sv');
  const refused: unknown = await readSurvey('').catch((error: unknown) => error);
  const code = refused instanceof ResplanError ? `${refused.code}: ${explainError(refused, 'en')}` : '';
  return { kg, saved, text, code };
}
