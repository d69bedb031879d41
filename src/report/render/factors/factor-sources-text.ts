import type { FactorWords } from '../../../i18n/factors.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import { electricitySources } from '../../../reference/factors/electricity.ts';
import type { Source } from '../../../reference/factors/factor-set.ts';
import { wrapNumbers } from '../wrap-numbers.ts';
import { type FactorsPage, type FactorsShown, mixOf, rowsOf } from './factors-page.ts';

/** The sources that are cited, numbered in the order that a reader meets them. */
export function numberSources(shown: FactorsShown): Map<string, number> {
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

/** «Ur [1] tabell 3; [2] raden bensin»: every place that a figure rests on. */
export function placesText(
  cited: { source: string; locator: string; inputs?: { source: string; locator: string }[] },
  sources: Map<string, number>,
  t: FactorWords,
): string {
  const places = [cited, ...(cited.inputs ?? [])];
  return `${t.place} ${places.map(({ source, locator }) => `[${sources.get(source)}] ${locator}`).join('; ')}`;
}

export function sourceList(
  { set }: FactorsShown,
  sources: Map<string, number>,
  { t, style, width }: FactorsPage,
): string {
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
