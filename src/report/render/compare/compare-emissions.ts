import { formatEstimate } from '../../../i18n/estimate-figures.ts';
import { formatNumber, formatRough } from '../../../i18n/language.ts';
import type { ComparedEmployer } from '../../compare/comparison.ts';
import { type Block, left, right, text } from '../document/report-document.ts';
import { type CompareContext, mostInChart, nameOf, none, shortNameOf } from './compare-context.ts';

/** What each emits, its place, and what some lack for having one. */
export function emissionBlocks(c: CompareContext): Block[] {
  return [...emissionChart(c), emissionTable(c), text(c.t.placeNote, 'note'), ...lackBlocks(c)];
}

function emissionChart({ t, language, employers, comparison }: CompareContext): Block[] {
  const known = employers.flatMap((one) =>
    one.co2eKgPerEmployeeYear ? [{ ...one, each: one.co2eKgPerEmployeeYear }] : [],
  );
  const { medianKg } = comparison.network;
  if (known.length > mostInChart || medianKg === null) return [];
  return [
    {
      kind: 'chart',
      caption: t.chart,
      alternative: t.chartAlternative(formatRough(medianKg, language)),
      chart: {
        kind: 'bars',
        max: null,
        rows: known.map(({ each, ...one }) => {
          const { value, range } = formatEstimate(each, language);
          return { label: shortNameOf(one), ...each, text: range === null ? value : `${value} (${range})` };
        }),
      },
      table: null,
    },
  ];
}

function emissionTable({ t, language, employers, comparison }: CompareContext): Block {
  const number = (value: number | null) => (value === null || value === 0 ? none : formatNumber(value, language));
  const withPeople = !comparison.anonymous;
  return {
    kind: 'table',
    caption: t.table,
    columns: [
      left(t.employer),
      right(t.place),
      ...(withPeople ? [right(t.answers), right(t.headcount)] : []),
      right(t.perEmployee),
      right(t.interval),
    ],
    rows: employers.map((one) => {
      const each = one.co2eKgPerEmployeeYear && formatEstimate(one.co2eKgPerEmployeeYear, language);
      return [
        nameOf(one),
        placeText(one),
        ...(withPeople ? [number(one.respondents), number(one.headcount)] : []),
        each?.value ?? none,
        each?.range ?? none,
      ];
    }),
    foot: null,
  };
}

function placeText({ place }: ComparedEmployer): string {
  if (place === null) return none;
  return place.best === place.worst ? String(place.best) : `${place.best}–${place.worst}`;
}

function lackBlocks({ t, employers, comparison, hint }: CompareContext): Block[] {
  const names = (of: readonly ComparedEmployer[]) => of.map(nameOf).join(', ');
  const kinds = ['answers', 'footprint', 'overfull', 'headcount'] as const;
  const moved = employers.filter(({ isMoved }) => isMoved);
  const byFile = comparison.anonymous ? [] : employers.filter(({ namedBy }) => namedBy === 'file');
  return [
    ...kinds.flatMap((kind) => {
      const lacking = employers.filter(({ lacks }) => lacks.includes(kind));
      const more = kind === 'headcount' ? hint : '';
      return lacking.length === 0 ? [] : [text(`${t.lacks[kind](names(lacking))}${more}`, 'warning')];
    }),
    ...(moved.length === 0 ? [] : [text(t.moved(names(moved)), 'warning')]),
    ...(comparison.fromShared ? [text(t.sharedNote, 'note')] : []),
    ...(byFile.length === 0 ? [] : [text(t.namedBy(names(byFile)), 'note')]),
    ...(comparison.anonymous ? [text(t.anonymous, 'note')] : []),
  ];
}
