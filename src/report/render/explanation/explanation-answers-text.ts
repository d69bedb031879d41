import { formatNumber } from '../../../i18n/language.ts';
import { visibleCell } from '../../../i18n/visible.ts';
import type { Explanation } from '../../explanation.ts';
import { wrapNumbers as wrap } from '../wrap-numbers.ts';
import { type ExplanationPage, numbered, show } from './explanation-page.ts';

export function answersText(explanation: Explanation, page: ExplanationPage): string {
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
