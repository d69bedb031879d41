import type { Language } from './language.ts';

/** Words of `resplan` alone. */
const en = {
  title: (version: string) => `resplan ${version}: a green travel plan from your commute survey`,
  here: (files: readonly string[], hasPlan: boolean, report: string | null) =>
    [
      files.length === 0 ? 'There is no survey in this folder yet' : `In this folder: ${files.join(', ')}`,
      hasPlan ? 'the plan resplan.yaml' : 'no plan',
      ...(report === null ? [] : [`the report ${report}`]),
    ].join(', '),
  doThis: 'Next',
  steps: {
    questionnaire: 'the questions of the survey, to paste into your form tool',
    init: 'or begin with the workplace: what exists, what you aim for',
    resume: 'goes on where you broke off',
    check: 'shows how the file is read, and what to mend',
    initWithSurvey: 'makes the plan: some questions, and measures proposed for your workplace',
    planCheck: 'tells whether the plan hangs together',
    addSurvey: 'adds the survey to the plan, with its year',
    report: 'makes the travel plan to sign, and shows it',
    track: 'shows what has changed between the surveys, and why',
    status: 'when a measure has begun: keep the plan up to date',
  },
  whenAnswered:
    'When the answers are in: save them from the form tool as CSV or Excel in this folder, and type resplan again.',
  all: 'All commands: resplan --help',
};

export type NextStepWords = typeof en;

const sv: NextStepWords = {
  title: (version) => `resplan ${version}: en grön resplan ur er resvaneenkät`,
  here: (files, hasPlan, report) =>
    [
      ...(files.length === 0 && !hasPlan
        ? ['I den här mappen finns varken enkät eller plan än']
        : files.length === 0
          ? ['I den här mappen finns planen resplan.yaml, men ingen enkät']
          : [`I den här mappen finns ${files.join(', ')}`, hasPlan ? 'planen resplan.yaml' : 'men ingen plan än']),
      ...(report === null ? [] : [`rapporten ${report}`]),
    ].join(', '),
  doThis: 'Nästa steg',
  steps: {
    questionnaire: 'enkätens frågor, att klistra in i ert formulärverktyg',
    init: 'eller börja med arbetsplatsen: vad som redan finns, vad ni vill nå',
    resume: 'fortsätter där du slutade',
    check: 'visar hur filen läses och vad som behöver rättas',
    initWithSurvey: 'gör planen: några frågor, och förslag på åtgärder för er arbetsplats',
    planCheck: 'säger om planen hänger ihop',
    addSurvey: 'lägger till enkäten i planen, med sitt år',
    report: 'gör resplanen som ska skrivas under, och visar den',
    track: 'visar vad som har ändrats mellan enkäterna, och varför',
    status: 'när en åtgärd är påbörjad: håll planen aktuell',
  },
  whenAnswered:
    'När svaren har kommit in: spara dem ur formulärverktyget som CSV eller Excel i den här mappen och skriv resplan igen.',
  all: 'Alla kommandon: resplan --help',
};

export const nextStepWords: Record<Language, NextStepWords> = { sv, en };
