import { formatNumber, formatRough, formatShare, type Language } from '../../i18n/language.ts';
import { type OptimisedWords, optimisedWords } from '../../i18n/optimised.ts';
import type { BestPlans, NamedPlan } from '../../simulation/best-plans.ts';
import type { Style } from './style.ts';
import { tableText, wrap } from './table-text.ts';

const left = (head: string) => ({ head, align: 'left' as const });
const right = (head: string) => ({ head, align: 'right' as const });
const mostFrontier = 12;

/** The best plan, the frontier, and what one more or one less changes, for a terminal. */
export function optimisedText(
  found: BestPlans | null,
  budget: number | null,
  language: Language,
  style: Style,
  width: number,
): string {
  const t = optimisedWords[language];
  if (!found) return `${t.none}\n`;
  const { best } = found;
  const share = formatShare(found.targetShare ?? 0, language);
  const title =
    budget !== null
      ? t.withinBudget(formatNumber(budget, language))
      : found.targetMet
        ? t.meetsTarget(share)
        : t.missesTarget(share);
  const blocks = [
    `${style.title(title)}\n  ${style.strong(summary(best, t, language))}\n`,
    best.measures.length === 0 ? `${t.empty}\n` : planTable(best, t, language, style),
    frontierTable(found, t, language, style, width),
    neighboursTable(found, t, language, style),
    style.faint(`${wrap(t.searched(formatNumber(found.plans, language)), width, ' ')}\n ${nextStep(best, t)}\n`),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function summary(plan: NamedPlan, t: OptimisedWords, language: Language): string {
  const saved = formatRough(plan.savedCo2eKgPerYear / 1000, language);
  return t.summary(saved, formatShare(Math.max(0, plan.savedShare), language), formatRough(plan.costPerYear, language));
}

function planTable(plan: NamedPlan, t: OptimisedWords, language: Language, style: Style): string {
  const rows = plan.measures.map(({ label, size }) => [label[language], sizeText(size, language)]);
  return tableText([left(t.measure), right(t.size)], rows, style);
}

/** At most so many plans along the frontier, the ends among them. */
function frontierTable(
  { frontier }: BestPlans,
  t: OptimisedWords,
  language: Language,
  style: Style,
  width: number,
): string {
  const step = Math.max(1, (frontier.length - 1) / (mostFrontier - 1));
  const places = new Set(
    Array.from({ length: Math.min(mostFrontier, frontier.length) }, (_, i) => Math.round(i * step)),
  );
  const rows = frontier
    .filter((_, i) => places.has(i))
    .map((plan) => [
      formatRough(plan.costPerYear, language),
      formatRough(plan.savedCo2eKgPerYear / 1000, language),
      formatShare(Math.max(0, plan.savedShare), language),
      shorten(plan.measures.map(({ label }) => label[language]).join(', '), Math.max(20, width - 34)),
    ]);
  return `${style.title(t.frontier)}\n${tableText([right(t.cost), right(t.saved), right(t.share), left(t.measures)], rows, style)}`;
}

function neighboursTable({ neighbours }: BestPlans, t: OptimisedWords, language: Language, style: Style): string {
  if (neighbours.length === 0) return '';
  const signed = (n: number, text: string) => (n > 0 ? `+${text}` : text);
  const rows = neighbours.map((one) => [
    t.change[one.change],
    one.label[language],
    signed(one.costChangePerYear, formatRough(one.costChangePerYear, language)),
    signed(one.savedChangeKgPerYear, formatRough(one.savedChangeKgPerYear / 1000, language)),
  ]);
  return `${style.title(t.neighbours)}\n${tableText([left(''), left(t.measure), right(t.cost), right(t.saved)], rows, style)}`;
}

function nextStep(plan: NamedPlan, t: OptimisedWords): string {
  return `${t.next} ${plan.measures.map(({ id, size }) => `-m ${id}=${Number(size.toFixed(2))}`).join(' ')}`.trim();
}

function sizeText(size: number, language: Language): string {
  return formatNumber(size, language, Number.isInteger(size) ? 0 : 1);
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
