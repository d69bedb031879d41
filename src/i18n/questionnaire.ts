import type { Language } from './language.ts';

/** Words of the questionnaire, as it is printed to be pasted into a form tool. */
const en = {
  title: (n: number) => `Commute survey, ${n} questions`,
  how: 'Paste the questions into Google Forms, Microsoft Forms, Qualtrics, SurveyMonkey or another form tool, word for word: what the form exports is then read without any settings.',
  privacy: 'To those who answer',
  questions: 'Questions',
  why: 'Why it is asked',
  kinds: { number: 'a number', choice: 'one answer', several: 'several answers', text: 'text' },
  required: 'must be answered',
  optional: 'may be left empty',
  answers: 'Answers needed',
  needed: (n: string, of: string, margin: string) =>
    `${n} answers of ${of} employees give a margin of ±${margin} on a share of the whole (95%).`,
  neededOfAny: (n: string, margin: string) =>
    `${n} answers give a margin of ±${margin} on a share (95%), whatever the size of the workplace. Fewer do where few work: --headcount N.`,
  groups:
    'Each site that is to be shown by itself needs about as many. Who does not answer matters more than how many do: remind, and let managers give time for it.',
  written: (file: string, isTable: boolean) =>
    `The questions are in ${file}.${isTable ? ' The example rows show how answers look: take them away before real ones go in.' : ''}`,
  next: 'When the answers are in',
  nextCommands: ['resplan check SURVEY.csv', 'resplan init --survey SURVEY.csv'],
  sheetAnswers: 'Survey',
  sheetQuestions: 'Questions',
  id: 'Id',
  question: 'Question',
  kind: 'Kind',
  options: 'Answers to choose from',
};

export type QuestionnaireWords = typeof en;

const sv: QuestionnaireWords = {
  title: (n) => `Resvaneenkät, ${n} frågor`,
  how: 'Klistra in frågorna ordagrant i Google Forms, Microsoft Forms, Qualtrics, SurveyMonkey eller ett annat formulärverktyg. Då läses det som formuläret exporterar utan några inställningar.',
  privacy: 'Till dig som svarar',
  questions: 'Frågorna',
  why: 'Varför den ställs',
  kinds: { number: 'en siffra', choice: 'ett svar', several: 'flera svar', text: 'text' },
  required: 'obligatorisk',
  optional: 'får lämnas tom',
  answers: 'Så många svar behövs',
  needed: (n, of, margin) =>
    `${n} svar av ${of} anställda ger en felmarginal på ±${margin.replace(/\s*%$/, '')} procentenheter för en andel av hela arbetsplatsen (95 %).`,
  neededOfAny: (n, margin) =>
    `${n} svar ger en felmarginal på ±${margin.replace(/\s*%$/, '')} procentenheter för en andel (95 %), hur stor arbetsplatsen än är. På en liten räcker färre: ange --headcount N.`,
  groups:
    'Varje arbetsplats som ska visas för sig behöver ungefär lika många. Vilka som inte svarar betyder mer än hur många som gör det: påminn, och låt cheferna ge tid till det.',
  written: (file, isTable) =>
    `Frågorna ligger i ${file}.${isTable ? ' Exempelraderna visar hur svar ser ut: ta bort dem innan riktiga svar förs in.' : ''}`,
  next: 'När svaren har kommit',
  nextCommands: ['resplan check ENKAT.csv', 'resplan init --survey ENKAT.csv'],
  sheetAnswers: 'Enkät',
  sheetQuestions: 'Frågor',
  id: 'Id',
  question: 'Fråga',
  kind: 'Svarstyp',
  options: 'Svarsalternativ',
};

export const questionnaireWords: Record<Language, QuestionnaireWords> = { sv, en };
