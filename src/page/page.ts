/**
 * The script of a report's page: the same core as the command line's, run on the shared profile that the page carries.
 * In: the page's switches. Out: every section written anew. It sends nothing, and asks for nothing.
 */
import { moneyWords } from '../i18n/chosen-size.ts';
import { formatRough, formatShare, formatShareBeside, type Language } from '../i18n/language.ts';
import { scenarioWords } from '../i18n/scenario.ts';
import { pageWords } from '../i18n/travel-plan/page.ts';
import { type PlanReport, proposedPlan } from '../report/optimised-report.ts';
import { blocksHtml } from '../report/render/document/html-blocks.ts';
import { rangedMass } from '../report/render/ranged-mass.ts';
import { planDocument } from '../report/render/travel-plan/plan-document.ts';
import { unpackPage } from '../report/travel-plan/page-data.ts';
import { type TravelPlan, travelPlan } from '../report/travel-plan/travel-plan.ts';
import { createSwitches } from './switches.ts';

/** The range takes a second: it is counted when nothing has been changed for this long. */
const restMs = 400;

function start(): void {
  const source = document.getElementById('resplan-data')?.textContent;
  const form = document.querySelector<HTMLFormElement>('#try');
  if (!source) return;
  openWhenPrinted();
  stopOnlyWhereItScrolls();
  addEventListener('resize', stopOnlyWhereItScrolls);
  if (!form) return;
  const { language, input } = unpackPage(source);
  const switches = createSwitches(form, input);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const count = (draws: number) => {
    const { chosen, targetShare } = switches.read();
    return travelPlan({
      ...input,
      chosen,
      chosenBy: 'option',
      settings: { ...input.settings, targetShare, draws },
      target: switches.target(targetShare),
      // sizes in a page are the reader's own
      about: { ...input.about, recommended: [] },
    });
  };
  const changed = (note = '') => {
    clearTimeout(waiting);
    const first = count(0);
    show(first, language);
    say(first, language, input.settings.draws > 0, note);
    showBudget(first);
    byId('changed').hidden = false;
    if (input.settings.draws === 0) return;
    waiting = setTimeout(() => {
      const whole = count(input.settings.draws);
      show(whole, language);
      say(whole, language, false, note);
    }, restMs);
  };
  const take = (plan: PlanReport | undefined, note = '') => {
    if (plan) switches.set(plan.measures);
    changed(note);
  };
  const writeBudget = (amount: number) => {
    byId('budget-amount', true).textContent = moneyWords[language].amount(
      formatRough(amount, language),
      input.about.currency,
    );
  };
  /** What the plan costs, unless the slider is being moved: it then holds what may be spent. */
  const showBudget = ({ scenario }: TravelPlan) => {
    const cost = scenario?.money.costPerYear;
    if (cost == null || document.activeElement?.id === 'budget') return;
    switches.setBudget(cost);
    writeBudget(cost);
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => {
    const { id } = event.target as HTMLElement;
    if (id === 'budget') {
      writeBudget(switches.budget());
      take(input.search?.frontier.findLast((plan) => plan.costPerYear <= switches.budget()));
    } else {
      if (event.target instanceof HTMLInputElement) switches.settle(event.target);
      changed();
    }
  });
  // what was counted stands in the box: a number out of its bounds is brought within them
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) switches.bring(event.target);
  });
  document.getElementById('cheapest')?.addEventListener('click', () => {
    const { targetShare } = switches.read();
    const { search } = input;
    if (!search) return;
    // on the frontier cost rises with what is saved: the first that meets the target is the cheapest
    const meeting = search.frontier.find((plan) => plan.savedShare >= targetShare - 1e-12);
    const most = search.frontier.at(-1) ?? proposedPlan(search);
    const share = formatShareBeside(most.savedShare, targetShare, language);
    take(meeting ?? most, meeting ? '' : pageWords[language].outOfReach(formatShare(targetShare, language), share));
  });
  byId('as-it-was').addEventListener('click', () => {
    clearTimeout(waiting);
    form.reset();
    writeBudget(switches.budget());
    show(travelPlan(input), language);
    byId('changed').hidden = true;
    byId('answer').textContent = '';
  });
  form.hidden = false;
}

/** Writes every section anew, with what was unfolded still unfolded. */
function show(plan: TravelPlan, language: Language): void {
  for (const { id, blocks } of planDocument(plan, language).sections) {
    const place = document.querySelector(`[data-section="${id}"]`);
    if (!place) continue;
    const open = [...place.querySelectorAll('details')].map((details) => details.open);
    place.innerHTML = blocksHtml(blocks, language);
    place.querySelectorAll('details').forEach((details, i) => {
      details.open = open[i] ?? false;
    });
  }
  stopOnlyWhereItScrolls();
}

/** A table that fits is no stop for those who go by keys. */
function stopOnlyWhereItScrolls(): void {
  for (const box of document.querySelectorAll<HTMLElement>('.scroll')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }
}

/** The answer beside the switches, in a line. */
function say({ scenario }: TravelPlan, language: Language, unfinished: boolean, note: string): void {
  if (!scenario) return;
  const t = pageWords[language];
  const masses = scenarioWords[language];
  const { value, range, inTonnes, isMore } = rangedMass(scenario.savedCo2eKgPerYear, language);
  const amount = `${isMore ? '−' : ''}${(inTonnes ? masses.tonnes : masses.kilograms)(value)}${range === null ? '' : ` (${range})`}`;
  const { costPerYear, currency } = scenario.money;
  const done =
    costPerYear === null
      ? t.doneUnpriced(amount)
      : t.done(amount, moneyWords[language].amount(formatRough(costPerYear, language), currency));
  const words = [...(note === '' ? [] : [note]), done, ...(unfinished ? [`(${t.withoutRange})`] : [])];
  byId('answer').textContent = words.join(' ');
}

/** Numbers that are folded away are printed too. */
function openWhenPrinted(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

function byId(id: string, orNothing = false): HTMLElement {
  const found = document.getElementById(id);
  if (found) return found;
  if (orNothing) return document.createElement('span');
  throw new Error(`the page has no #${id}`);
}

start();
