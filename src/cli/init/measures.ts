import { formatShare, type Language } from '../../i18n/language.ts';
import { catalogue } from '../../reference/measures/catalogue.ts';
import { measureName } from '../../reference/measures/measure-name.ts';
import { proposedPlan } from '../../report/optimised-report.ts';
import { massFor } from '../../report/render/mass.ts';
import { say } from '../say.ts';
import type { Shell } from '../shell.ts';
import { type Answers, type ChosenInInit, hasSurvey, type Prompt, type SettledAnswers, wordsOf } from './answers.ts';
import { type Proposal, proposeMeasures } from './survey.ts';

/** The measures that reach the target, where there is a survey to find them by; told where none do. */
export async function proposalOf(shell: Shell, answers: Answers): Promise<Proposal | null> {
  const { name, headcount, sites, have, survey, map, target, budget } = answers as unknown as SettledAnswers;
  if (!hasSurvey(answers)) return null;
  const proposal = await proposeMeasures(shell, {
    ...{ name, headcount, sites, survey: survey ?? '', target, budget: budget ?? null },
    ...{ facilities: have, map: map ?? {}, language: shell.language },
  });
  const saved = proposal?.search ? proposedPlan(proposal.search).savedShare : target;
  const share = (value: number) => formatShare(value, shell.language);
  if (saved < target) say(shell, wordsOf(shell).misses(share(target), share(Math.max(0, saved)), budget != null));
  return proposal;
}

export async function askMeasures(shell: Shell, answers: Answers, prompt: Prompt): Promise<ChosenInInit> {
  const t = wordsOf(shell);
  const proposal = await proposalOf(shell, answers);
  const largest = Math.max(0, ...(proposal?.alone ?? []).map(({ savedCo2eKgPerYear }) => savedCo2eKgPerYear));
  const mass = massFor(largest, shell.language);
  const choices = catalogue.map(({ id }) => {
    const alone = proposal?.alone.find((one) => one.id === id);
    const name = measureName(id, shell.language);
    const effect = alone ? `  ${t.saves(`${mass.show(alone.savedCo2eKgPerYear)} ${mass.unit}`)}` : '';
    return { value: id, name: `${name}${effect}`, checked: proposal?.chosen.some((one) => one.id === id) ?? false };
  });
  const message = proposal ? t.measures : t.measuresNoSurvey;
  const ids = (await prompt({
    type: 'checkbox',
    message,
    choices,
    pageSize: choices.length,
    validate: compatible,
  })) as string[];
  return ids.map((id) => proposal?.chosen.find((one) => one.id === id) ?? { id, size: null });
}

/** Two that exclude each other are not chosen together. The library hands over the choices that are marked. */
function compatible(marked: readonly (string | { value: string })[]): true | string {
  const ids = marked.map((one) => (typeof one === 'string' ? one : one.value));
  const clash = ids.find((id) => catalogue.find((one) => one.id === id)?.excludes.some((other) => ids.includes(other)));
  if (clash === undefined) return true;
  const others = catalogue.find((one) => one.id === clash)?.excludes.filter((other) => ids.includes(other)) ?? [];
  return `${clash} ≠ ${others.join(', ')}`;
}

/** Who answers for each measure, where somebody is named. */
export async function askResponsible(
  shell: Shell,
  { measures }: Answers,
  prompt: Prompt,
): Promise<Record<string, string>> {
  const t = wordsOf(shell);
  const responsible: Record<string, string> = {};
  for (const { id } of measures as ChosenInInit) {
    const name = String(
      await prompt({ type: 'input', message: t.responsible(measureInText(id, shell.language)) }),
    ).trim();
    if (name !== '') responsible[id] = name;
  }
  return responsible;
}

function measureInText(id: string, language: Language): string {
  const name = measureName(id, language);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
