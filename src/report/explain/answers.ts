import type { Explanation, Step } from '../explanation.ts';
import type { Ground } from './ground.ts';
import { count } from './steps.ts';

export function answerSteps({ profile, baseline, assumptions }: Ground): Step[] {
  const { rowsRead, rowsSetAside, rowsUsed } = profile.quality;
  const outliers = assumptions.includeOutliers ? 0 : baseline.outliers.people;
  const apart = rowsUsed - outliers - baseline.respondents;
  return [
    count('rows-read', rowsRead, 'rows'),
    count('rows-set-aside', rowsSetAside, 'rows'),
    ...(outliers > 0 ? [count('outliers-apart', outliers, 'people')] : []),
    ...(apart > 0 ? [count('no-headcount-apart', apart, 'people')] : []),
    count('respondents', baseline.respondents, 'people'),
    count('complete', baseline.completeRespondents, 'people'),
    ...(baseline.imputedPeople > 0 ? [count('imputed', baseline.imputedPeople, 'people')] : []),
  ];
}

/** Groups with their scaling, unless one is so small that it would be shown by itself. */
export function groupsShown({
  strata,
  answers,
  employeesPerAnswer,
  minGroup,
}: Ground): Explanation['strata']['groups'] {
  if (strata.some(({ tally }) => tally.complete.people < minGroup)) return null;
  return strata.map(({ key, headcount, tally }, i) => ({
    employer: key.employer,
    site: key.site,
    department: key.department,
    employees: headcount ?? tally.weight,
    answers: answers[i] as number,
    employeesPerAnswer: employeesPerAnswer[i] as number,
  }));
}
