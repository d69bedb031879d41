import { formatEstimate } from '../../i18n/estimate-figures.ts';
import { type ExplanationWords, explanationWords } from '../../i18n/explanation.ts';
import { factorWords, fuelLabels } from '../../i18n/factors.ts';
import { formatNumber, type Language } from '../../i18n/language.ts';
import { modeArgument } from '../../i18n/mode-words.ts';
import { visibleCell } from '../../i18n/visible.ts';
import { assumptions } from '../../reference/assumptions.ts';
import { fuelOf, type Mode, modeFacts, modeOf, type TravelKey } from '../../reference/modes.ts';
import type { Explanation, FoldedFigure, Line, ModeChain, Step, StepSource } from '../explanation.ts';
import { wrapNumbers as wrap } from './factors-text.ts';
import type { Style } from './style.ts';
import { tableText } from './table-text.ts';

/** What lays out text: words, language, colours, width in characters. */
interface Page {
  t: ExplanationWords;
  language: Language;
  style: Style;
  width: number;
  minGroup: number;
}

/** A figure's chain for a terminal: numbers under each other, what each is beside it. */
export function explanationText(
  explanation: Explanation,
  minGroup: number,
  language: Language,
  style: Style,
  width: number,
): string {
  const page: Page = { t: explanationWords[language], language, style, width, minGroup };
  const { noFootprint } = explanation;
  const blocks = [head(explanation, page), answers(explanation, page)];
  if (noFootprint === null) {
    blocks.push(explanation.figure === 'total' ? modesTable(explanation, page) : modeLines(explanation, page));
    blocks.push(scale(explanation, page), intervalText(explanation, page));
    if (explanation.figure === 'total')
      blocks.push(`${style.faint(` ${page.t.next(nextCommand(explanation, page))}`)}\n`);
  }
  return blocks.join('\n');
}

/** Why a mode is not explained, and which row to ask for. */
export function foldedText({ figure, countedWith, minGroup }: FoldedFigure, language: Language, width: number): string {
  const t = explanationWords[language];
  const rows = countedWith
    .map((mode) => `${modeFacts[mode].label[language]} (resplan explain ${modeArgument(mode, language)})`)
    .join(', ');
  return `${wrap(t.folded(modeFacts[figure].label[language], rows, minGroup), width)}\n`;
}

function nextCommand({ modes }: Explanation, { t, language }: Page): string {
  const largest = modes.reduce((a, b) => (b.kgPerYear > a.kgPerYear ? b : a));
  return `resplan explain ${modeArgument(largest.mode, language)} ${t.surveyFile}`;
}

function head(explanation: Explanation, { t, language, style, width, minGroup }: Page): string {
  const { figure, co2eKgPerYear, noFootprint, modes } = explanation;
  const name =
    figure === 'total' ? t.total : modeName(modes[0] ?? { mode: figure, includesOthers: false }, t, language);
  let value = noFootprint ? t.noFigure[noFootprint] : '';
  if (co2eKgPerYear) {
    const inTonnes = co2eKgPerYear.value >= 10_000;
    const text = formatEstimate(co2eKgPerYear, language, inTonnes ? 0.001 : 1);
    value = (inTonnes ? t.tonnes : t.kg)(text.value, co2eKgPerYear.value > 0 ? text.range : null);
  }
  const lines = [style.title(t.title(name, value)), wrap(t.intro, width)];
  if (figure !== 'total' && modes[0]?.includesOthers) lines.push(wrap(t.includesOthers(minGroup), width));
  return `${lines.join('\n')}\n`;
}

function modeName(
  { mode, includesOthers }: Pick<ModeChain, 'mode' | 'includesOthers'>,
  t: ExplanationWords,
  language: Language,
) {
  const name = modeFacts[mode].label[language];
  return includesOthers ? t.andOthers(name) : name;
}

function answers(explanation: Explanation, page: Page): string {
  const { t, language, style, width, minGroup } = page;
  const { strata, modes, figure, weighted } = explanation;
  const counts = [...explanation.answers, ...(figure === 'total' ? [] : (modes[0]?.counts ?? []))];
  const lines = counts
    .filter((step) => step.step !== 'rows-set-aside' || step.value > 0)
    .map((step) =>
      numbered(
        step.step === 'rows-set-aside' || step.step.endsWith('-apart') ? '−' : '',
        step.value,
        t.counts[step.step] ?? '',
        page,
      ),
    );
  if (weighted) lines.push(wrap(t.weighted, width, ' '));
  if (strata.count > 1 && explanation.basis === 'headcount') {
    const n = formatNumber(strata.count, language);
    if (strata.groups === null) lines.push(wrap(t.groupsHidden(n, minGroup), width, ' '));
    else {
      lines.push(wrap(t.groups(n), width, ' '));
      for (const group of strata.groups) {
        const name = [group.employer, group.site, group.department].filter((part) => part !== null).join(', ');
        const each = show(group.employeesPerAnswer, language);
        const shown = name === '' ? t.unnamed : visibleCell(name, 40);
        lines.push(
          wrap(t.group(shown, show(group.employees, language), show(group.answers, language), each), width, '   '),
        );
      }
    }
  }
  return `${style.title(t.answers)}\n${lines.join('\n')}\n`;
}

