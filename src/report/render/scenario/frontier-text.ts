import { moneyWords } from '../../../i18n/chosen-size.ts';
import { formatRough, formatShare } from '../../../i18n/language.ts';
import { type FoundReport, type PlanReport, sameMeasures } from '../../optimised-report.ts';
import { tableText, wrap } from '../table-text.ts';
import type { OptimisedPage } from './optimised-page.ts';
import { stepChanges } from './step-changes.ts';

/** Room for the figures before the names. */
const figuresWidth = 38;
const leastNames = 30;

/** The steps of the frontier, each with what it adds to the one before, and a mark where it flattens. */
export function frontierText(found: FoundReport, shown: PlanReport, page: OptimisedPage): string {
  const { t, language, style, width, mass } = page;
  const names = Math.max(leastNames, width - figuresWidth);
  const rows = found.steps.map((step) => {
    const plan = found.frontier[step.plan] as PlanReport;
    const marks = [
      ...(found.flattening?.plan === step.plan
        ? [t.marks.flattening(formatShare(found.flattening.shareOfMost, language))]
        : []),
      ...(sameMeasures(plan, shown) ? [t.marks.best] : []),
    ];
    return [
      formatRough(plan.costPerYear, language),
      mass.show(plan.savedCo2eKgPerYear),
      formatShare(Math.max(0, plan.savedShare), language),
      step.costPerExtraTonne === null ? '' : formatRough(step.costPerExtraTonne, language),
      [
        ...stepChanges(step, page).map((line) => wrap(line, names - 2).replaceAll('\n', '\n  ')),
        ...marks.map((mark) => wrap(mark, names)),
      ].join('\n'),
    ];
  });
  const { perYear, unit } = moneyWords[language];
  const right = (head: string) => ({ head, align: 'right' as const });
  const columns = [
    right(perYear(found.currency)),
    right(t.saved(mass.unit)),
    right(t.share),
    right(t.extra(unit(found.currency))),
    { head: wrap(t.changes, names), align: 'left' as const },
  ];
  return `${style.title(t.frontier)}\n${tableText(columns, rows, style)}${style.faint(wrap(t.frontierNote, width, ' '))}\n`;
}
