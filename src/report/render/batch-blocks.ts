/** What came of many employers, as blocks: a table, and what is wrong with each that is not as it should be. */
import { type BatchWords, batchWords } from '../../i18n/batch.ts';
import { errorTexts } from '../../i18n/errors.ts';
import { formatEstimate } from '../../i18n/estimate-figures.ts';
import { formatNumber, type Language } from '../../i18n/language.ts';
import { problemTexts } from '../../i18n/problems.ts';
import { visible, visibleCell } from '../../i18n/visible.ts';
import type { BatchClient, BatchReport } from '../batch/batch-report.ts';
import { type Block, left, right, text } from './document/report-document.ts';

/** Where there is nothing to tell. */
const none = '–';

export function batchBlocks(
  { clients, counts }: BatchReport,
  run: { reused: number; folder: string },
  language: Language,
): Block[] {
  const t = batchWords[language];
  const n = (count: number) => formatNumber(count, language);
  const wrong = clients.filter(({ status }) => status !== 'done');
  return [
    { kind: 'heading', text: t.title(n(clients.length)) },
    {
      kind: 'table',
      caption: '',
      columns: [
        left(t.employer),
        left(t.status),
        ...[t.answers, t.headcount, t.tonnes, t.perEmployee, t.interval].map(right),
      ],
      rows: clients.map((client) => clientRow(client, t, language)),
      foot: null,
    },
    ...(wrong.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: t.trouble },
          { kind: 'list' as const, ordered: false, items: wrong.map((client) => trouble(client, t, language)) },
        ]),
    text(t.counts(n(counts.done), n(counts['data-errors']), n(counts.failed)), 'lead'),
    ...(run.reused === 0 ? [] : [text(t.reused(n(run.reused)))]),
    text(t.where(visible(run.folder))),
    ...(wrong.length === 0 ? [] : [text(t.again)]),
  ];
}

function clientRow({ name, status, figures }: BatchClient, t: BatchWords, language: Language): string[] {
  const each = figures?.co2eKgPerEmployeeYear ? formatEstimate(figures.co2eKgPerEmployeeYear, language) : null;
  const total = figures?.co2eKgPerYear ? formatEstimate(figures.co2eKgPerYear, language, 1 / 1000) : null;
  return [
    visibleCell(name, 28),
    t.statuses[status],
    figures === null ? none : formatNumber(figures.respondents, language),
    figures?.headcount ? formatNumber(figures.headcount, language) : none,
    total?.value ?? none,
    each?.value ?? none,
    each?.range ?? none,
  ];
}

function trouble({ name, error, problems }: BatchClient, t: BatchWords, language: Language): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  // with --strict warnings are what is wrong
  const told = errors.length > 0 ? errors : problems.filter(({ severity }) => severity === 'warning');
  const what =
    error === null
      ? told.map(({ code }) => problemTexts[language][code].what).join('; ')
      : error.code === 'unexpected'
        ? t.unexpected(String(error.details.message))
        : visible(errorTexts[language][error.code](error.details));
  return `${visibleCell(name, 40)}: ${what}`;
}
