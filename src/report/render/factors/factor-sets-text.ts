import { factorWords } from '../../../i18n/factors.ts';
import type { Language } from '../../../i18n/language.ts';
import type { FactorSet } from '../../../reference/factors/factor-set.ts';
import { resolveFactors } from '../../../reference/factors/resolve.ts';
import type { Style } from '../style.ts';
import { tableText } from '../table-text.ts';
import { wrapNumbers } from '../wrap-numbers.ts';
import { reviewWarning } from './factor-review-text.ts';
import { left, right } from './factors-page.ts';

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
