import { factorLabel } from '../../../i18n/factors.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import { wrapNumbers } from '../wrap-numbers.ts';
import { plain } from './factor-figure.ts';
import { placesText } from './factor-sources-text.ts';
import { type FactorsPage, type FactorsShown, rowsOf } from './factors-page.ts';

export function notesText(shown: FactorsShown, sources: Map<string, number>, page: FactorsPage): string {
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
