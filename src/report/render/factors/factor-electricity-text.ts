import { factorLabel } from '../../../i18n/factors.ts';
import { electricityMixes } from '../../../reference/factors/electricity.ts';
import { wrapNumbers } from '../wrap-numbers.ts';
import { plain } from './factor-figure.ts';
import { placesText } from './factor-sources-text.ts';
import { type FactorsPage, type FactorsShown, mixOf, rowsOf } from './factors-page.ts';

export function electricityText(shown: FactorsShown, sources: Map<string, number>, page: FactorsPage): string {
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
