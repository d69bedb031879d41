import { moneyWords } from '../../../i18n/chosen-size.ts';
import { formatNumber, formatRough, formatShare, type Language } from '../../../i18n/language.ts';
import { optimisedWords } from '../../../i18n/optimised.ts';
import { measureName } from '../../../reference/measures/measure-name.ts';
import { type FoundReport, type PlanReport, proposedPlan } from '../../optimised-report.ts';
import { chosenSize } from '../chosen-size.ts';
import { commandLines } from '../command-lines.ts';
import { massFor } from '../mass.ts';
import type { Style } from '../style.ts';
import { tableText, wrap } from '../table-text.ts';
import { frontierText } from './frontier-text.ts';
import type { OptimisedPage } from './optimised-page.ts';

const left = (head: string) => ({ head, align: 'left' as const });
const right = (head: string) => ({ head, align: 'right' as const });

/** The best plan, or the most for the money; the frontier; what one more or one less changes; what to type next. */
export function optimisedText(
  found: FoundReport | null,
  language: Language,
  style: Style,
  width: number,
  next: readonly string[] = [],
): string {
  const t = optimisedWords[language];
  if (!found) return `${t.none}\n`;
  const mass = massFor(found.frontier.at(-1)?.savedCo2eKgPerYear ?? 0, language);
  const page = { t, language, style, width, mass };
  const shown = proposedPlan(found);
  const blocks = [
    headline(found, shown, page),
    shown.measures.length === 0 ? `${wrap(t.empty, width, ' ')}\n` : planTable(shown, page),
    frontierText(found, shown, page),
    shown === found.best ? neighboursTable(found, page) : '',
    style.faint(notes(found, page)),
    next.length === 0 || shown.measures.length === 0
      ? ''
      : `${style.faint(`${wrap(t.next, width, ' ')}\n${commandLines([...next, ...shown.measures.map(({ argument }) => `-m ${argument}`)], width)}`)}\n`,
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function headline(found: FoundReport, shown: PlanReport, { t, language, style, width, mass }: OptimisedPage): string {
  const share = (of: number) => formatShare(Math.max(0, of), language);
  const amount = (n: number) => moneyWords[language].amount(formatRough(n, language), found.currency);
  const written = (kg: number) => `${mass.show(kg)}\u00a0${mass.unit}`;
  const target = found.targetShare === null ? null : share(found.targetShare);
  const { best, flattening, budgetPerYear } = found;
  const title =
    budgetPerYear !== null
      ? t.withinBudget(moneyWords[language].amount(formatNumber(budgetPerYear, language), found.currency))
      : found.targetMet || target === null
        ? t.meetsTarget(target ?? '')
        : t.missesTarget(target, share(best.savedShare));
  const lines = [style.title(wrap(title, width))];
  if (found.targetFrom === 'default' && target !== null)
    lines.push(style.faint(wrap(t.assumedTarget(target), width, '  ')));
  if (shown !== best && flattening) {
    lines.push(
      wrap(
        t.flattening(
          share(flattening.shareOfMost),
          written(shown.savedCo2eKgPerYear),
          amount(shown.costPerYear),
          amount(best.costPerYear),
        ),
        width,
        '  ',
      ),
    );
  } else {
    const { savedCo2eKgPerYear, savedShare, costPerYear } = best;
    lines.push(
      style.strong(wrap(t.summary(written(savedCo2eKgPerYear), share(savedShare), amount(costPerYear)), width, '  ')),
    );
    if (budgetPerYear !== null && target !== null && found.targetMet === false)
      lines.push(`  ${t.withinBudgetMissing(target)}`);
  }
  return `${lines.join('\n')}\n`;
}

function planTable(plan: PlanReport, { t, language, style }: OptimisedPage): string {
  const rows = plan.measures.map((one) => [one.label[language], chosenSize(one, language) ?? '']);
  return tableText([left(t.measure), left(t.size)], rows, style);
}

function neighboursTable(
  { neighbours, currency, targetMet, budgetPerYear }: FoundReport,
  { t, language, style, mass, width }: OptimisedPage,
): string {
  if (neighbours.length === 0) return '';
  const signed = (n: number, text: string) => (n > 0 && !text.startsWith('≈') ? `+${text}` : text);
  const outside = (one: FoundReport['neighbours'][number]) =>
    one.admissible || targetMet === false
      ? ''
      : budgetPerYear !== null && one.costChangePerYear > 0
        ? t.overBudget
        : t.missed;
  const rows = neighbours.map((one) => {
    const size = one.change === 'resize' ? chosenSize(one, language) : null;
    return [
      t.change[one.change],
      wrap(size === null ? one.label[language] : `${one.label[language]}, ${size}`, width - 44),
      signed(one.costChangePerYear, formatRough(one.costChangePerYear, language)),
      signed(one.savedChangeKgPerYear, mass.show(one.savedChangeKgPerYear)),
      outside(one),
    ];
  });
  const columns = [
    left(''),
    left(t.measure),
    right(moneyWords[language].perYear(currency)),
    right(t.saved(mass.unit)),
    left(''),
  ];
  return `${style.title(t.neighbours)}\n${tableText(columns, rows, style)}`;
}

function notes({ plans, net, unpriced, currency }: FoundReport, { t, language, width }: OptimisedPage): string {
  const names = unpriced.map((id) => measureName(id, language)).join(', ');
  const lines = [
    t.searched(formatNumber(plans, language)),
    ...(net ? [t.net] : []),
    ...(unpriced.length > 0 ? [t.unpriced(currency, names)] : []),
  ];
  return `${lines.map((line) => wrap(line, width, ' ')).join('\n')}\n`;
}