/** Whose kilometres are shown. */
function who({ strata, basis }: Explanation, t: ExplanationWords): string {
  return t.who[strata.scaled ? basis : 'answered'];
}

/** The lines of one mode: person-km, vehicle-km, factor, kg a week. */
function modeLines(explanation: Explanation, page: Page): string {
  const { modes, strata } = explanation;
  const { t, language, style, width } = page;
  const [chain] = modes;
  if (!chain) return '';
  const blocks = [style.title(`${t.kilometres}, ${who(explanation, t)}`)];
  if (strata.scaled) blocks.push(wrap(t.scaled(page.minGroup), width, ' '));
  let before: TravelKey | null = null;
  for (const line of chain.lines) {
    const { travel, steps } = line;
    if (travel !== before && (chain.lines.length > 1 || fuelOf(travel) !== null))
      blocks.push(` ${style.strong(travelName(line, t, language))}`);
    before = travel;
    blocks.push(...steps.map((step) => stepLine(step, page)));
  }
  blocks.push(...withoutFactor(modes, page));
  return `${blocks.join('\n')}\n`;
}

function withoutFactor(modes: readonly ModeChain[], { t, language, style, width }: Page): string[] {
  const km = modes.reduce((sum, chain) => sum + chain.personKmPerWeekWithoutFactor, 0);
  return km > 0 ? [style.error(wrap(t.without(show(km, language)), width, ' '))] : [];
}

/** All modes in a table, and the factors that their kilometres were multiplied by. */
function modesTable(explanation: Explanation, page: Page): string {
  const { modes, strata } = explanation;
  const { t, language, style, width } = page;
  const whole = (value: number) => formatNumber(value, language);
  const rows = modes.map((chain) => {
    const km = chain.personKmPerWeek - chain.personKmPerWeekWithoutFactor;
    return [
      modeName(chain, t, language),
      whole(chain.personKmPerWeek),
      km > 0 ? show((chain.kgPerWeek * 1000) / km, language) : '–',
      chain.lines.length > 0 ? show(chain.kgPerWeek, language) : '–',
      chain.lines.length > 0 ? whole(chain.kgPerYear) : '–',
    ];
  });
  const sum = (of: (chain: ModeChain) => number) => modes.reduce((total, chain) => total + of(chain), 0);
  rows.push([
    t.sum,
    whole(sum((c) => c.personKmPerWeek)),
    '',
    show(
      sum((c) => c.kgPerWeek),
      language,
    ),
    whole(sum((c) => c.kgPerYear)),
  ]);
  const columns = [t.mode, t.headPersonKm, t.headGrams, t.headKgWeek, t.headKgYear].map((text, i) => ({
    head: text,
    align: i === 0 ? ('left' as const) : ('right' as const),
  }));
  const users = new Map<string, Set<string>>();
  for (const line of modes.flatMap((chain) => chain.lines)) {
    const factor = line.steps.find((step) => step.step === 'factor');
    if (!factor) continue;
    const text = `${show(factor.value, language)} ${factorText(factor, page)}`;
    users.set(text, (users.get(text) ?? new Set()).add(travelName(line, t, language)));
  }
  const lines = [...users].map(([text, names]) => wrap(`${[...names].join('; ')}: ${text}`, width, '   ').slice(2));
  return [
    style.title(`${t.kilometres}, ${who(explanation, t)}`),
    ...(strata.scaled ? [wrap(t.scaled(page.minGroup), width, ' ')] : []),
    tableText(columns, rows, style).trimEnd(),
    ...withoutFactor(modes, page),
    '',
    style.title(t.factorsUsed),
    ...lines,
    '',
  ].join('\n');
}

function travelName({ travel, steps }: Line, t: ExplanationWords, language: Language): string {
  const fuel = fuelOf(travel);
  const merged = steps.some(({ source }) => source.kind === 'mean-factor');
  const name = modeFacts[modeOf(travel) as Mode].label[language];
  if (fuel === null) return name;
  return `${name}, ${merged ? t.fuelsMerged : fuel === 'unknown' ? t.fuelUnknown : fuelLabels[fuel][language]}`;
}

function stepLine(step: Step, page: Page): string {
  const sign = { count: '', start: '', times: '×', divide: '÷', gives: '=' }[step.how];
  return numbered(sign, step.value, stepText(step, page), page);
}

function stepText(step: Step, page: Page): string {
  const { t } = page;
  if (step.step === 'person-km') return t.personKm;
  if (step.step === 'vehicle-km') return t.vehicleKm;
  if (step.step === 'kg-week') return t.kgWeek;
  if (step.step === 'factor') return factorText(step, page);
  return t.aboard(aboardSource(step.source, t));
}

