import { formatNumber } from '../../../i18n/language.ts';
import type { Explanation, ModeChain } from '../../explanation.ts';
import { tableText } from '../table-text.ts';
import { wrapNumbers as wrap } from '../wrap-numbers.ts';
import { factorText, withoutFactor } from './explanation-factor-text.ts';
import { modeName, travelName, who } from './explanation-names.ts';
import { type ExplanationPage, show } from './explanation-page.ts';

/** All modes in a table, and the factors that their kilometres were multiplied by. */
export function modesTable(explanation: Explanation, page: ExplanationPage): string {
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
