import { asSureAs, formatEstimate } from '../../../i18n/estimate-figures.ts';
import { formatShare, type Language } from '../../../i18n/language.ts';
import { summaryWords } from '../../../i18n/travel-plan/summary.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import { standards } from '../../../reference/accounts/definitions.ts';
import type { CommutingAccount } from '../../accounts/commuting-account.ts';
import { assumptionLines } from '../assumption-lines.ts';
import { type Block, type KeyFigure, type ReportDocument, text } from '../document/report-document.ts';
import { withoutFactorText } from '../factors/without-factor.ts';
import { type AccountContext, accountContext } from './account-context.ts';
import { definitionBlocks, excludedBlocks, qualityBlocks } from './account-grounds.ts';
import { factorBlocks, partBlocks, travelBlocks } from './account-tables.ts';

/** Category 7 of Scope 3 as it is put into accounts and shown to an auditor. */
export function ghgProtocolDocument(account: CommutingAccount, language: Language, version: string): ReportDocument {
  const c = accountContext(account, language);
  const { t, words } = c;
  const sections = [
    { id: 'result', title: t.summary, blocks: resultBlocks(c) },
    { id: 'parts', title: t.parts, blocks: partBlocks(c) },
    { id: 'travel', title: t.travel, blocks: travelBlocks(c) },
    { id: 'factors', title: t.factors, blocks: factorBlocks(c) },
    { id: 'quality', title: t.quality, blocks: qualityBlocks(c) },
    { id: 'excluded', title: t.excluded, blocks: excludedBlocks(c) },
    { id: 'assumptions', title: t.assumptions, blocks: [list(assumptionLines(account.report, words, language))] },
    { id: 'definitions', title: t.definitions, blocks: definitionBlocks(c, 'ghg-protocol') },
  ];
  const { organisation } = account;
  return {
    language,
    title: t.title(organisation === null ? null : visibleCell(organisation, 80)),
    byline: [t.byline],
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    colophon: summaryWords[language].colophon(version),
  };
}

function resultBlocks(c: AccountContext): Block[] {
  const { account, t, words, language, whole } = c;
  const { report, organisation, reportingYear } = account;
  const { baseline, assumptions } = report;
  const weeks = String(assumptions.weeksPerYear).replace('.', language === 'sv' ? ',' : '.');
  const facts: [string, string][] = [
    [t.organisation, organisation === null ? t.giveName : visibleCell(organisation, 200)],
    [t.period, reportingYear === null ? t.giveYear(weeks) : t.periodOf(String(reportingYear), weeks)],
    [t.standard, standards['ghg-protocol'].title],
    [t.category, t.categoryName],
    [t.method, t.methodName],
    [t.boundary, words.scope[assumptions.scope as keyof typeof words.scope]],
    [
      t.covers,
      baseline.headcount === null
        ? t.coversAnswers(whole(baseline.respondents))
        : t.coversAll(whole(baseline.headcount)),
    ],
  ];
  return [
    ...(baseline.noFootprint === null ? [] : [text(words.noFootprint[baseline.noFootprint], 'warning')]),
    ...(baseline.complete
      ? []
      : [text(words.incomplete(withoutFactorText(baseline.withoutFactor, words, language)), 'warning')]),
    ...(baseline.overfull.length > 0 ? [text(words.overfull(whole(baseline.respondents)), 'warning')] : []),
    ...(account.total === null ? [] : [{ kind: 'figures' as const, figures: figures(c) }]),
    ...(baseline.headcount === null ? [text(t.onlyAnswers, 'warning')] : []),
    list(facts.map(([label, value]) => `${label}: ${value}`)),
  ];
}

function figures({ account, t, words, language }: AccountContext): KeyFigure[] {
  const { total, extrapolatedShare, report } = account;
  const each = report.baseline.co2eKgPerEmployeeYear;
  if (total === null || each === null) return [];
  const isOnlyAnswers = report.baseline.headcount === null && extrapolatedShare === 0;
  const inTonnes = total.value >= 10_000;
  const all = formatEstimate(asSureAs(total, each), language, inTonnes ? 0.001 : 1);
  const one = formatEstimate(each, language);
  const range = (of: string | null) => (of === null ? null : words.interval(of));
  return [
    {
      id: 'total',
      label: report.baseline.headcount === null ? t.totalOfAnswers : t.total,
      value: all.value,
      unit: inTonnes ? t.tonnes : t.kg,
      range: range(total.low === null ? null : all.range),
      exact: total,
    },
    {
      id: 'each',
      label: report.baseline.basis === 'headcount' ? t.perEmployee : t.perRespondent,
      value: one.value,
      unit: t.kg,
      range: range(one.range),
      exact: each,
    },
    ...(extrapolatedShare === null || isOnlyAnswers
      ? []
      : [
          {
            id: 'extrapolated',
            label: t.extrapolated,
            value: formatShare(extrapolatedShare, language),
            unit: '',
            range: null,
            exact: { value: extrapolatedShare },
          },
        ]),
  ];
}

const list = (items: string[]): Block => ({ kind: 'list', ordered: false, items });
