import { moneyWords } from '../../../i18n/chosen-size.ts';
import { formatNumber, formatRough, formatShare, type Language } from '../../../i18n/language.ts';
import { scenarioWords } from '../../../i18n/scenario.ts';
import { type Mode, modeFacts } from '../../../reference/modes.ts';
import type { Ranged, ScenarioResult } from '../../../simulation/scenario.ts';
import { catalogueOnly, type ScenarioAbout, type ScenarioReport, scenarioReport } from '../../scenario-report.ts';
import { commandLines } from '../command-lines.ts';
import { rangedMass } from '../ranged-mass.ts';
import type { Style } from '../style.ts';
import { tableText, wrap } from '../table-text.ts';
import { scenarioMeasuresText } from './scenario-measures-text.ts';
import type { ScenarioPage } from './scenario-page.ts';
import { sizingText } from './sizing-text.ts';
import { warningLines } from './warning-lines.ts';

const left = (head: string) => ({ head, align: 'left' as const });
const right = (head: string) => ({ head, align: 'right' as const });
/** Flows smaller than this many people are not worth a line. */
const leastPeople = 0.5;
const leastDeaths = 0.001;
const mostFlows = 6;

/** What a plan gives, for a terminal: the answer first, then each measure, who moves, and what to know. */
export function scenarioText(
  result: ScenarioResult | null,
  language: Language,
  style: Style,
  width: number,
  about: ScenarioAbout = catalogueOnly,
  next: readonly string[] = [],
): string {
  const page = { t: scenarioWords[language], language, style, width };
  if (!result) return `${wrap(page.t.none, width)}\n`;
  if (result.measures.length === 0) return `${wrap(page.t.noMeasures, width)}\n`;
  const scenario = scenarioReport(result, about);
  const blocks = [
    headline(scenario, page),
    scenarioMeasuresText(scenario, page),
    modesAndFlows(scenario, page),
    others(scenario, page),
    sizingText(scenario.sizing, page.t, language, style, width),
    modulesText(scenario, page),
    warnings(scenario, page),
    next.length === 0 ? '' : `${style.faint(`${wrap(page.t.next, width, ' ')}\n${commandLines(next, width)}`)}\n`,
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function headline(s: ScenarioReport, page: ScenarioPage): string {
  const { t, language, style, width } = page;
  const { money } = s;
  const amount = (n: number) => moneyWords[language].amount(formatRough(n, language), money.currency);
  const saved = savedWords(s.savedCo2eKgPerYear, page);
  const lines = [
    style.title(t.title),
    `  ${style.strong(saved)}`,
    ...(s.savedShare > 0 ? [`  ${t.ofTotal(formatShare(s.savedShare, language))}`] : []),
  ];
  if (money.costPerYear !== null)
    lines.push(`  ${money.costPerYear === 0 ? t.noCost : t.cost(amount(money.costPerYear))}`);
  if (money.costPerTonne) lines.push(`  ${t.perTonne(amount(money.costPerTonne))}`);
  if (money.revenuePerYear) lines.push(wrap(t.revenue(amount(money.revenuePerYear)), width, '  '));
  if (money.unpriced.length > 0) {
    const names = s.measures.filter(({ id }) => money.unpriced.includes(id)).map(({ label }) => label[language]);
    lines.push(wrap(t.unpriced(money.currency, names.join(', ')), width, '  '));
  }
  if (s.targetShare !== null) lines.push(`  ${targetLine(s, s.targetShare, page)}`);
  if (s.draws > 0) lines.push(style.faint(wrap(t.rangeNote(formatNumber(s.draws, language)), width, '  ')));
  return `${lines.join('\n')}\n`;
}

function targetLine(s: ScenarioReport, share: number, { t, language }: ScenarioPage): string {
  const target = formatShare(share, language);
  if (s.targetProbability === null) return t.targetPlain(target, s.savedShare >= share);
  // draws that all miss, or all meet, say that the chance is small, or large; not that there is none
  const chance = Math.min(0.999, Math.max(0.001, s.targetProbability));
  return t.target(target, formatShare(chance, language));
}

function modesAndFlows(s: ScenarioReport, { t, language, style, width }: ScenarioPage): string {
  const modes = s.modes
    .filter((row) => row.tripShareBefore >= 0.005 || row.tripShareAfter >= 0.005)
    .map((row) => [
      modeFacts[row.mode].label[language],
      formatShare(row.tripShareBefore, language),
      formatShare(row.tripShareAfter, language),
    ]);
  const name = (mode: Mode) => modeFacts[mode].label[language].toLowerCase().replace(/, (.+)$/, ' ($1)');
  const flows = s.flows
    .filter((flow) => flow.people >= leastPeople)
    .slice(0, mostFlows)
    .map(({ from, to, people }) => {
      const count = formatNumber(people, language);
      return wrap(to === null ? t.away(count, name(from)) : t.flow(count, name(from), name(to)), width, ' ');
    });
  const lines = [
    `${style.title(t.modes)}\n${tableText([left(t.mode), right(t.before), right(t.after)], modes, style)}`,
  ];
  if (flows.length > 0) lines.push(style.title(t.flows), ...flows, style.faint(wrap(t.flowNote, width, ' ')), '');
  return lines.join('\n');
}

function others(s: ScenarioReport, { t, language, style, width }: ScenarioPage): string {
  const lines: string[] = [];
  const { minutesPerWeek: minutes, people } = s.addedActivity;
  if (minutes >= 10) {
    lines.push(
      t.activeMinutes(formatRough(minutes, language), people >= leastPeople ? formatNumber(people, language) : ''),
    );
  }
  const cars = Math.round(s.parking.placesFreed);
  if (cars >= 1)
    lines.push(t.cars(cars < 100 ? formatNumber(cars, language) : formatRough(cars, language), cars === 1));
  const deaths = s.health.deathsAvoidedPerYear ?? 0;
  // a thousandth of a death a year says nothing
  if (deaths >= leastDeaths) lines.push(t.deaths(formatRough(deaths, language)));
  if (deaths <= -leastDeaths) lines.push(t.deathsMore(formatRough(-deaths, language)));
  if (lines.length === 0) return '';
  return `${style.title(t.other)}\n${lines.map((line) => wrap(line, width, ' ')).join('\n')}\n`;
}

function modulesText(s: ScenarioReport, { t, language, style, width }: ScenarioPage): string {
  const lines = s.modules.flatMap(({ id, people, available }) => {
    if (people === null || people > available) return [];
    const words = t.module[id](formatNumber(Math.ceil(people), language), formatNumber(available, language));
    return [wrap(words, width, ' ')];
  });
  return lines.length === 0 ? '' : `${style.title(t.modules)}\n${lines.join('\n')}\n`;
}

function warnings(s: ScenarioReport, { t, language, style, width }: ScenarioPage): string {
  const lines = warningLines(s.warnings, language, s.measures).map((line) =>
    style.warning(wrap(`• ${line}`, width - 2, ' ').replaceAll('\n ', '\n   ')),
  );
  return lines.length === 0 ? '' : `${style.title(t.warnings)}\n${lines.join('\n')}\n`;
}

function savedWords(ranged: Ranged, { t, language }: ScenarioPage): string {
  const { value, range, inTonnes, isMore } = rangedMass(ranged, language);
  return (isMore ? t.more : t.saved)((inTonnes ? t.tonnes : t.kilograms)(value), range);
}
