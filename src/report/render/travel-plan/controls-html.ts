import { moneyWords } from '../../../i18n/chosen-size.ts';
import { formatRough, type Language } from '../../../i18n/language.ts';
import { measureWords } from '../../../i18n/measures.ts';
import { pageWords } from '../../../i18n/travel-plan/page.ts';
import type { MeasureChoice } from '../../travel-plan/choices.ts';
import type { TravelPlan } from '../../travel-plan/travel-plan.ts';
import { escapeHtml } from '../escape-html.ts';

/** What can be tried in a live page. Hidden until the script is there to answer. */
export function controlsHtml(plan: TravelPlan, choices: readonly MeasureChoice[], language: Language): string {
  if (plan.scenario === null) return '';
  const t = pageWords[language];
  const target = plan.targets?.targets[0]?.share;
  return [
    `<form class="try" id="try" hidden aria-labelledby="try-title"><h3 id="try-title">${escapeHtml(t.try)}</h3>`,
    `<p>${escapeHtml(t.tryLead)}</p>`,
    `<p id="answer" role="status"></p>`,
    budget(plan, language),
    target === undefined
      ? ''
      : `<p class="size"><label for="target">${escapeHtml(t.target)}</label> <input type="number" id="target" min="1" max="100" step="1" value="${percent(target)}">${plan.search ? ` <button type="button" id="cheapest">${escapeHtml(t.cheapest)}</button>` : ''}</p>`,
    `<fieldset><legend>${escapeHtml(t.measures)}</legend>${choices.map((choice) => row(choice, language)).join('')}</fieldset>`,
    `<p><button type="button" id="as-it-was">${escapeHtml(t.reset)}</button></p>`,
    '</form>',
  ].join('');
}

function budget({ search, scenario }: TravelPlan, language: Language): string {
  const most = search?.frontier.at(-1)?.costPerYear;
  if (most === undefined || scenario?.money.costPerYear == null) return '';
  const t = pageWords[language];
  const amount = (value: number) => moneyWords[language].amount(formatRough(value, language), scenario.money.currency);
  return [
    `<p><label for="budget">${escapeHtml(t.budget)}: <output id="budget-amount" for="budget">${escapeHtml(amount(scenario.money.costPerYear))}</output></label>`,
    `<input type="range" id="budget" min="0" max="${Math.ceil(Math.max(most, scenario.money.costPerYear) / stepOf(most)) * stepOf(most)}" step="${stepOf(most)}" value="${Math.ceil(scenario.money.costPerYear)}" aria-describedby="budget-note">`,
    `<span class="note" id="budget-note">${escapeHtml(t.budgetNote)}</span></p>`,
  ].join('');
}

/** About two hundred steps, of a round amount. */
function stepOf(most: number): number {
  return Math.max(1, 10 ** Math.floor(Math.log10(most / 200)));
}

function row(choice: MeasureChoice, language: Language): string {
  const { id, label, on, unit, size, min, max, uptake } = choice;
  const t = pageWords[language];
  const name = label[language];
  const key = escapeHtml(id);
  const inPercent = unit === 'shareOfStaff';
  const unitWords = unit === null ? '' : inPercent ? t.perCent : measureWords[language].sizeUnits[unit];
  const shown = inPercent ? percent(size) : trimmed(size);
  const bounds = inPercent ? `min="${percent(min)}" max="${percent(max)}"` : `min="${min}" max="${max}"`;
  const sizeInput =
    unit === null
      ? ''
      : `<span class="size"><input type="number" data-size="${key}" ${bounds} step="any" value="${shown}" aria-label="${escapeHtml(t.sizeOf(name, unitWords))}"><span aria-hidden="true">${escapeHtml(unit === 'daysPerWeek' ? daysWords[language] : unitWords)}</span></span>`;
  const uptakeInput =
    uptake === null
      ? ''
      : `<span class="size"><input type="number" data-uptake="${key}" min="1" max="100" step="any" value="${percent(uptake)}" aria-label="${escapeHtml(t.uptakeOf(name))}"><span aria-hidden="true">%</span></span>`;
  return `<div class="row"><label class="switch"><input type="checkbox" role="switch" data-measure="${key}"${on ? ' checked' : ''}> ${escapeHtml(name)}</label>${sizeInput}${uptakeInput}</div>`;
}

const daysWords: Record<Language, string> = { sv: 'dagar/vecka', en: 'days a week' };
const trimmed = (value: number) => Number(value.toFixed(4));
/** A share of 1 as a number box holds it. */
const percent = (share: number) => Number((share * 100).toFixed(4));
