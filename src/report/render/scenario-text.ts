import { decimalsOf, formatNumber, formatRough, formatShare, type Language } from '../../i18n/language.ts';
import { type ScenarioWords, scenarioWords } from '../../i18n/scenario.ts';
import { measureName } from '../../reference/measures/measure-name.ts';
import { type Mode, modeFacts } from '../../reference/modes.ts';
import type { Ranged, ScenarioResult } from '../../simulation/scenario.ts';
import { sizingText } from './sizing-text.ts';
import type { Style } from './style.ts';
import { tableText, wrap } from './table-text.ts';
import { warningLines } from './warning-lines.ts';

const left = (head: string) => ({ head, align: 'left' as const });
const right = (head: string) => ({ head, align: 'right' as const });
/** Flows smaller than this many people are not worth a line. */
const leastPeople = 0.5;
const mostFlows = 6;

/** What a plan gives, for a terminal: the answer first, then each measure, who moves, and what to know. */
export function scenarioText(scenario: ScenarioResult | null, language: Language, style: Style, width: number): string {
  const t = scenarioWords[language];
  if (!scenario) return `${t.none}\n`;
  if (scenario.measures.length === 0) return `${wrap(t.noMeasures, width)}\n`;
  const blocks = [
    headline(scenario, t, language, style, width),
    measuresTable(scenario, t, language, style, width),
    modesAndFlows(scenario, t, language, style, width),
    others(scenario, t, language, style, width),
    sizingText(scenario.sizing, t, language, style),
    modulesText(scenario, t, language, style, width),
    warnings(scenario, t, language, style, width),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function headline(s: ScenarioResult, t: ScenarioWords, language: Language, style: Style, width: number): string {
  const saved = rangedTonnes(s.savedCo2eKgPerYear, language);
  const lines = [
    style.title(t.title),
    `  ${style.strong(t.saved(saved.value, saved.range))}`,
    `  ${t.ofTotal(formatShare(Math.max(0, s.savedShare), language))}`,
  ];
  const cost = s.money.costSekPerYear.central;
  lines.push(`  ${t.cost(formatRough(cost, language))}`);
  if (s.money.costPerTonneSek) lines.push(`  ${t.perTonne(formatRough(s.money.costPerTonneSek.central, language))}`);
  if (s.money.revenueSekPerYear > 0)
    lines.push(wrap(t.revenue(formatRough(s.money.revenueSekPerYear, language)), width, '  '));
  if (s.targetShare !== null) {
    const target = formatShare(s.targetShare, language);
    lines.push(
      s.targetProbability === null
        ? `  ${t.targetPlain(target, s.savedShare >= s.targetShare)}`
        : `  ${t.target(target, formatShare(s.targetProbability, language))}`,
    );
  }
  if (s.draws > 0) lines.push(style.faint(wrap(t.rangeNote(formatNumber(s.draws, language)), width, '  ')));
  return `${lines.join('\n')}\n`;
}

function measuresTable(s: ScenarioResult, t: ScenarioWords, language: Language, style: Style, width: number): string {
  const tonnes = (kg: number) => formatTonnes(kg, language);
  const rows = s.measures.map((m) => [
    measureName(m.id, language),
    formatNumber(m.size, language, Number.isInteger(m.size) ? 0 : 1),
    tonnes(m.aloneCo2eKgPerYear),
    tonnes(m.shapleyCo2eKgPerYear),
    formatRough(m.costPerYear.central, language),
    m.costPerTonne ? formatRough(m.costPerTonne.central, language) : '–',
    m.grade,
  ]);
  const columns = [left(t.measure), ...[t.size, t.alone, t.part, t.costYear, t.tonneCost].map(right), left(t.grade)];
  const apart = s.measures.reduce((sum, m) => sum + m.aloneCo2eKgPerYear, 0);
  const together = s.savedCo2eKgPerYear.value;
  const lines = [tableText(columns, rows, style), style.faint(wrap(t.unitNote, width, ' '))];
  // below half a per cent of the saving there is no overlap worth a sentence
  if (s.measures.length > 1 && Math.abs(apart - together) > Math.abs(together) * 0.005) {
    lines.push(
      apart > together
        ? wrap(t.overlap(tonnes(apart), tonnes(together), tonnes(apart - together)), width, ' ')
        : wrap(t.reinforce(tonnes(apart), tonnes(together)), width, ' '),
    );
  }
  return `${lines.join('\n')}\n`;
}

function modesAndFlows(s: ScenarioResult, t: ScenarioWords, language: Language, style: Style, width: number): string {
  const modes = s.modes
    .filter((row) => row.tripShareBefore >= 0.005 || row.tripShareAfter >= 0.005)
    .map((row) => [
      modeFacts[row.mode].label[language],
      formatShare(row.tripShareBefore, language),
      formatShare(row.tripShareAfter, language),
    ]);
  const name = (mode: Mode) => modeFacts[mode].label[language].toLowerCase();
  const flows = s.flows
    .filter((flow) => flow.people >= leastPeople)
    .slice(0, mostFlows)
    .map(({ from, to, people }) => {
      const count = formatRough(people, language);
      return ` ${to === null ? t.away(count, name(from)) : t.flow(count, name(from), name(to))}`;
    });
  const lines = [
    `${style.title(t.modes)}\n${tableText([left(t.mode), right(t.before), right(t.after)], modes, style)}`,
  ];
  if (flows.length > 0) lines.push(style.title(t.flows), ...flows, style.faint(wrap(t.flowNote, width, ' ')), '');
  return lines.join('\n');
}

function others(s: ScenarioResult, t: ScenarioWords, language: Language, style: Style, width: number): string {
  const lines: string[] = [];
  const minutes = s.activity.reduce((sum, row) => sum + row.minutesPerWeek, 0);
  const people = s.activity.reduce((sum, row) => sum + Math.max(0, row.people), 0);
  if (minutes >= 1 && people >= leastPeople) {
    lines.push(t.activeMinutes(formatRough(minutes, language), formatRough(people, language)));
  }
  if (s.parking.placesFreed >= 1) lines.push(t.cars(formatRough(s.parking.placesFreed, language)));
  if (s.health.deathsAvoidedPerYear !== null)
    lines.push(t.deaths(formatRough(s.health.deathsAvoidedPerYear, language)));
  if (lines.length === 0) return '';
  return `${style.title(t.other)}\n${lines.map((line) => wrap(line, width, ' ')).join('\n')}\n`;
}

function modulesText(s: ScenarioResult, t: ScenarioWords, language: Language, style: Style, width: number): string {
  const lines = s.modules
    .filter((module) => module.people !== null && module.people <= module.available)
    .map((module) => {
      const people = formatNumber(Math.ceil(module.people as number), language);
      return wrap(`${t.module[module.id](people)} ${t.moduleOf(formatRough(module.available, language))}`, width, ' ');
    });
  return lines.length === 0 ? '' : `${style.title(t.modules)}\n${lines.join('\n')}\n`;
}

function warnings(s: ScenarioResult, t: ScenarioWords, language: Language, style: Style, width: number): string {
  const lines = warningLines(s.warnings, language).map((line) =>
    style.warning(wrap(`• ${line}`, width, ' ').replaceAll('\n ', '\n   ')),
  );
  return `${[...(lines.length > 0 ? [style.title(t.warnings), ...lines] : []), style.faint(wrap(t.hangs, width, ' '))].join('\n')}\n`;
}

/** Tonnes with the digits that the range carries. */
function rangedTonnes({ value, low, high }: Ranged, language: Language): { value: string; range: string | null } {
  if (low === null || high === null) return { value: formatTonnes(value, language), range: null };
  const decimals = Math.min(3, Math.max(0, decimalsOf((high - low) / 2000)));
  const show = (kg: number) => formatNumber(kg / 1000, language, decimals);
  return { value: show(value), range: `${show(low)}–${show(high)}` };
}

/** Two digits, but nothing finer than a hundredth of a tonne. */
function formatTonnes(kg: number, language: Language): string {
  return Math.abs(kg) < 100 ? formatNumber(kg / 1000, language, 2) : formatRough(kg / 1000, language);
}
