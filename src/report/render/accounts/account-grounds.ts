import { factorWords } from '../../../i18n/factors.ts';
import { formatNumber, formatShare } from '../../../i18n/language.ts';
import { type AccountStandard, definitions, standards } from '../../../reference/accounts/definitions.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import { withoutFactorText } from '../factors/without-factor.ts';
import type { AccountContext } from './account-context.ts';

/** What an auditor asks: who answered, how much is represented by others, how well the factors are known. */
export function qualityBlocks({ account, t, words, language, whole }: AccountContext): Block[] {
  const { report, extrapolatedShare, hidesFewWithout, byGrade } = account;
  const { workplace, baseline, quality, privacy } = report;
  const headcount = workplace.headcount === null ? null : whole(workplace.headcount);
  const rate = workplace.responseRate === null ? null : formatShare(workplace.responseRate, language);
  const total = byGrade.reduce((sum, { co2eKgPerYear }) => sum + co2eKgPerYear, 0);
  const each = baseline.co2eKgPerEmployeeYear;
  const everyone = each !== null && each.low !== null && each.high === each.low;
  const items = [
    words.answers(whole(workplace.respondents), headcount, rate),
    ...(extrapolatedShare === null
      ? []
      : [
          (hidesFewWithout ? t.nearlyComplete(whole(privacy.minGroup)) : t.complete)(
            whole(baseline.completeRespondents),
            formatShare(extrapolatedShare, language),
          ),
        ]),
    words.rows(whole(quality.rowsRead), whole(quality.rowsUsed), whole(quality.rowsSetAside)),
    ...(each === null ? [] : [everyone ? words.census : words.samplingOnly]),
    t.primary,
  ];
  return [
    { kind: 'list', ordered: false, items },
    ...(byGrade.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: t.gradesTable,
            columns: [left(t.grade), right('kg CO2e'), right(t.share), left(t.gradeMeans)],
            rows: byGrade.map(({ grade, co2eKgPerYear }) => [
              grade ?? '–',
              whole(co2eKgPerYear),
              formatShare(co2eKgPerYear / total, language),
              grade === null ? t.noGrade : factorWords[language].gradeMeans[grade],
            ]),
            foot: null,
          },
        ]),
  ];
}

/** What the total leaves out. */
export function excludedBlocks({ account, t, words, language }: AccountContext): Block[] {
  const { withoutFactor, report } = account;
  const { remoteDaysPerWeek } = report.baseline;
  const items = [
    remoteDaysPerWeek === null ? t.remoteNotAsked : t.remote(formatNumber(remoteDaysPerWeek, language, 1)),
    ...(withoutFactor.length > 0 ? [t.kilometres(withoutFactorText(withoutFactor, words, language))] : []),
    t.making,
    t.business,
  ];
  return [{ kind: 'list', ordered: false, items }];
}

/** What each word means by the standard, and how well we know that it says so. */
export function definitionBlocks({ t, language }: AccountContext, standard: AccountStandard): Block[] {
  const { title, publisher, edition, url, readIn } = standards[standard];
  const own = definitions.filter((one) => one.standard === standard);
  return [
    text(t.edition(title, publisher, edition, url)),
    {
      kind: 'list',
      ordered: false,
      items: own.map(({ text: words, reference, grade }) => t.definition(words[language], reference, grade)),
    },
    text(t.readIn(readIn), 'note'),
  ];
}
