/** The questions of `init`, one after another. In: what is answered so far. Out: each answer, as it is kept in the draft. */

import { existsSync } from 'node:fs';
import { askWords } from '../i18n/ask.ts';
import { type InitWords, initWords } from '../i18n/init.ts';
import type { Language } from '../i18n/language.ts';
import { formatShare } from '../i18n/language.ts';
import { visibleCell } from '../i18n/visible.ts';
import { catalogue } from '../reference/measures/catalogue.ts';
import { measureName } from '../reference/measures/measure-name.ts';
import { proposedPlan } from '../report/optimised-report.ts';
import { massFor } from '../report/render/mass.ts';
import { tableText } from '../report/render/table-text.ts';
import { absolute } from './files.ts';
import { readSites } from './init-options.ts';
import { type Proposal, proposeMeasures, readColumns, surveyCandidates } from './init-survey.ts';
import { say } from './say.ts';
import type { Shell } from './shell.ts';

/** What is answered, by question; each question makes of it what it needs. */
export type Answers = Record<string, unknown>;
export type Prompt = (question: object) => Promise<unknown>;

export interface InitQuestion {
  key: string;
  /** As it is given without a terminal. */
  option: string;
  /** What leaving the option out means without a terminal; undefined where it must be given. */
  otherwise?: unknown;
  /** Not asked where it has no meaning. */
  skip?: (answers: Answers) => boolean;
  ask(shell: Shell, answers: Answers, prompt: Prompt): Promise<unknown>;
}

const wordsOf = (shell: Shell): InitWords => initWords[shell.language];
const hasSurvey = ({ survey }: Answers) => typeof survey === 'string';
const wholeNumber = (t: InitWords, isNeeded: boolean) => (text: string) =>
  (text.trim() === '' && !isNeeded) || /^\s*\d[\d\s]*$/.test(text) ? true : t.badNumber;
const numberIn = (text: unknown) => Number(String(text).replace(/\s/g, ''));
const optionalNumber = (text: unknown) => (String(text).trim() === '' ? null : numberIn(text));

export const initQuestions: readonly InitQuestion[] = [
  {
    key: 'language',
    option: '--lang',
    otherwise: null,
    ask: (shell, _, prompt) =>
      prompt({
        type: 'select',
        message: wordsOf(shell).language,
        default: shell.language,
        choices: [
          { name: 'Svenska', value: 'sv' },
          { name: 'English', value: 'en' },
        ],
      }),
  },
  {
    key: 'name',
    option: '--name',
    ask: (shell, _, prompt) =>
      prompt({
        type: 'input',
        message: wordsOf(shell).name,
        validate: (text: string) => (text.trim() === '' ? wordsOf(shell).needed : true),
      }),
  },
  {
    key: 'headcount',
    option: '--headcount',
    ask: async (shell, _, prompt) =>
      numberIn(
        await prompt({ type: 'input', message: wordsOf(shell).headcount, validate: wholeNumber(wordsOf(shell), true) }),
      ),
  },
  {
    key: 'sites',
    option: '--sites',
    otherwise: [],
    ask: async (shell, _, prompt) => {
      const t = wordsOf(shell);
      const validate = (text: string) => (readSites(text) === null ? t.badSites : true);
      return readSites(String(await prompt({ type: 'input', message: t.sites, validate })));
    },
  },
  { key: 'have', option: '--have', ask: askFacilities },
  { key: 'survey', option: '--survey', ask: askSurvey },
  {
    key: 'surveyYear',
    option: '--year',
    otherwise: null,
    skip: (answers) => !hasSurvey(answers),
    ask: (shell, _, prompt) => askYear(wordsOf(shell).surveyYear, shell, prompt),
  },
  { key: 'map', option: '--map', otherwise: {}, skip: (answers) => !hasSurvey(answers), ask: askColumns },
  {
    key: 'target',
    option: '--target',
    ask: async (shell, _, prompt) => {
      const t = wordsOf(shell);
      const validate = (text: string) => {
        const percent = Number(text.replace('%', '').replace(',', '.'));
        return percent >= 1 && percent <= 100 ? true : t.badPercent;
      };
      const text = String(await prompt({ type: 'input', message: t.target, default: '20', validate }));
      return Number(text.replace('%', '').replace(',', '.')) / 100;
    },
  },
  {
    key: 'targetYear',
    option: '--target-year',
    otherwise: null,
    ask: (shell, _, prompt) => askYear(wordsOf(shell).targetYear, shell, prompt),
  },
  {
    key: 'budget',
    option: '--budget',
    otherwise: null,
    ask: async (shell, _, prompt) =>
      optionalNumber(
        await prompt({ type: 'input', message: wordsOf(shell).budget, validate: wholeNumber(wordsOf(shell), false) }),
      ),
  },
  { key: 'measures', option: '-m', ask: askMeasures },
  { key: 'responsible', option: '--responsible', otherwise: {}, ask: askResponsible },
];

