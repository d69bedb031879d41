import { formatNumber, type Language } from './language.ts';

type Details = Record<string, string | number>;

/** Words of many employers in one run. */
const en = {
  progress: (done: number, all: number, secondsLeft: number | null) =>
    `${done} of ${all} done${secondsLeft === null ? '' : `, about ${durationEn(secondsLeft)} left`} …`,
  title: (n: string) => `Reports of ${n} employers`,
  employer: 'Employer',
  status: 'Report',
  statuses: { done: 'done', 'data-errors': 'errors in data', failed: 'none' },
  answers: 'Answers',
  headcount: 'Employees',
  tonnes: 't CO2e a year',
  perEmployee: 'kg each',
  interval: '95% interval',
  trouble: 'What is wrong',
  counts: (done: string, dataErrors: string, failed: string) =>
    `${done} done, ${dataErrors} with errors in the data, ${failed} without a report.`,
  reused: (reused: string) => `${reused} were done before, and nothing of theirs has changed.`,
  where: (folder: string) => `Everything is in ${folder}; batch.json there lists what each was made of.`,
  again: 'Repair what is wrong and run the same command again: only that is done anew.',
  unexpected: (message: string) =>
    message === 'memory'
      ? 'the memory did not suffice. Save a workbook as CSV, which takes less, or allow more memory by the environment variable NODE_OPTIONS=--max-old-space-size=8000 (MB).'
      : `The tool failed: ${message}. Please report it.`,
  unusedColumns: (columns: string) => `Columns of the list that are not used: ${columns}.`,
  manifest: (d: Details) => {
    const where = d.line === undefined ? `${d.file}` : `${d.file}, line ${d.line}`;
    const problems: Record<string, string> = {
      needs:
        'Give a list of employers (or a folder of plans) and a folder for the reports: resplan batch clients.csv -o reports',
      'no-name-column': `${where}: no column is called name. There must be name, and survey, profile or plan; there may be headcount and language. The columns are: ${d.value || 'none'}`,
      'no-clients': `${where} lists no employers: there is nothing below its header.`,
      'no-plans': `${where} has no plans: no file in it ends in .yaml.`,
      'not-csv': `${where} is no CSV table. Save the list as CSV.`,
      broken: `${where}: a quotation mark is opened and not closed. Correct the line.`,
      'no-name': `${where}: no name.`,
      'no-file': `${where}: no survey, profile or plan. Write the file’s name in one of these columns.`,
      'survey-and-profile': `${where}: both a survey and a profile, whose answers would be counted twice. Leave one of them out.`,
    };
    return problems[String(d.problem)] ?? where;
  },
};

export type BatchWords = typeof en;

function durationEn(seconds: number): string {
  if (seconds < 90) return `${formatNumber(Math.max(1, seconds), 'en')} s`;
  return seconds < 5400 ? `${formatNumber(seconds / 60, 'en')} min` : `${formatNumber(seconds / 3600, 'en')} h`;
}

function durationSv(seconds: number): string {
  if (seconds < 90) return `${formatNumber(Math.max(1, seconds), 'sv')} s`;
  return seconds < 5400 ? `${formatNumber(seconds / 60, 'sv')} min` : `${formatNumber(seconds / 3600, 'sv')} tim`;
}

const sv: BatchWords = {
  progress: (done, all, secondsLeft) =>
    `${done} av ${all} klara${secondsLeft === null ? '' : `, ungefär ${durationSv(secondsLeft)} kvar`} …`,
  title: (n) => `Rapporter för ${n} arbetsgivare`,
  employer: 'Arbetsgivare',
  status: 'Rapport',
  statuses: { done: 'klar', 'data-errors': 'fel i data', failed: 'saknas' },
  answers: 'Svar',
  headcount: 'Anställda',
  tonnes: 'ton CO2e per år',
  perEmployee: 'kg var',
  interval: '95 % intervall',
  trouble: 'Vad som är fel',
  counts: (done, dataErrors, failed) => `${done} klara, ${dataErrors} med fel i data, ${failed} utan rapport.`,
  reused: (reused) => `${reused} var klara sedan tidigare, och inget i deras underlag har ändrats.`,
  where: (folder) => `Allt ligger i ${folder}; där berättar batch.json vad var och en är gjord av.`,
  again: 'Rätta det som är fel och kör samma kommando igen: bara det görs om.',
  unexpected: (message) =>
    message === 'memory'
      ? 'minnet räckte inte. Spara arbetsboken som CSV, som tar mindre plats, eller tillåt mer minne med miljövariabeln NODE_OPTIONS=--max-old-space-size=8000 (MB).'
      : `Verktyget gick sönder: ${message}. Berätta gärna om det för oss.`,
  unusedColumns: (columns) => `Kolumner i listan som inte används: ${columns}.`,
  manifest: (d) => {
    const where = d.line === undefined ? `${d.file}` : `${d.file}, rad ${d.line}`;
    const problems: Record<string, string> = {
      needs:
        'Ange en lista över arbetsgivare (eller en mapp med planer) och en mapp för rapporterna: resplan batch kunder.csv -o rapporter',
      'no-name-column': `${where}: ingen kolumn heter namn. Det ska finnas namn, och enkät, profil eller plan; anställda och språk får finnas. Kolumnerna är: ${d.value || 'inga'}`,
      'no-clients': `${where} innehåller inga arbetsgivare: det finns inget under rubrikraden.`,
      'no-plans': `${where} innehåller inga planer: ingen fil i mappen slutar på .yaml.`,
      'not-csv': `${where} är ingen CSV-tabell. Spara listan som CSV.`,
      broken: `${where}: ett citattecken öppnas men stängs inte. Rätta raden.`,
      'no-name': `${where}: namn saknas.`,
      'no-file': `${where}: enkät, profil eller plan saknas. Skriv filens namn i någon av de kolumnerna.`,
      'survey-and-profile': `${where}: både enkät och profil, så svaren skulle räknas dubbelt. Ta bort den ena.`,
    };
    return problems[String(d.problem)] ?? where;
  },
};

export const batchWords: Record<Language, BatchWords> = { sv, en };
