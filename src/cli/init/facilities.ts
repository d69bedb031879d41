import { say } from '../say.ts';
import type { Shell } from '../shell.ts';
import { type Answers, numberIn, type Prompt, wholeNumber, wordsOf } from './answers.ts';

/** Those that come in a number; the others are there or not. */
const counted = ['bike-racks', 'secure-bike-parking', 'showers', 'ev-charging', 'carpool-parking', 'parking-places'];

/** What there is at the workplace, and how many of what comes in a number. */
export async function askFacilities(
  shell: Shell,
  _: Answers,
  prompt: Prompt,
): Promise<Record<string, number | boolean>> {
  const t = wordsOf(shell);
  const choices = Object.entries(t.facilities).map(([value, name]) => ({ value, name }));
  const there = (await prompt({ type: 'checkbox', message: t.have, choices, pageSize: choices.length })) as string[];
  const facilities: Record<string, number | boolean> = {};
  for (const id of there) {
    const isCounted = counted.includes(id);
    const message = t.haveCount(t.facilities[id] ?? id);
    facilities[id] = isCounted
      ? numberIn(await prompt({ type: 'input', message, validate: wholeNumber(t, true) }))
      : true;
  }
  return facilities;
}

/** The check-list of a bicycle-friendly workplace: what is there, and what is not. */
export const bicycleFriendly = ['bike-racks', 'secure-bike-parking', 'showers', 'bike-service', 'e-bike-benefit'];

export function sayCheckList(shell: Shell, facilities: Readonly<Record<string, number | boolean>>): void {
  const t = wordsOf(shell);
  const names = (ids: readonly string[]) =>
    ids.length === 0 ? t.nothing : ids.map((id) => (t.facilities[id] ?? id).toLowerCase()).join(', ');
  const there = (id: string) => facilities[id] !== undefined && facilities[id] !== 0 && facilities[id] !== false;
  say(shell, t.checkTitle);
  say(shell, `  ${t.checkThere(names(bicycleFriendly.filter(there)))}`);
  say(shell, `  ${t.checkMissing(names(bicycleFriendly.filter((id) => !there(id))))}`);
}
