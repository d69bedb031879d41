import { isAbsolute, relative } from 'node:path';
import { chooseLanguage, type Language } from '../../i18n/language.ts';
import { ResplanError } from '../../resplan-error.ts';
import { absolute } from '../files.ts';
import type { Options } from '../options.ts';
import { planLanguage } from '../plan-language.ts';
import type { ReportFormat } from '../render-report.ts';
import type { Shell } from '../shell.ts';
import type { ClientJob } from './client-job.ts';
import type { ClientList, ListedClient } from './listed-client.ts';
import { reportNames } from './report-names.ts';

const languageWords: Record<string, Language> = {
  sv: 'sv',
  svenska: 'sv',
  swedish: 'sv',
  en: 'en',
  engelska: 'en',
  english: 'en',
};

/**
 * The work of each client in its list, in order. What is typed beside the list holds for all of them; what the list
 * says of one beats it.
 */
export function clientJobs(
  shell: Shell,
  { base, clients }: ClientList,
  options: Options,
  formats: ReportFormat[],
  folder: string,
): (ClientJob | ResplanError)[] {
  const names = reportNames(clients.map(({ name }) => name));
  const shared = sharedOptions(shell, base, options);
  return clients.map((client, i) => {
    const { name, files, plan, headcount, isNamed, problem } = client;
    const language = languageOf(shell, base, client, options);
    if (problem) return problem;
    if (language instanceof ResplanError) return language;
    return {
      name,
      reportName: names[i] as string,
      language,
      files,
      options: {
        ...shared,
        ...(isNamed ? { name } : {}),
        ...(plan === null ? {} : { plan }),
        ...(headcount === null ? {} : { headcount }),
        // one client's plan, left in the folder of the list, is not everyone's
        planInFolder: false,
      },
      formats,
      sourceDate: shell.env.SOURCE_DATE_EPOCH,
      base,
      folder: from(base, absolute(shell, folder)),
      force: options.force === true,
    };
  });
}

/** Without what is the batch's own, and with paths from the folder of the list. */
function sharedOptions(shell: Shell, base: string, options: Options): Options {
  const { output, format, workers, force, lang, ...shared } = options;
  const path = (file: string) => from(base, absolute(shell, file));
  return {
    ...shared,
    ...(shared.measures === undefined ? {} : { measures: path(shared.measures) }),
    ...(shared.logo === undefined ? {} : { logo: path(shared.logo) }),
    ...(shared.factors === undefined || !/[./\\]/.test(shared.factors) ? {} : { factors: path(shared.factors) }),
  };
}

/** With a folder in it always: a factor set in a file is told from one of ours by that. */
function from(base: string, full: string): string {
  const path = relative(base, full) || '.';
  return isAbsolute(path) || path.startsWith('.') ? path : `./${path}`;
}

/** The list's, else --lang, else the plan's, else the one that is spoken. */
function languageOf(shell: Shell, base: string, client: ListedClient, options: Options): Language | ResplanError {
  if (client.language !== null)
    return (
      languageWords[client.language.toLowerCase()] ??
      new ResplanError('option-invalid', { option: 'lang', value: client.language, allowed: 'sv, en' })
    );
  const planned = client.plan === null ? null : planLanguage(['--plan', client.plan], base);
  return chooseLanguage([options.lang, planned, shell.language]);
}
