import type { Language } from './language.ts';
import { meaningWords } from './mode-words.ts';
import { yamlProblem } from './yaml-problems.ts';

/** What is wrong at a place in the plan file. `yaml` holds the code of the parser where the file is no YAML. */
type Details = Record<string, string | number>;

const kinds: Record<Language, Record<string, string>> = {
  en: {
    number: 'a number',
    int: 'a whole number',
    string: 'text',
    boolean: 'true or false',
    array: 'a list (- …)',
    object: 'keys with values',
    record: 'keys with values',
  },
  sv: {
    number: 'ett tal',
    int: 'ett heltal',
    string: 'text',
    boolean: 'true eller false',
    array: 'en lista (- …)',
    object: 'nycklar med värden',
    record: 'nycklar med värden',
  },
};

/** What a value must be. */
const values: Record<Language, Record<string, (d: Details) => string>> = {
  en: {
    missing: (d) => `this is missing. It takes ${kinds.en[String(d.kind)] ?? d.kind}.`,
    'must-be': (d) => `this must be ${kinds.en[String(d.kind)] ?? d.kind}.`,
    'must-be-above': (d) => `this must be above ${d.bound}.`,
    'must-be-at-least': (d) => `this must be ${d.bound} or more.`,
    'must-be-at-most': (d) => `this must be ${d.bound} or less.`,
    'share-above-one': () => 'this must be 1 or less, or 100%: write 30%, not 30.',
    'must-be-one-of': (d) => `this must be one of: ${d.values}.`,
    'not-understood': () => 'this value is of no kind that is allowed here.',
    'no-such-date': () => 'there is no such date.',
    'YYYY, YYYY-MM or YYYY-MM-DD': () => 'write a year, a month or a day: 2027, 2027-03 or 2027-03-15.',
    twice: (d) => `${d.value} stands here a second time. Each may stand once.`,
    'unknown-member': (d) =>
      `no member is called “${d.member}”.${d.closest ? ` Did you mean “${d.closest}”?` : ''} Write the name as it stands under members.`,
    'goal-missing': () => 'a figure needs a goal beside it: atLeast: 60% or atMost: 900.',
  },
  sv: {
    missing: (d) => `detta saknas. Här behövs ${kinds.sv[String(d.kind)] ?? d.kind}.`,
    'must-be': (d) => `här ska det stå ${kinds.sv[String(d.kind)] ?? d.kind}.`,
    'must-be-above': (d) => `värdet ska vara större än ${d.bound}.`,
    'must-be-at-least': (d) => `värdet ska vara minst ${d.bound}.`,
    'must-be-at-most': (d) => `värdet ska vara högst ${d.bound}.`,
    'share-above-one': () => 'värdet ska vara högst 1, eller 100%: skriv 30%, inte 30.',
    'must-be-one-of': (d) => `här ska det stå något av: ${glossed(String(d.values))}.`,
    'not-understood': () => 'här får det inte stå ett sådant värde.',
    'no-such-date': () => 'det datumet finns inte.',
    'YYYY, YYYY-MM or YYYY-MM-DD': () => 'skriv ett år, en månad eller en dag: 2027, 2027-03 eller 2027-03-15.',
    twice: (d) => `${d.value} står här en gång till. Var och en får stå en gång.`,
    'unknown-member': (d) =>
      `ingen medlem heter ”${d.member}”.${d.closest ? ` Menade du ”${d.closest}”?` : ''} Skriv namnet som det står under members.`,
    'goal-missing': () => 'ett mått behöver ett mål bredvid sig: atLeast: 60% eller atMost: 900.',
  },
};

/** Words of the plan file, which are English, with what they mean. */
const meanings: Record<string, string> = {
  proposed: 'föreslagen',
  decided: 'beslutad',
  started: 'påbörjad',
  done: 'genomförd',
  dropped: 'avförd',
};
const glossed = (values: string) =>
  values
    .split(', ')
    .map((value) => (meanings[value] ? `${value} (${meanings[value]})` : value))
    .join(', ');

const texts: Record<Language, (d: Details) => string> = {
  en: (d) => {
    if (d.problem === 'yaml') return yamlProblem(String(d.yaml), 'en');
    if (d.problem === 'answer-unknown')
      return `“${d.answer}” cannot mean “${d.meaning}”. It can mean a mode or a fuel: ${meaningWords('en')}`;
    if (d.problem === 'unknown-key')
      return `there is no key “${d.unknown}”.${d.closest ? ` Did you mean “${d.closest}”?` : ''} Allowed here: ${d.allowed}`;
    return values.en[String(d.problem)]?.(d) ?? String(d.problem);
  },
  sv: (d) => {
    if (d.problem === 'yaml') return yamlProblem(String(d.yaml), 'sv');
    if (d.problem === 'answer-unknown')
      return `”${d.answer}” kan inte betyda ”${d.meaning}”. Det kan betyda ett färdmedel eller drivmedel: ${meaningWords('sv')}`;
    if (d.problem === 'unknown-key')
      return `nyckeln ”${d.unknown}” finns inte.${d.closest ? ` Menade du ”${d.closest}”?` : ''} Möjliga här: ${d.allowed}`;
    return values.sv[String(d.problem)]?.(d) ?? String(d.problem);
  },
};

export function planProblem(details: Details, language: Language): string {
  return texts[language](details);
}
