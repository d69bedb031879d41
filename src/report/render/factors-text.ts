import { type FactorWords, factorLabel, factorWords } from '../../i18n/factors.ts';
import { formatNumber, type Language } from '../../i18n/language.ts';
import { visibleCell } from '../../i18n/visible.ts';
import { type ElectricityMix, electricityMixes, electricitySources } from '../../reference/factors/electricity.ts';
import type { FactorSet, Source } from '../../reference/factors/factor-set.ts';
import {
  type MissingReason,
  type ResolvedFactor,
  type ResolvedFactors,
  resolveFactors,
} from '../../reference/factors/resolve.ts';
import { allModes, type FactorId, fuels } from '../../reference/modes.ts';
import type { Style } from './style.ts';
import { tableText, wrap } from './table-text.ts';

export interface FactorsShown {
  set: FactorSet;
  resolved: ResolvedFactors;
  /** The mix that `--electricity` named, null where it gave a number or was not given. */
  askedMix: ElectricityMix | null;
  /** ISO date, to tell whether the set should have been reviewed. */
  today: string;
}

/** What lays out text: words, language, colours, width in characters. */
interface Page {
  t: FactorWords;
  language: Language;
  style: Style;
  width: number;
}

/** The sets that there are, one line each, and what to type next. */
export function factorSetsText(
  sets: readonly FactorSet[],
  today: string,
  language: Language,
  style: Style,
  width: number,
): string {
  const t = factorWords[language];
  const page = { t, language, style, width };
  const rows = sets.map((set) => [
    style.strong(set.id),
    set.thin ? t.thinMark(set.label[language]) : set.label[language],
    String(set.factors.length),
    String(Object.keys(resolveFactors(set, { scope: 'tank-to-wheel', electricityGPerKWh: null }).rows).length),
    set.reviewBy,
  ]);
  const table = tableText(
    [left(t.set), left(t.country), right(t.rows), right(t.rowsTankToWheel), left(t.review)],
    rows,
    style,
  );
  const next = tableText(
    [left(t.next), left('')],
    [
      ['resplan factors se', t.nextShow],
      [`resplan estimate ${t.surveyFile} --factors uk`, t.nextUse],
      [`resplan factors ./${t.ownFile}`, t.nextOwn],
    ],
    style,
  );
  const blocks = [`${style.title(t.sets)}\n\n${table}`];
  for (const set of sets) {
    if (set.thin) blocks.push(`${wrapNumbers(`${set.id}: ${set.thin[language]}`, width, ' ')}\n`);
    const warning = reviewWarning(set, today, page);
    if (warning) blocks.push(warning);
  }
  return [...blocks, next].join('\n');
}