async function askYear(message: string, shell: Shell, prompt: Prompt): Promise<number | null> {
  const validate = (text: string) => (/^\s*((19|20)\d\d)?\s*$/.test(text) ? true : wordsOf(shell).badYear);
  return optionalNumber(await prompt({ type: 'input', message, validate }));
}

/** In the user's own words for yes and no; yes is the first. */
export async function askYesNo(message: string, t: InitWords, prompt: Prompt): Promise<boolean> {
  const choices = [
    { name: t.yes, value: true },
    { name: t.no, value: false },
  ];
  return (await prompt({ type: 'select', message, choices })) === true;
}

/** Those that come in a number; the others are there or not. */
const counted = ['bike-racks', 'secure-bike-parking', 'showers', 'ev-charging', 'carpool-parking', 'parking-places'];

async function askFacilities(shell: Shell, _: Answers, prompt: Prompt): Promise<Record<string, number | boolean>> {
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

async function askSurvey(shell: Shell, _: Answers, prompt: Prompt): Promise<string | null> {
  const t = wordsOf(shell);
  const found = await surveyCandidates(shell);
  if (found.length > 0) {
    const choices = [
      ...found.map((value) => ({ name: visibleCell(value, 60), value })),
      { name: t.otherFile, value: '…' },
      { name: t.noSurvey, value: '' },
    ];
    const picked = String(await prompt({ type: 'select', message: t.surveyPick, choices }));
    if (picked !== '…') return picked === '' ? null : picked;
  }
  const validate = (text: string) =>
    text.trim() === '' || existsSync(absolute(shell, droppedPath(text))) ? true : t.noFile(droppedPath(text));
  const file = droppedPath(String(await prompt({ type: 'input', message: t.survey, validate })));
  return file === '' ? null : file;
}

/** A file dropped on a terminal comes in quotation marks, or on a Mac with a backslash before each blank. */
function droppedPath(text: string): string {
  const bare = text.trim().replace(/^(["'])(.*)\1$/, '$2');
  return bare.startsWith('/') ? bare.replace(/\\(.)/g, '$1') : bare;
}

/** The columns found, with a chance to correct each, until they are right. */
async function askColumns(shell: Shell, { survey }: Answers, prompt: Prompt): Promise<Record<string, string>> {
  const t = wordsOf(shell);
  const fields = askWords[shell.language].fields;
  const map: Record<string, string> = {};
  for (;;) {
    const reading = await readColumns(shell, String(survey), map);
    if (!reading) return map;
    const rows = reading.columns.map(({ field, header }) => [field, visibleCell(header, 50)]);
    const head = [
      { head: '', align: 'left' as const },
      { head: '', align: 'left' as const },
    ];
    shell.err(`${t.columns}\n${tableText(head, rows, shell.style).trimStart().replace(/^/, ' ')}`);
    const open = reading.open.map(({ field }) => field);
    if (open.length === 0 && (await askYesNo(t.columnsRight, t, prompt))) return map;
    const wrong = (open[0] ??
      (await prompt({
        type: 'select',
        message: t.columnWrong,
        choices: reading.columns.map(({ field, header }) => ({
          name: `${field}: ${visibleCell(header, 50)}`,
          value: field,
        })),
      }))) as string;
    const headers = [...reading.columns.map(({ header }) => header), ...reading.unused];
    map[wrong] = String(
      await prompt({
        type: 'select',
        message: t.columnIs(fields[wrong] ?? wrong),
        choices: [
          ...headers.map((value) => ({ name: visibleCell(value, 60), value })),
          { name: t.columnNone, value: '-' },
        ],
      }),
    );
  }
}

/** The answers by what each question gives; those of questions that were skipped are not there. */
export interface SettledAnswers {
  name: string;
  headcount: number;
  sites: { name: string; headcount?: number }[];
  have: Record<string, number | boolean>;
  survey: string | null;
  surveyYear?: number | null;
  map?: Record<string, string>;
  target: number;
  targetYear: number | null;
  budget: number | null;
  measures: ChosenInInit | 'proposed';
  responsible: Record<string, string>;
}

/** What `measures` holds once it is settled. */
export type ChosenInInit = { id: string; size: string | null }[];

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

async function askMeasures(shell: Shell, answers: Answers, prompt: Prompt): Promise<ChosenInInit> {
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

async function askResponsible(shell: Shell, { measures }: Answers, prompt: Prompt): Promise<Record<string, string>> {
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