function aboardSource(source: StepSource, t: ExplanationWords): string {
  if (source.kind === 'assumption') {
    const what = t.assumed[source.id] ?? '';
    return source.from === 'default' ? `${what}, ${t.grade(assumptions[source.id].grade)}` : `${what}, ${t.fromPlan}`;
  }
  return t.aboardSource[source.kind as keyof ExplanationWords['aboardSource']] ?? '';
}

/** «g CO2e per vehicle-km: derived, 2024, grade B. Title, locator» */
function factorText({ unit, source }: Step, { t, language }: Page): string {
  const per = t.perKm[unit] ?? unit;
  if (source.kind === 'mean-factor')
    return `${per}: ${t.meanFactor}${source.grade ? `, ${t.grade(source.grade)}` : ''}`;
  if (source.kind !== 'factor') return per;
  const { factor } = source;
  const about = [
    factorWords[language].basisWords[factor.basis ?? 'published'],
    factor.year === null ? null : String(factor.year),
    factor.grade === null ? null : t.grade(factor.grade),
    factor.recomputedWithGPerKWh === null ? null : t.recomputed(show(factor.recomputedWithGPerKWh, language)),
  ];
  return `${per}: ${about.filter((part) => part !== null).join(', ')}. ${visibleCell(`${factor.source}, ${factor.locator}`, 200)}`;
}

function scale(explanation: Explanation, page: Page): string {
  const { t, language, style, width } = page;
  const { strata, basis } = explanation;
  const text: Partial<Record<Step['step'], (step: Step) => string>> = {
    'kg-week': () => t.scaleStart(who(explanation, t)),
    'per-answer': ({ value }) => {
      if (basis === 'respondents') return Math.abs(value - 1) < 1e-9 ? t.perAnswer.once : t.perAnswer.respondents;
      const [only] = strata.groups ?? [];
      if (strata.count > 1 || !only) return t.perAnswer.groups;
      return t.perAnswer.headcount(show(only.employees, language), show(only.answers, language));
    },
    weeks: ({ source }) => {
      if (source.kind !== 'weeks') return t.weeks(t.given[source.kind === 'plan' ? 'plan' : 'option']);
      const { source: title, locator, grade } = source.weeks;
      return t.weeks(`${grade ? `${t.grade(grade)}. ` : ''}${visibleCell(`${title}, ${locator}`, 200)}`);
    },
    'kg-year': () => t.kgYear,
  };
  const lines = explanation.scale.map((step) => {
    const sign = { count: '', start: '', times: '×', divide: '÷', gives: '=' }[step.how];
    const line = numbered(sign, step.value, text[step.step]?.(step) ?? '', page);
    return step.step === 'kg-year' ? style.strong(line) : line;
  });
  const each = explanation.co2eKgPerEmployeeYear;
  if (each) {
    const { value, range } = formatEstimate(each, language);
    const shown = range ? `${value} (${range})` : value;
    lines.push(wrap((basis === 'headcount' ? t.perEmployee : t.perRespondent)(shown), width, ' '));
  }
  return `${style.title(t.scale)}\n${lines.join('\n')}\n`;
}

function intervalText(
  { interval, basis, strata, co2eKgPerYear }: Explanation,
  { t, language, style, width }: Page,
): string {
  const lines: string[] = [];
  if (interval === null) lines.push(basis === 'respondents' ? t.noInterval : t.noVariance);
  else if (co2eKgPerYear?.value === 0) lines.push(t.zero);
  else if (interval.standardErrorKgPerYear === 0) lines.push(t.census);
  else {
    const { spread } = interval;
    const error = show(interval.standardErrorKgPerYear, language);
    lines.push(
      t.halfWidth(
        show(interval.halfWidthKgPerYear, language),
        show(interval.multiplier, language),
        error,
        formatNumber(interval.degreesOfFreedom, language),
      ),
    );
    if (spread) {
      const number = (n: number) => show(n, language);
      lines.push(
        t.spread(
          number(spread.kgPerWeek),
          number(spread.answers),
          number(spread.employees),
          number(spread.weeksPerYear),
          error,
        ),
      );
    } else if (strata.count > 1) lines.push(t.spreadGroups);
    lines.push(t.samplingOnly);
  }
  return `${style.title(t.interval)}\n${lines.map((line) => wrap(line, width, ' ')).join('\n')}\n`;
}

const numberWidth = 10;

/** « × 1,78  employees per answer»: sign, number to the right, text beside it and under itself. */
function numbered(sign: string, value: number, text: string, { language, width }: Page): string {
  const start = ` ${sign.padEnd(2)}${show(value, language).padStart(numberWidth)}  `;
  return start + wrap(text, width, ' '.repeat(start.length)).trimStart();
}

/** Four significant digits, every digit before the decimal point, at most three after it. */
function show(value: number, language: Language): string {
  if (value === 0) return formatNumber(0, language);
  const decimals = Math.min(3, Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value)) + 1e-9)));
  const needed = [...Array(decimals).keys()].find((n) => Number(value.toFixed(n)) === Number(value.toFixed(decimals)));
  return formatNumber(value, language, needed ?? decimals);
}