/** One set: its rows, what each rests on, what is missing and why, electricity, weeks, and every source in full. */
export function factorsText(shown: FactorsShown, language: Language, style: Style, width: number): string {
  const page: Page = { t: factorWords[language], language, style, width };
  const sources = numberSources(shown);
  const blocks = [
    head(shown, page),
    rowsTable(shown, sources, page),
    notes(shown, sources, page),
    missing(shown, page),
    electricity(shown, sources, page),
    weeks(shown, sources, page),
    sourceList(shown, sources, page),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

/** Wraps, but never between the thousands of a number or a number and its unit. */
export function wrapNumbers(text: string, width: number, indent = ''): string {
  const bound = text
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')
    .replace(/(?<=\d) (?=(?:%|g|g\/\S+|kg|km|kWh\S*|MJ\S*|Wh\S*|mil)(?![\p{L}\p{N}]))/gu, '\u00a0');
  return wrap(bound, width, indent);
}

const left = (headText: string) => ({ head: headText, align: 'left' as const });
const right = (headText: string) => ({ head: headText, align: 'right' as const });

function reviewWarning({ label, reviewBy }: FactorSet, today: string, { t, language, style, width }: Page): string {
  if (reviewBy === '' || reviewBy >= today) return '';
  return `${style.warning(wrapNumbers(t.reviewPassed(label[language], reviewBy), width, ' '))}\n`;
}

function head({ set, resolved, today }: FactorsShown, page: Page): string {
  const { t, language, style, width } = page;
  const [from, to] = set.validity.split('/');
  const about = [t.scope[resolved.scope]];
  if (set.extends) about.push(t.builtOn(set.extends));
  if (from && to) about.push(t.valid(from, to));
  if (set.reviewBy !== '') about.push(t.reviewBy(set.reviewBy));
  const label = visibleCell(set.label[language], 60);
  const lines = [style.title(label === set.id ? t.titleBare(label) : t.title(label, visibleCell(set.id, 60)))];
  lines.push(wrapNumbers(about.join(' '), width));
  if (set.thin) lines.push(style.warning(wrapNumbers(set.thin[language], width)));
  return `${lines.join('\n')}\n${reviewWarning(set, today, page)}`;
}

/** The rows that have a value in this scope, in the order of the set. */
function rowsOf({ set, resolved }: FactorsShown): ResolvedFactor[] {
  return set.factors.flatMap(({ id }) => resolved.rows[id] ?? []);
}

function rowsTable(shown: FactorsShown, sources: Map<string, number>, page: Page): string {
  const { t, language, style } = page;
  const rows = rowsOf(shown);
  const mostDecimals = Math.max(0, ...rows.map((row) => decimals(row.value)));
  const cells = rows.map((row) => {
    const value = formatNumber(row.value, language, decimals(row.value));
    // decimal commas under each other
    const hidden = mostDecimals - decimals(row.value);
    const gap = ' '.repeat(hidden + (hidden > 0 && decimals(row.value) === 0 ? 1 : 0));
    const own = shown.set.factors.find(({ id }) => id === row.id);
    return [
      factorLabel(row.id, language),
      value + gap,
      t.unit[row.unit],
      row.grade ?? '–',
      t.basisWords[row.basis ?? 'published'],
      row.year === null ? '–' : String(row.year),
      row.range ? `${coarse(row.range.low, language)}–${coarse(row.range.high, language)}` : '',
      `[${own ? sources.get(own.source) : ''}]`,
    ];
  });
  const columns = [
    left(t.row),
    right(t.grams),
    left(t.per),
    left(t.grade),
    left(t.basis),
    left(t.year),
    left(t.range),
    left(t.source),
  ];
  return `${tableText(columns, cells, style)}\n${legend(rows, page)}\n`;
}

const basisOrder = ['published', 'derived', 'proxy', 'assumed-mix', 'boundary', 'own'] as const;

/** What the grades, the bases and the ranges of these rows mean. */
function legend(rows: readonly ResolvedFactor[], { t, style, width }: Page): string {
  const grades = (['A', 'B', 'C', 'J'] as const).filter((grade) => rows.some((row) => row.grade === grade));
  const bases = basisOrder.filter((basis) => rows.some((row) => (row.basis ?? 'published') === basis));
  const widest = Math.max(...bases.map((basis) => t.basisWords[basis].length));
  const term = (word: string, meaning: string) => {
    const start = `   ${word}  `;
    return start + wrapNumbers(meaning, width, ' '.repeat(start.length)).trimStart();
  };
  const lines = [
    ` ${t.basisTitle}`,
    ...bases.map((basis) => term(t.basisWords[basis].padEnd(widest), t.basisMeans[basis])),
  ];
  if (grades.length > 0) lines.unshift(` ${t.gradeTitle}`, ...grades.map((grade) => term(grade, t.gradeMeans[grade])));
  if (rows.some((row) => row.range)) lines.push(wrapNumbers(t.rangeMeans, width, ' '));
  return lines.map((line) => style.faint(line)).join('\n');
}

function notes(shown: FactorsShown, sources: Map<string, number>, page: Page): string {
  const { t, language, style, width } = page;
  const lines = rowsOf(shown).flatMap((row) => {
    const own = shown.set.factors.find(({ id }) => id === row.id);
    if (!own) return [];
    const value = `${plain(row.value, language)} ${t.perKm[row.unit]}`;
    const text = [` ${style.strong(factorLabel(row.id, language))}: ${value}`];
    text.push(wrapNumbers(visibleCell(row.note[language], 2000), width, '   '));
    if (row.recomputedWithGPerKWh !== null)
      text.push(wrapNumbers(t.recomputed(plain(row.recomputedWithGPerKWh, language)), width, '   '));
    else if (shown.resolved.scope === 'tank-to-wheel' && own.parts && own.value > 0)
      text.push(wrapNumbers(t.tankOnly, width, '   '));
    text.push(style.faint(wrapNumbers(placesText(own, sources, t), width, '   ')));
    return text;
  });
  return `${style.title(t.notes)}\n${lines.join('\n')}\n`;
}

/** «Ur [1] tabell 3; [2] raden bensin»: every place that a figure rests on. */
function placesText(
  cited: { source: string; locator: string; inputs?: { source: string; locator: string }[] },
  sources: Map<string, number>,
  t: FactorWords,
): string {
  const places = [cited, ...(cited.inputs ?? [])];
  return `${t.place} ${places.map(({ source, locator }) => `[${sources.get(source)}] ${locator}`).join('; ')}`;
}

/** A row of every name, but `carpool`: without one a shared car is counted by who is aboard. */
const namesExpected: readonly FactorId[] = [
  ...fuels.flatMap((fuel) => (fuel === 'unknown' ? [] : [`car-${fuel}` as const])),
  'car-average',
  ...allModes.flatMap((mode) =>
    mode === 'car' || mode === 'carpool' || mode === 'remote' || mode === 'other' ? [] : [mode],
  ),
];

function missing({ set, resolved }: FactorsShown, { t, language, style, width }: Page): string {
  const byReason = new Map<MissingReason | 'absent', FactorId[]>();
  for (const { id, reason } of resolved.missing) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  const absent = namesExpected.filter((id) => !set.factors.some((row) => row.id === id));
  if (absent.length > 0) byReason.set('absent', absent);
  if (byReason.size === 0) return '';
  const lines = [...byReason].map(([reason, ids]) =>
    wrapNumbers(
      `${ids.map((id) => factorLabel(id, language).replaceAll(' ', '\u00a0')).join('; ')}: ${t.missingWords[reason]}.`,
      width,
      ' ',
    ),
  );
  const title = style.title(t.missing(t.scopeShort[resolved.scope]));
  return `${title}\n${lines.join('\n')}\n${style.faint(wrapNumbers(t.missingMeans, width, ' '))}\n`;
}

function electricity(shown: FactorsShown, sources: Map<string, number>, page: Page): string {
  const { t, language, style, width } = page;
  const { resolved, set } = shown;
  const { mix, gPerKWh, asked } = resolved.electricity;
  const known = mixOf(shown);
  const lines: string[] = [];
  if (gPerKWh === null) lines.push(t.electricityNone);
  else {
    const name = known?.label[language] ?? mix;
    const grams = t.gramsPerKWh(plain(gPerKWh, language));
    const what = name ? `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${grams}` : grams;
    lines.push(asked ? t.electricityAsked(what) : t.electricityOwn(what));
  }
  if (asked) {
    const changed = rowsOf(shown).filter((row) => row.recomputedWithGPerKWh !== null);
    if (changed.length > 0)
      lines.push(t.electricityRows(changed.map((row) => factorLabel(row.id, language)).join('; ')));
  }
  const text = lines.map((line) => wrapNumbers(line, width, ' '));
  if (known) {
    text.push(wrapNumbers(known.note[language], width, ' '));
    text.push(style.faint(wrapNumbers(placesText(known, sources, t), width, ' ')));
  }
  const choices = electricityMixes.map(({ id, gPerKWh: grams }) => `${id} (${plain(grams, language)})`).join(', ');
  const fixed = !set.factors.some((row) => row.electric);
  text.push(wrapNumbers(fixed ? t.electricityFixed : t.electricityChoices(choices), width, ' '));
  return `${style.title(t.electricity)}\n${text.join('\n')}\n`;
}

function mixOf({ resolved, askedMix }: FactorsShown): ElectricityMix | null {
  return askedMix ?? electricityMixes.find(({ id }) => id === resolved.electricity.mix) ?? null;
}

function weeks({ set }: FactorsShown, sources: Map<string, number>, { t, language, style, width }: Page): string {
  const { value, grade, note } = set.weeksPerYear;
  const lines = [
    wrapNumbers(`${t.weeksValue(plain(value, language), grade)} ${note[language]} ${t.weeksChange}`, width, ' '),
    style.faint(wrapNumbers(placesText(set.weeksPerYear, sources, t), width, ' ')),
  ];
  return `${style.title(t.weeks)}\n${lines.join('\n')}\n`;
}

/** The sources that are cited, numbered in the order that a reader meets them. */
function numberSources(shown: FactorsShown): Map<string, number> {
  const rows = new Set(rowsOf(shown).map(({ id }) => id));
  const mix = mixOf(shown);
  const cited = [...shown.set.factors.filter(({ id }) => rows.has(id)), ...(mix ? [mix] : []), shown.set.weeksPerYear];
  const numbers = new Map<string, number>();
  for (const { source, inputs } of cited) {
    for (const id of [source, ...(inputs ?? []).map((input) => input.source)]) {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    }
  }
  return numbers;
}

function sourceList({ set }: FactorsShown, sources: Map<string, number>, { t, style, width }: Page): string {
  const lines = [...sources].flatMap(([id, number]) => {
    const source: Source | undefined = set.sources[id] ?? electricitySources[id];
    const mark = ` [${number}] `;
    if (!source) return [`${mark}${id}`];
    const indent = ' '.repeat(mark.length);
    const about = [source.title, source.publisher, source.year === null ? null : String(source.year)];
    const title = wrapNumbers(
      visibleCell(
        about
          .filter(Boolean)
          .map((part) => (part as string).replace(/\.$/, ''))
          .join('. '),
        600,
      ),
      width,
      indent,
    );
    return [
      mark + title.trimStart(),
      ...(source.url ? [`${indent}${source.url}`] : []),
      ...(source.readIn ? [wrapNumbers(t.readIn(source.readIn), width, indent)] : []),
      ...(source.licence ? [wrapNumbers(t.licence(source.licence), width, indent)] : []),
    ];
  });
  return `${style.title(t.sources)}\n${lines.join('\n')}\n`;
}

/** As many decimals as the figure has, at most two. */
function decimals(value: number): number {
  const rounded = Number(value.toFixed(2));
  return [0, 1].find((places) => rounded === Number(rounded.toFixed(places))) ?? 2;
}

function plain(value: number, language: Language): string {
  return formatNumber(value, language, decimals(value));
}

/** The end of a range: decimals only below ten. */
function coarse(value: number, language: Language): string {
  return value >= 10 ? formatNumber(value, language) : plain(value, language);
}
