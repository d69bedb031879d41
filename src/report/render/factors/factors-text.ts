import { factorWords } from '../../../i18n/factors.ts';
import type { Language } from '../../../i18n/language.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { Style } from '../style.ts';
import { wrapNumbers } from '../wrap-numbers.ts';
import { electricityText } from './factor-electricity-text.ts';
import { plain } from './factor-figure.ts';
import { missingText } from './factor-missing-text.ts';
import { notesText } from './factor-notes-text.ts';
import { reviewWarning } from './factor-review-text.ts';
import { numberSources, placesText, sourceList } from './factor-sources-text.ts';
import { rowsTable } from './factor-table-text.ts';
import type { FactorsPage, FactorsShown } from './factors-page.ts';

/** One set: its rows, what each rests on, what is missing and why, electricity, weeks, and every source in full. */
export function factorsText(shown: FactorsShown, language: Language, style: Style, width: number): string {
  const page: FactorsPage = { t: factorWords[language], language, style, width };
  const sources = numberSources(shown);
  const blocks = [
    head(shown, page),
    rowsTable(shown, sources, page),
    notesText(shown, sources, page),
    missingText(shown, page),
    electricityText(shown, sources, page),
    weeks(shown, sources, page),
    sourceList(shown, sources, page),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function head({ set, resolved, today }: FactorsShown, page: FactorsPage): string {
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

function weeks(
  { set }: FactorsShown,
  sources: Map<string, number>,
  { t, language, style, width }: FactorsPage,
): string {
  const { value, grade, note } = set.weeksPerYear;
  const lines = [
    wrapNumbers(`${t.weeksValue(plain(value, language), grade)} ${note[language]} ${t.weeksChange}`, width, ' '),
    style.faint(wrapNumbers(placesText(set.weeksPerYear, sources, t), width, ' ')),
  ];
  return `${style.title(t.weeks)}\n${lines.join('\n')}\n`;
}
